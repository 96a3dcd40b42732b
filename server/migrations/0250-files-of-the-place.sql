-- What the place keeps, everybody who sees figures reads (0070), so the files beside its entries and tasks too: an urging letter stood in the register before
-- the commune it was written to, and its paper was told not to be there. The first wall says who may open which; papers of forms stay as narrow as they were.
ALTER POLICY scope_of_reading ON evidence USING (place_id = (SELECT acting_place_of_figures()) AND seat_key = ANY((SELECT acting_keepers())::text[]));
ALTER POLICY scope_of_reading ON kept_file USING (place_id = (SELECT acting_place_of_figures())
  AND (seat_key = ANY((SELECT acting_reach())::text[]) OR (thing_kind = 'evidence' AND seat_key = 'place:' || (SELECT this_place()))));
