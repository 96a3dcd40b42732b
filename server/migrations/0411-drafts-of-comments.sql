-- An officer of a body or commune writes its comments down before its head sends them: the draft stands with the request until then, and is no answer.
ALTER TABLE comment_request ADD COLUMN draft json;
ALTER TABLE comment_request ADD COLUMN drafted_by uuid;
ALTER TABLE comment_request ADD FOREIGN KEY (place_id, drafted_by) REFERENCES person;
ALTER TABLE comment_request ADD CHECK (num_nulls(draft, drafted_by) IN (0, 2));
GRANT UPDATE (draft, drafted_by) ON comment_request TO songhanh_app;

ALTER POLICY scope_of_reading ON comment_request USING (place_id = (SELECT acting_on_drafts()) OR (place_id = (SELECT acting_place())
  AND (SELECT acting_as('head', 'commune-officer', 'body-officer')) AND seat_key = ANY((SELECT acting_reach())::text[])));
ALTER POLICY scope_of_changing ON comment_request
  USING (place_id = (SELECT acting_place()) AND ((SELECT acting_as('lead-synthesiser'))
    OR ((SELECT acting_as('head', 'commune-officer', 'body-officer')) AND seat_key = ANY((SELECT acting_reach())::text[]))))
  WITH CHECK (place_id = (SELECT acting_place()) AND ((SELECT acting_as('lead-synthesiser'))
    OR ((SELECT acting_as('head', 'commune-officer', 'body-officer')) AND seat_key = ANY((SELECT acting_reach())::text[]))));
GRANT SELECT (drafted_by) ON comment_request TO songhanh_worker;
