-- Editions of the catalogue of indicators, whole as adopted; the newest is in use, rounds keep the one they were opened with.
CREATE TABLE catalogue_edition (
  place_id uuid NOT NULL REFERENCES place,
  code text NOT NULL CHECK (code <> ''),
  edition integer NOT NULL CHECK (edition > 0),
  content jsonb NOT NULL,
  adopted_on date NOT NULL,
  PRIMARY KEY (place_id, code, edition)
);
GRANT SELECT, INSERT ON catalogue_edition TO songhanh_app;

-- Which indicator measures which target of a plan, and in which way of counting. A code is the plan's own (3.2a); the plan outlives its editions.
CREATE TABLE measure_link (
  place_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  measure text NOT NULL CHECK (measure <> ''),
  catalogue text NOT NULL,
  indicator text NOT NULL,
  reading text,
  PRIMARY KEY (place_id, plan_id, measure),
  FOREIGN KEY (place_id, plan_id) REFERENCES plan
);
GRANT SELECT, INSERT, UPDATE, DELETE ON measure_link TO songhanh_app;

-- What a document sets for one year, beside the plan's end value: by whom and by which document. A computed path never stands here.
CREATE TABLE yearly_target (
  place_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  measure text NOT NULL CHECK (measure <> ''),
  year integer NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  value numeric NOT NULL,
  set_by text NOT NULL CHECK (set_by <> ''),
  title text NOT NULL CHECK (title <> ''),
  number text,
  dated date,
  PRIMARY KEY (place_id, plan_id, measure, year),
  FOREIGN KEY (place_id, plan_id) REFERENCES plan
);
GRANT SELECT, INSERT, UPDATE ON yearly_target TO songhanh_app;

-- Which body looks after which field of statistics. Two bodies may: then both owe the form.
CREATE TABLE body_field (
  place_id uuid NOT NULL,
  field text NOT NULL CHECK (field <> ''),
  seat_key text NOT NULL CHECK (seat_key LIKE 'body:%'),
  PRIMARY KEY (place_id, field, seat_key),
  FOREIGN KEY (place_id, seat_key) REFERENCES seat
);
GRANT SELECT, INSERT ON body_field TO songhanh_app;

CALL guard('catalogue_edition', 'place_id = (SELECT acting_place())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''catalogue-keeper''))');
CALL guard('measure_link', 'place_id = (SELECT acting_place())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''catalogue-keeper''))');
CALL guard('yearly_target', 'place_id = (SELECT acting_place())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''catalogue-keeper''))');
CALL guard('body_field', 'place_id = (SELECT acting_place())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''catalogue-keeper''))');
