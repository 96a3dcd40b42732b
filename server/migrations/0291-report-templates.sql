-- Word templates of the office's own. What was given in is never changed; one out of use stays for the record.
CREATE TABLE report_template (
  place_id uuid NOT NULL REFERENCES place,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 5242880),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  tags text[] NOT NULL CHECK (cardinality(tags) > 0),
  given_by uuid NOT NULL,
  given_on date NOT NULL,
  removed_on date,
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, given_by) REFERENCES person
);
CREATE UNIQUE INDEX report_template_in_use ON report_template (place_id, sha256) WHERE removed_on IS NULL;
ALTER TABLE report_template ALTER bytes SET STORAGE EXTERNAL; -- packed already
GRANT SELECT, INSERT, UPDATE (removed_on) ON report_template TO songhanh_app;

-- The second wall: it holds the office's letterhead and no figure; who drafts keeps it.
CALL guard('report_template', 'place_id = (SELECT acting_place_of_figures())',
  'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser''))');
