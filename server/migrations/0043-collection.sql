-- A round: what is asked, of which period, closed and due on which day, on which legal basis. Written once.
CREATE TABLE round (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  regime text, -- null: ad hoc, by the letter in the basis
  basis json NOT NULL,
  period text NOT NULL CHECK (period <> ''),
  opens_on date NOT NULL,
  closing date NOT NULL,
  due date NOT NULL CHECK (due >= opens_on),
  catalogue text NOT NULL,
  edition integer NOT NULL,
  indicators text[] NOT NULL CHECK (cardinality(indicators) > 0),
  unowed json NOT NULL, -- forms nobody was found to owe
  opened_at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, plan_id) REFERENCES plan,
  FOREIGN KEY (place_id, catalogue, edition) REFERENCES catalogue_edition
);
CREATE INDEX round_period ON round (place_id, plan_id, period);
GRANT SELECT, INSERT ON round TO songhanh_app;

-- One form of one sender in one round. What happened to it stands in form_fact; the columns here are their fold, for lists and sums.
CREATE TABLE form (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  round_id uuid NOT NULL,
  code text NOT NULL,
  sender text NOT NULL,
  asked text[] NOT NULL CHECK (cardinality(asked) > 0),
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'signed-off', 'returned', 'accepted')),
  version integer NOT NULL DEFAULT 0,
  PRIMARY KEY (place_id, id),
  UNIQUE (place_id, round_id, code, sender),
  FOREIGN KEY (place_id, round_id) REFERENCES round,
  FOREIGN KEY (place_id, sender) REFERENCES seat
);
CREATE INDEX form_sender ON form (place_id, sender);
GRANT SELECT, INSERT ON form TO songhanh_app;
GRANT UPDATE (state, version) ON form TO songhanh_app;

-- Every fact of a form, in order; nothing is ever taken back, so both numbers stay whenever one replaces another.
CREATE TABLE form_fact (
  place_id uuid NOT NULL,
  form_id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  fact json NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, form_id, position),
  FOREIGN KEY (place_id, form_id) REFERENCES form
);
GRANT SELECT, INSERT ON form_fact TO songhanh_app;

-- The figure each cell holds now: a number with its kind and data year, or the reason why there is none. Never both, never neither.
CREATE TABLE figure (
  place_id uuid NOT NULL,
  form_id uuid NOT NULL,
  element text NOT NULL,
  value numeric,
  missing text CHECK (missing IN ('not-reported', 'none-arose', 'not-measured', 'not-applicable', 'withheld')),
  kind json,
  data_year integer,
  PRIMARY KEY (place_id, form_id, element),
  FOREIGN KEY (place_id, form_id) REFERENCES form,
  CHECK ((value IS NULL) <> (missing IS NULL)),
  CHECK ((value IS NULL) = (kind IS NULL) AND (value IS NULL) = (data_year IS NULL))
);
GRANT SELECT, INSERT, UPDATE (value, missing, kind, data_year) ON figure TO songhanh_app;

-- The second wall: an office reaches its own forms and those of offices below it; the place reaches all.
CREATE FUNCTION acting_forms() RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT CASE WHEN acting_place_of_figures() IS NULL THEN '{}' ELSE acting_reach() END $$;
CREATE FUNCTION acting_opens_form(form uuid) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM form f WHERE f.place_id = this_place() AND f.id = acting_opens_form.form AND f.sender = ANY(acting_forms())) $$;
REVOKE ALL ON FUNCTION acting_forms(), acting_opens_form(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acting_forms(), acting_opens_form(uuid) TO songhanh_app;

CALL guard('round', 'place_id = (SELECT acting_place_of_figures())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser''))');
CALL guard('form', 'place_id = (SELECT this_place()) AND sender = ANY((SELECT acting_forms())::text[])', 'place_id = (SELECT acting_place_of_figures()) AND sender = ANY((SELECT acting_forms())::text[])');
CALL guard('form_fact', 'place_id = (SELECT this_place()) AND acting_opens_form(form_id)', 'place_id = (SELECT acting_place_of_figures()) AND acting_opens_form(form_id)');
CALL guard('figure', 'place_id = (SELECT this_place()) AND acting_opens_form(form_id)', 'place_id = (SELECT acting_place_of_figures()) AND acting_opens_form(form_id)');

-- Sums are for everybody who may see progress, also for an office that may not open the forms of another: the accepted cells of a year, read past
-- the wall of the forms and shown only as totals (server/progress). One statement, however many forms.
CREATE FUNCTION accepted_figures(plan uuid) RETURNS TABLE (period text, sender text, form_id uuid, element text, value numeric, missing text, kind json, data_year integer, opened_at timestamptz)
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT r.period, f.sender, f.id, asked.element, g.value, CASE WHEN f.state = 'accepted' THEN coalesce(g.missing, CASE WHEN g.value IS NULL THEN 'not-reported' END) ELSE 'not-reported' END,
               g.kind, g.data_year, r.opened_at
        FROM round r JOIN form f ON f.place_id = r.place_id AND f.round_id = r.id
        CROSS JOIN LATERAL unnest(f.asked) AS asked(element)
        LEFT JOIN figure g ON g.place_id = f.place_id AND g.form_id = f.id AND g.element = asked.element AND f.state = 'accepted'
        WHERE r.place_id = this_place() AND r.plan_id = plan AND acting_place_of_figures() IS NOT NULL $$;
REVOKE ALL ON FUNCTION accepted_figures(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION accepted_figures(uuid) TO songhanh_app;
