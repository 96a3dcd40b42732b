-- Signed copies of numbered papers, as they came back from the office's signing tool; what they showed when they came is kept with them. Whether a
-- signer is trusted is not: it is asked of the certificates the office supplies, each time.
CREATE TABLE signed_copy (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 20971520),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  sameness text NOT NULL CHECK (sameness IN ('bytes', 'text')),
  signatures json NOT NULL,
  given_by uuid NOT NULL,
  given_on date NOT NULL,
  given_at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, id),
  UNIQUE (place_id, report_id, sha256),
  FOREIGN KEY (place_id, report_id) REFERENCES report_paper,
  FOREIGN KEY (place_id, given_by) REFERENCES person
);
ALTER TABLE signed_copy ALTER bytes SET STORAGE EXTERNAL; -- packed already
GRANT SELECT, INSERT ON signed_copy TO songhanh_app;

-- It is seen where its report is; the clerk brings it.
CALL guard('signed_copy',
  'place_id = (SELECT this_place()) AND EXISTS (SELECT FROM report o WHERE o.place_id = signed_copy.place_id AND o.id = report_id)',
  'place_id = (SELECT acting_place()) AND (SELECT acting_as(''clerk''))');
