-- The business day a record was made on: what its first line says.
ALTER TABLE handover ADD COLUMN made_on date;
UPDATE handover SET made_on = (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
ALTER TABLE handover ALTER COLUMN made_on SET NOT NULL;

-- The record of a handover is read by the office whose role passed on, by the two people it names, and by who administers or audits: not by everybody inside.
ALTER POLICY scope_of_reading ON handover USING (place_id = (SELECT acting_place()) AND (
  (SELECT acting_as('administrator', 'auditor'))
  OR EXISTS (SELECT FROM role_held h WHERE h.place_id = handover.place_id AND h.id IN (handover.ended, handover.taken_up)
             AND (h.person_id = (SELECT acting_person()) OR h.seat_key = ANY((SELECT acting_reach())::text[])))));
