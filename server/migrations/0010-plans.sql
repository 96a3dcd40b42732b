-- A paper as it was given in: its bytes, and the text that the reading was made from. Never changed, never removed; the same file is kept once.
CREATE TABLE document (
  place_id uuid NOT NULL REFERENCES place,
  id uuid NOT NULL,
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  name text NOT NULL CHECK (name <> ''),
  format text NOT NULL CHECK (format <> ''),
  bytes bytea NOT NULL CHECK (length(bytes) > 0),
  text text NOT NULL CHECK (text <> ''),
  given_by text NOT NULL,
  given_at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, id)
);
-- A later build may read another text out of the same file; spans point into the text, so that is another document.
CREATE UNIQUE INDEX document_same_file ON document (place_id, sha256, md5(text));
GRANT SELECT, INSERT ON document TO songhanh_app;

-- A plan is its editions; what it says stands in them.
CREATE TABLE plan (
  place_id uuid NOT NULL REFERENCES place,
  id uuid NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, id)
);
GRANT SELECT, INSERT ON plan TO songhanh_app;

-- What a paper says, as accepted by a person. Content, bearers and summary are written once; only the state moves.
CREATE TABLE edition (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  document_id uuid NOT NULL,
  content jsonb NOT NULL,
  summary jsonb NOT NULL,
  remarks jsonb NOT NULL, -- bearers that are no named obligor, each with the reason
  drafted_at timestamptz(3) NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'in-force', 'superseded', 'withdrawn')),
  version integer NOT NULL CHECK (version > 0),
  number text,
  signed_on date,
  signed_by text,
  supplied_by text,
  in_force_from date,
  superseded_by uuid,
  withdrawn_on date,
  withdrawn_reason text,
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, plan_id) REFERENCES plan,
  FOREIGN KEY (place_id, document_id) REFERENCES document,
  FOREIGN KEY (place_id, superseded_by) REFERENCES edition,
  -- Issued with number, day and signer, or without number by who supplied it; a draft is not issued.
  CHECK (num_nulls(number, signed_on, signed_by) IN (0, 3)),
  CHECK (number IS NULL OR supplied_by IS NULL),
  CHECK (state NOT IN ('in-force', 'superseded') OR (in_force_from IS NOT NULL AND coalesce(number, supplied_by) IS NOT NULL)),
  CHECK (state <> 'draft' OR (in_force_from IS NULL AND coalesce(number, supplied_by) IS NULL)),
  CHECK ((state = 'superseded') = (superseded_by IS NOT NULL)),
  CHECK ((state = 'withdrawn') = (withdrawn_on IS NOT NULL AND withdrawn_reason IS NOT NULL))
);
CREATE UNIQUE INDEX edition_one_draft ON edition (place_id, plan_id) WHERE state = 'draft';
CREATE UNIQUE INDEX edition_one_in_force ON edition (place_id, plan_id) WHERE state = 'in-force';
CREATE INDEX edition_plan ON edition (place_id, plan_id, id);
GRANT SELECT, INSERT ON edition TO songhanh_app;
GRANT UPDATE (state, version, number, signed_on, signed_by, supplied_by, in_force_from, superseded_by, withdrawn_on, withdrawn_reason) ON edition TO songhanh_app;

-- Who owes what by an edition: one row a named obligor; a commune is tied to the unit as it was (code and first day).
CREATE TABLE obligor (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  edition_id uuid NOT NULL,
  position integer NOT NULL,
  key text NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  kind text NOT NULL CHECK (kind IN ('office', 'organisation', 'committee', 'other')),
  assignment_ids text[] NOT NULL CHECK (cardinality(assignment_ids) > 0),
  duty_ids text[] NOT NULL,
  unit_code text,
  unit_valid_from date,
  PRIMARY KEY (place_id, id),
  UNIQUE (place_id, edition_id, key),
  UNIQUE (place_id, edition_id, position),
  FOREIGN KEY (place_id, edition_id) REFERENCES edition,
  CHECK ((unit_code IS NULL) = (unit_valid_from IS NULL)),
  CHECK ((kind = 'committee') = (unit_code IS NOT NULL))
);
CREATE INDEX obligor_unit ON obligor (place_id, unit_code, unit_valid_from) WHERE unit_code IS NOT NULL;
GRANT SELECT, INSERT ON obligor TO songhanh_app;

-- A reading that waits for a person: as read, and as corrected so far.
CREATE TABLE proposal (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  reading jsonb NOT NULL,
  content jsonb NOT NULL,
  dropped text[] NOT NULL DEFAULT '{}',
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'dropped')),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  edition_id uuid,
  made_at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, document_id) REFERENCES document,
  FOREIGN KEY (place_id, edition_id) REFERENCES edition,
  CHECK ((state = 'accepted') = (edition_id IS NOT NULL))
);
CREATE UNIQUE INDEX proposal_one_open ON proposal (place_id, document_id) WHERE state = 'open';
GRANT SELECT, INSERT ON proposal TO songhanh_app;
GRANT UPDATE (content, dropped, state, version, edition_id) ON proposal TO songhanh_app;
