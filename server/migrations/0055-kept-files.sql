-- Files people bring in: scans of letters, signed forms, evidence. Each belongs to one thing of one seat; what nothing refers to is removed after a day.
CREATE TABLE kept_file (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  seat_key text NOT NULL,
  thing_kind text NOT NULL CHECK (thing_kind <> ''),
  thing_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  format text NOT NULL CHECK (format IN ('pdf', 'jpeg', 'png', 'docx', 'xlsx')),
  bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 20000000),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  given_by uuid NOT NULL,
  given_at timestamptz(3) NOT NULL,
  used_at timestamptz(3), -- null until something refers to it
  PRIMARY KEY (place_id, id),
  UNIQUE (place_id, thing_kind, thing_id, sha256),
  FOREIGN KEY (place_id, seat_key) REFERENCES seat,
  FOREIGN KEY (place_id, given_by) REFERENCES person
);
ALTER TABLE kept_file ALTER bytes SET STORAGE EXTERNAL; -- scans are packed already
CREATE INDEX kept_file_unused ON kept_file (place_id, given_at) WHERE used_at IS NULL;
GRANT SELECT, INSERT ON kept_file TO songhanh_app;
GRANT UPDATE (given_at, used_at) ON kept_file TO songhanh_app;
GRANT SELECT (place_id, used_at, given_at), DELETE ON kept_file TO songhanh_worker;

-- A file is reached where the papers of its seat are.
CALL guard('kept_file', 'place_id = (SELECT acting_place_of_figures()) AND seat_key = ANY((SELECT acting_reach())::text[])',
  'place_id = (SELECT acting_place_of_work()) AND seat_key = ANY((SELECT acting_reach())::text[])');
