-- What hinders the plan. What happened stands in difficulty_fact; the columns here are their fold, for lists.
CREATE TABLE difficulty (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  seat_key text NOT NULL, -- whose it is: where the raiser works
  state text NOT NULL CHECK (state IN ('raised', 'sent-up', 'answered')),
  text text NOT NULL CHECK (text <> ''),
  about_kind text NOT NULL CHECK (about_kind IN ('free', 'task', 'target', 'form')),
  about_id text CHECK ((about_kind = 'free') = (about_id IS NULL)),
  about_words text,
  raised_by uuid NOT NULL,
  raised_on date NOT NULL,
  due date,
  group_name text,
  version integer NOT NULL CHECK (version > 0),
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, seat_key) REFERENCES seat,
  FOREIGN KEY (place_id, raised_by) REFERENCES person
);
CREATE INDEX difficulty_open ON difficulty (place_id, raised_on, id) WHERE state <> 'answered';
GRANT SELECT, INSERT ON difficulty TO songhanh_app;
GRANT UPDATE (state, due, group_name, version) ON difficulty TO songhanh_app;

CREATE TABLE difficulty_fact (
  place_id uuid NOT NULL,
  difficulty_id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  fact json NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, difficulty_id, position),
  FOREIGN KEY (place_id, difficulty_id) REFERENCES difficulty
);
GRANT SELECT, INSERT ON difficulty_fact TO songhanh_app;

-- The second wall: an office reaches its own, the place reaches all; who merely reads results, or administers accounts, sees none.
CREATE FUNCTION acting_difficulties() RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT CASE WHEN acting_place_of_work() IS NULL AND NOT acting_as('auditor') THEN '{}' ELSE acting_reach() END $$;
REVOKE ALL ON FUNCTION acting_difficulties() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acting_difficulties() TO songhanh_app;

CALL guard('difficulty', 'place_id = (SELECT this_place()) AND seat_key = ANY((SELECT acting_difficulties())::text[])',
  'place_id = (SELECT acting_place_of_work()) AND seat_key = ANY((SELECT acting_difficulties())::text[])');
CALL guard('difficulty_fact',
  'place_id = (SELECT this_place()) AND EXISTS (SELECT FROM difficulty d WHERE d.place_id = difficulty_fact.place_id AND d.id = difficulty_id)',
  'place_id = (SELECT acting_place_of_work()) AND EXISTS (SELECT FROM difficulty d WHERE d.place_id = difficulty_fact.place_id AND d.id = difficulty_id)');
