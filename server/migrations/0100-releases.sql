-- A release: what the public may see of a plan in a year. Prepared by the lead, made public by who signs, withdrawn with a reason; never changed.
CREATE TABLE release (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  year integer NOT NULL CHECK (year BETWEEN 1990 AND 2200),
  state text NOT NULL DEFAULT 'prepared' CHECK (state IN ('prepared', 'public', 'withdrawn')),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  threshold integer NOT NULL CHECK (threshold IN (5, 10)),
  prepared_at timestamptz(3) NOT NULL,
  published_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawn_reason text CHECK (withdrawn_reason <> ''),
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, plan_id) REFERENCES plan,
  CHECK ((state = 'prepared') = (published_at IS NULL)),
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
  CHECK ((state = 'withdrawn') = (withdrawn_reason IS NOT NULL))
);
GRANT SELECT, INSERT ON release TO songhanh_app;
GRANT UPDATE (state, version, published_at, withdrawn_at, withdrawn_reason) ON release TO songhanh_app;

-- Exactly what the counter shows, written once.
CREATE TABLE release_content (
  place_id uuid NOT NULL,
  release_id uuid NOT NULL,
  snapshot json NOT NULL,
  sha256 bytea NOT NULL CHECK (length(sha256) = 32), -- of the snapshot as written
  PRIMARY KEY (place_id, release_id),
  FOREIGN KEY (place_id, release_id) REFERENCES release
);
GRANT SELECT, INSERT ON release_content TO songhanh_app;

-- The counts behind it, withheld ones too: for holding the next release against this one. The counter's login has no way to them.
CREATE TABLE release_counts (
  place_id uuid NOT NULL,
  release_id uuid NOT NULL,
  counts json NOT NULL,
  disclosed json NOT NULL,
  withheld json NOT NULL,
  leaking json NOT NULL,
  PRIMARY KEY (place_id, release_id),
  FOREIGN KEY (place_id, release_id) REFERENCES release
);
GRANT SELECT, INSERT ON release_counts TO songhanh_app;

CALL guard('release',
  'place_id = (SELECT acting_on_drafts()) OR (place_id = (SELECT acting_place_of_figures()) AND state = ''public'')',
  'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser'', ''committee-signer''))');
CALL guard('release_content',
  'place_id = (SELECT this_place()) AND EXISTS (SELECT FROM release o WHERE o.place_id = release_content.place_id AND o.id = release_id)',
  'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser''))');
CALL guard('release_counts', 'place_id = (SELECT acting_on_drafts())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser''))');

-- The public counter: that there is or was a release, and the content of those that are public. Nothing else of the place.
GRANT SELECT (place_id, id, plan_id, year, state, threshold, published_at, withdrawn_at, withdrawn_reason) ON release TO songhanh_public;
GRANT SELECT ON release_content TO songhanh_public;
GRANT EXECUTE ON FUNCTION this_place() TO songhanh_public;
CREATE POLICY public_sees ON release FOR SELECT TO songhanh_public USING (place_id = (SELECT this_place()) AND state IN ('public', 'withdrawn'));
CREATE POLICY public_sees ON release_content FOR SELECT TO songhanh_public
  USING (place_id = (SELECT this_place()) AND EXISTS (SELECT FROM release o WHERE o.place_id = release_content.place_id AND o.id = release_id AND o.state = 'public'));
