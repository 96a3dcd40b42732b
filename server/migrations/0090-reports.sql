-- A report of a plan: composed from the figures, written over by an officer paragraph by paragraph, submitted, signed, numbered, issued.
-- `composed` is what the program said last; `form` is how the office writes its paper.
CREATE TABLE report (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('year', 'interim', 'final')),
  year integer NOT NULL CHECK (year BETWEEN 1990 AND 2200),
  level text,
  composed json NOT NULL,
  composed_on date NOT NULL,
  form json NOT NULL,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted', 'signed', 'numbered', 'issued', 'archived')),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  returned_for text,
  signed_on date,
  opened_at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, plan_id) REFERENCES plan,
  CHECK ((state IN ('draft', 'submitted')) = (signed_on IS NULL))
);
-- One at a time is worked on; what is numbered stays beside its successor.
CREATE UNIQUE INDEX report_in_work ON report (place_id, plan_id, kind, year) WHERE state IN ('draft', 'submitted', 'signed');
GRANT SELECT, INSERT ON report TO songhanh_app;
GRANT UPDATE (composed, composed_on, form, state, version, returned_for, signed_on) ON report TO songhanh_app;

-- What an officer wrote over a composed paragraph, and what stood there then.
CREATE TABLE report_edit (
  place_id uuid NOT NULL,
  report_id uuid NOT NULL,
  key text NOT NULL CHECK (key <> ''),
  text text NOT NULL,
  over text NOT NULL,
  edited_by uuid NOT NULL,
  edited_at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, report_id, key),
  FOREIGN KEY (place_id, report_id) REFERENCES report
);
GRANT SELECT, INSERT, DELETE ON report_edit TO songhanh_app;
GRANT UPDATE (text, over, edited_by, edited_at) ON report_edit TO songhanh_app;

-- The paper with its number: written once. `snapshot` is the report as printed with its figures, `document` what the press is given, `head` the
-- ledger as sealed when the number was taken.
CREATE TABLE report_paper (
  place_id uuid NOT NULL,
  report_id uuid NOT NULL,
  issuer text NOT NULL CHECK (issuer <> ''),
  symbol text NOT NULL CHECK (symbol <> ''),
  year integer NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  day date NOT NULL,
  head_position bigint NOT NULL,
  head_hash text NOT NULL CHECK (length(head_hash) = 64),
  snapshot json NOT NULL,
  document json NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32), -- of `document`
  numbered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, report_id),
  UNIQUE (place_id, issuer, symbol, year, number),
  FOREIGN KEY (place_id, report_id) REFERENCES report
);
GRANT SELECT, INSERT ON report_paper TO songhanh_app;

-- Who receives the paper: sent when and how, received when.
CREATE TABLE report_delivery (
  place_id uuid NOT NULL,
  report_id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  recipient text NOT NULL CHECK (recipient <> ''),
  sent_on date,
  sent_by_way text,
  received_on date,
  PRIMARY KEY (place_id, report_id, position),
  FOREIGN KEY (place_id, report_id) REFERENCES report,
  CHECK (received_on IS NULL OR sent_on IS NOT NULL),
  CHECK (received_on IS NULL OR received_on >= sent_on)
);
GRANT SELECT, INSERT ON report_delivery TO songhanh_app;
GRANT UPDATE (sent_on, sent_by_way, received_on) ON report_delivery TO songhanh_app;

-- The second wall: drafts are for who drafts, signs and audits; from submission on the clerk sees them; what is issued everybody with figures.
CALL guard('report',
  'place_id = (SELECT acting_on_drafts()) OR (place_id = (SELECT acting_place()) AND state <> ''draft'' AND (SELECT acting_as(''clerk''))) OR (place_id = (SELECT acting_place_of_figures()) AND state IN (''issued'', ''archived''))',
  'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser'', ''committee-signer'', ''clerk''))');
CALL guard('report_edit',
  'place_id = (SELECT this_place()) AND EXISTS (SELECT FROM report o WHERE o.place_id = report_edit.place_id AND o.id = report_id)',
  'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser''))');
CALL guard('report_paper',
  'place_id = (SELECT this_place()) AND EXISTS (SELECT FROM report o WHERE o.place_id = report_paper.place_id AND o.id = report_id)',
  'place_id = (SELECT acting_place()) AND (SELECT acting_as(''clerk''))');
CALL guard('report_delivery',
  'place_id = (SELECT this_place()) AND EXISTS (SELECT FROM report o WHERE o.place_id = report_delivery.place_id AND o.id = report_id)',
  'place_id = (SELECT acting_place()) AND (SELECT acting_as(''clerk''))');

-- The clerk does not see the entries of others, only whether all that were written about a report are sealed; and whether a number is taken, also by
-- a paper not yet issued.
CREATE FUNCTION report_is_sealed(report uuid) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT NOT EXISTS (SELECT FROM ledger_unsealed u JOIN ledger_entry e ON e.place_id = u.place_id AND e.id = u.entry_id
        WHERE u.place_id = this_place() AND e.thing_kind = 'report' AND e.thing_id = report_is_sealed.report::text) $$;
REVOKE ALL ON FUNCTION report_is_sealed(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION report_is_sealed(uuid) TO songhanh_app;
