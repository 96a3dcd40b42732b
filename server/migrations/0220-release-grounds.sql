-- A release says on what ground it was made public and which signed report it belongs to; and of what it withholds, what earlier releases had let out.
ALTER TABLE release ADD COLUMN ground text CHECK (ground <> ''), ADD COLUMN report_id uuid, ADD FOREIGN KEY (place_id, report_id) REFERENCES report;
GRANT UPDATE (ground, report_id) ON release TO songhanh_app;
GRANT SELECT (ground) ON release TO songhanh_public;
ALTER TABLE release_counts ADD COLUMN already_public json NOT NULL DEFAULT '[]';

-- How the counter of the place stands: the least threshold of its releases, and whom somebody who lives with violence can call.
CREATE TABLE counter_setting (
  place_id uuid PRIMARY KEY REFERENCES place,
  threshold integer NOT NULL CHECK (threshold IN (5, 10)),
  help json NOT NULL
);
GRANT SELECT, INSERT, UPDATE (threshold, help) ON counter_setting TO songhanh_app;
CALL guard('counter_setting', 'place_id = (SELECT acting_place())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''administrator''))');
GRANT SELECT ON counter_setting TO songhanh_public;
CREATE POLICY public_sees ON counter_setting FOR SELECT TO songhanh_public USING (place_id = (SELECT this_place()));
