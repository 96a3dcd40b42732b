-- A report is of the place, or of one commune or body that reports on itself: kept, signed, numbered and issued like any other. After the districts only
-- these are left, so the book of the office that reports is kept by its own clerk.
ALTER TABLE report ADD COLUMN seat_key text;
ALTER TABLE report ADD FOREIGN KEY (place_id, seat_key) REFERENCES seat;
DROP INDEX report_in_work;
CREATE UNIQUE INDEX report_in_work ON report (place_id, plan_id, kind, year, seat_key) NULLS NOT DISTINCT WHERE state IN ('draft', 'submitted', 'signed');
GRANT SELECT (seat_key) ON report TO songhanh_worker;

-- Who sees drafts and what is on its way: of the place as before, its clerk from submission on; of a commune or body those who sit there or above it.
ALTER POLICY scope_of_reading ON report USING (
  (place_id = (SELECT acting_place_of_figures()) AND state IN ('issued', 'archived'))
  OR (seat_key IS NULL AND (place_id = (SELECT acting_on_drafts()) OR (place_id = (SELECT acting_place()) AND state <> 'draft' AND (SELECT acting_as('clerk')))))
  OR (place_id = (SELECT acting_place_of_figures()) AND seat_key = ANY((SELECT acting_reach())::text[])));
ALTER POLICY scope_of_adding ON report WITH CHECK (place_id = (SELECT acting_place()) AND (
  (seat_key IS NULL AND (SELECT acting_as('lead-synthesiser', 'committee-signer', 'clerk')))
  OR (seat_key = ANY((SELECT acting_reach())::text[]) AND (SELECT acting_as('commune-officer', 'body-officer', 'head', 'clerk')))));
ALTER POLICY scope_of_changing ON report
  USING (place_id = (SELECT acting_place()) AND (
    (seat_key IS NULL AND (SELECT acting_as('lead-synthesiser', 'committee-signer', 'clerk')))
    OR (seat_key = ANY((SELECT acting_reach())::text[]) AND (SELECT acting_as('commune-officer', 'body-officer', 'head', 'clerk')))))
  WITH CHECK (place_id = (SELECT acting_place()) AND (
    (seat_key IS NULL AND (SELECT acting_as('lead-synthesiser', 'committee-signer', 'clerk')))
    OR (seat_key = ANY((SELECT acting_reach())::text[]) AND (SELECT acting_as('commune-officer', 'body-officer', 'head', 'clerk')))));

ALTER POLICY scope_of_adding ON report_edit WITH CHECK (place_id = (SELECT acting_place()) AND EXISTS (
  SELECT FROM report o WHERE o.place_id = report_edit.place_id AND o.id = report_id AND (
    (o.seat_key IS NULL AND (SELECT acting_as('lead-synthesiser')))
    OR (o.seat_key = ANY((SELECT acting_reach())::text[]) AND (SELECT acting_as('commune-officer', 'body-officer', 'head'))))));
ALTER POLICY scope_of_changing ON report_edit
  USING (place_id = (SELECT acting_place()) AND EXISTS (
    SELECT FROM report o WHERE o.place_id = report_edit.place_id AND o.id = report_id AND (
      (o.seat_key IS NULL AND (SELECT acting_as('lead-synthesiser')))
      OR (o.seat_key = ANY((SELECT acting_reach())::text[]) AND (SELECT acting_as('commune-officer', 'body-officer', 'head'))))))
  WITH CHECK (place_id = (SELECT acting_place()) AND EXISTS (
    SELECT FROM report o WHERE o.place_id = report_edit.place_id AND o.id = report_id AND (
      (o.seat_key IS NULL AND (SELECT acting_as('lead-synthesiser')))
      OR (o.seat_key = ANY((SELECT acting_reach())::text[]) AND (SELECT acting_as('commune-officer', 'body-officer', 'head'))))));
ALTER POLICY scope_of_removing ON report_edit USING (place_id = (SELECT acting_place()) AND EXISTS (
  SELECT FROM report o WHERE o.place_id = report_edit.place_id AND o.id = report_id AND (
    (o.seat_key IS NULL AND (SELECT acting_as('lead-synthesiser')))
    OR (o.seat_key = ANY((SELECT acting_reach())::text[]) AND (SELECT acting_as('commune-officer', 'body-officer', 'head'))))));
