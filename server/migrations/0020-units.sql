-- Administrative units in time. A unit is (code, first day); whatever changes its name, kind or parent ends it and begins the next one.
CREATE TABLE unit (
  place_id uuid NOT NULL REFERENCES place,
  code text NOT NULL CHECK (code ~ '^([0-9]{2}|[0-9]{3}|[0-9]{5})$'),
  valid_from date NOT NULL,
  valid_to date,
  name text NOT NULL CHECK (name <> ''),
  kind text NOT NULL,
  parent text,
  start_basis text NOT NULL CHECK (start_basis IN ('act', 'list', 'before-lists')),
  end_basis text CHECK (end_basis IN ('act', 'list', 'before-lists')),
  PRIMARY KEY (place_id, code, valid_from),
  CHECK (valid_from < valid_to),
  CHECK ((valid_to IS NULL) = (end_basis IS NULL)),
  CHECK ((parent IS NULL) = (length(code) = 2))
);
CREATE UNIQUE INDEX unit_one_open ON unit (place_id, code) WHERE valid_to IS NULL;
CREATE INDEX unit_parent ON unit (place_id, parent);
GRANT SELECT, INSERT ON unit TO songhanh_app;
GRANT UPDATE (valid_to, end_basis) ON unit TO songhanh_app;

-- What became of a unit: from which to which, how much of it, by which act (null where no source gives it).
CREATE TABLE unit_succession (
  place_id uuid NOT NULL,
  from_code text NOT NULL,
  from_day date NOT NULL,
  to_code text NOT NULL,
  to_day date NOT NULL,
  relation text NOT NULL,
  act text,
  PRIMARY KEY (place_id, from_code, from_day, to_code, to_day),
  FOREIGN KEY (place_id, from_code, from_day) REFERENCES unit,
  FOREIGN KEY (place_id, to_code, to_day) REFERENCES unit
);
CREATE INDEX unit_succession_to ON unit_succession (place_id, to_code, to_day);
GRANT SELECT, INSERT ON unit_succession TO songhanh_app;

-- Every unit with every unit above it (and itself, depth 0), for the days on which both were so: sums over a tree as it was on a day read this.
CREATE TABLE unit_closure (
  place_id uuid NOT NULL,
  ancestor_code text NOT NULL,
  ancestor_from date NOT NULL,
  descendant_code text NOT NULL,
  descendant_from date NOT NULL,
  depth smallint NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL CHECK (to_day > from_day), -- infinity while it stands
  PRIMARY KEY (place_id, ancestor_code, ancestor_from, descendant_code, descendant_from, from_day),
  FOREIGN KEY (place_id, ancestor_code, ancestor_from) REFERENCES unit,
  FOREIGN KEY (place_id, descendant_code, descendant_from) REFERENCES unit
);
CREATE INDEX unit_closure_up ON unit_closure (place_id, descendant_code, descendant_from);
GRANT SELECT, INSERT, DELETE ON unit_closure TO songhanh_app;

-- One row a place: every event raises the version, so that a register kept in memory knows that it is old.
CREATE TABLE unit_register (
  place_id uuid PRIMARY KEY REFERENCES place,
  version integer NOT NULL CHECK (version > 0)
);
GRANT SELECT ON unit_register TO songhanh_app;
GRANT UPDATE (version) ON unit_register TO songhanh_app;

-- Makes the closure of the units at and below these codes anew (of all where null). A parent is named by code, so it is found by code and day.
CREATE FUNCTION rebuild_unit_closure(changed text[]) RETURNS void
  LANGUAGE plpgsql
  AS $$
  DECLARE touched text[];
  BEGIN
    WITH RECURSIVE below AS (
      SELECT code FROM unit WHERE place_id = this_place() AND (changed IS NULL OR code = ANY(changed))
      UNION
      SELECT unit.code FROM below JOIN unit ON unit.place_id = this_place() AND unit.parent = below.code
    ) SELECT array_agg(code) INTO touched FROM below;
    DELETE FROM unit_closure WHERE place_id = this_place() AND descendant_code = ANY(touched);
    INSERT INTO unit_closure (place_id, descendant_code, descendant_from, ancestor_code, ancestor_from, depth, from_day, to_day)
      WITH RECURSIVE up AS (
        SELECT code AS low_code, valid_from AS low_from, code, valid_from, parent, 0 AS depth, valid_from AS from_day, coalesce(valid_to, 'infinity') AS to_day
        FROM unit WHERE place_id = this_place() AND code = ANY(touched)
        UNION ALL
        SELECT low_code, low_from, above.code, above.valid_from, above.parent, up.depth + 1,
               greatest(from_day, above.valid_from), least(to_day, coalesce(above.valid_to, 'infinity'))
        FROM up JOIN unit above ON above.place_id = this_place() AND above.code = up.parent
          AND above.valid_from < up.to_day AND from_day < coalesce(above.valid_to, 'infinity')
      ) SELECT this_place(), low_code, low_from, code, valid_from, depth, from_day, to_day FROM up;
  END $$;
REVOKE ALL ON FUNCTION rebuild_unit_closure(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rebuild_unit_closure(text[]) TO songhanh_app;
