-- The tree of a place: itself, its units and bodies. `above` is every key over a seat, nearest first; `successors` only those that took it over whole.
CREATE TABLE seat (
  place_id uuid NOT NULL REFERENCES place,
  key text NOT NULL CHECK (key ~ '^(place|unit|body):.'),
  name text NOT NULL CHECK (name <> ''),
  above text[] NOT NULL DEFAULT '{}',
  successors text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (place_id, key)
);

-- Somebody who works here. The same id names the account in schema auth.
CREATE TABLE person (
  place_id uuid NOT NULL REFERENCES place,
  id uuid NOT NULL UNIQUE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  name_key text NOT NULL,
  username text NOT NULL CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,58}[a-z0-9]$'),
  email text,
  account text NOT NULL CHECK (account IN ('invited', 'open', 'closed')),
  version integer NOT NULL DEFAULT 1,
  added_at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, id),
  UNIQUE (username),
  UNIQUE (email)
);
CREATE INDEX person_name ON person (place_id, name_key, id);

-- The roles there are, and which give nothing until the person has proved twice who they are (core/people/role).
CREATE TABLE role_rule (
  role text PRIMARY KEY,
  second_factor boolean NOT NULL
);
INSERT INTO role_rule VALUES
  ('commune-officer', false), ('body-officer', false), ('head', true), ('lead-synthesiser', false), ('committee-signer', true), ('clerk', true),
  ('accountant', false), ('catalogue-keeper', false), ('province-synthesiser', false), ('reader', false), ('auditor', false),
  ('administrator', true), ('demonstration-administrator', true);

CREATE FUNCTION business_day_of(place uuid) RETURNS date
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + coalesce((SELECT offset_days FROM public.business_clock c WHERE c.place_id = place), 0) $$;

-- One role, one seat, from day to day, both included. A role is ended by its last day, never deleted. A lent role names the one it was lent from.
CREATE TABLE role_held (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL REFERENCES role_rule,
  seat_key text NOT NULL,
  from_day date NOT NULL,
  to_day date CHECK (to_day >= from_day - 1),
  basis json NOT NULL,
  lent_from uuid,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, person_id) REFERENCES person,
  FOREIGN KEY (place_id, seat_key) REFERENCES seat,
  FOREIGN KEY (place_id, lent_from) REFERENCES role_held
);
CREATE INDEX role_held_person ON role_held (place_id, person_id);
CREATE INDEX role_held_seat ON role_held (place_id, seat_key);

-- What a person left open when a role passed on, as it was printed and signed.
CREATE TABLE handover (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  ended uuid NOT NULL,
  taken_up uuid NOT NULL,
  last_day date NOT NULL,
  open_things json NOT NULL,
  document json NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, ended) REFERENCES role_held,
  FOREIGN KEY (place_id, taken_up) REFERENCES role_held
);

GRANT SELECT ON role_rule TO songhanh_app, songhanh_auth;
GRANT SELECT, INSERT ON seat, person, role_held, handover TO songhanh_app;
GRANT UPDATE (name, above, successors) ON seat TO songhanh_app;
GRANT UPDATE (name, name_key, email, account, version) ON person TO songhanh_app;
GRANT UPDATE (to_day, version) ON role_held TO songhanh_app;
