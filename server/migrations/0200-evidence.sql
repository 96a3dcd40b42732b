-- Files that show what an entry of a register or a report on a task says. The bytes lie in kept_file, which belongs to the line here; once a line is
-- removed they go within a day, and the line stays: what the file was, who took it away, when and why.
CREATE TABLE evidence (
  place_id uuid NOT NULL REFERENCES place,
  id uuid NOT NULL,
  seat_key text NOT NULL, -- whose it is
  thing_kind text NOT NULL CHECK (thing_kind IN ('register-entry', 'task')),
  thing_id text NOT NULL CHECK (thing_id <> ''),
  file_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  format text NOT NULL,
  bytes integer NOT NULL CHECK (bytes > 0),
  sha256 text NOT NULL CHECK (length(sha256) = 64),
  given_by uuid NOT NULL,
  given_on date NOT NULL,
  removed_by uuid,
  removed_on date,
  removed_why text CHECK (removed_why <> ''),
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, seat_key) REFERENCES seat,
  FOREIGN KEY (place_id, given_by) REFERENCES person,
  FOREIGN KEY (place_id, removed_by) REFERENCES person,
  CHECK (num_nulls(removed_by, removed_on, removed_why) IN (0, 3))
);
CREATE INDEX evidence_of_thing ON evidence (place_id, thing_kind, thing_id);
CREATE UNIQUE INDEX evidence_once ON evidence (place_id, thing_kind, thing_id, sha256) WHERE removed_on IS NULL;
GRANT SELECT, INSERT ON evidence TO songhanh_app;
GRANT UPDATE (removed_by, removed_on, removed_why) ON evidence TO songhanh_app;

-- It is reached where its file is.
CALL guard('evidence', 'place_id = (SELECT acting_place_of_figures()) AND seat_key = ANY((SELECT acting_reach())::text[])',
  'place_id = (SELECT acting_place_of_work()) AND seat_key = ANY((SELECT acting_reach())::text[])');
