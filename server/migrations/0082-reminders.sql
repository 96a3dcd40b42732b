-- The job that composes reminders sees what is open at the place as a whole; it writes messages and nothing else. What it counts is what the first
-- page counts: the same function behind both, given the senders one may reach (null: all of them, for the job alone).
CREATE FUNCTION open_forms_among(reach text[]) RETURNS TABLE (id uuid, sender text, above text[], successors text[], state text, round text, due date, asked integer, answered integer)
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT f.id, f.sender, s.above, s.successors, f.state, r.name, r.due, cardinality(f.asked), coalesce(g.answered, 0)
        FROM form f
        JOIN round r ON r.place_id = f.place_id AND r.id = f.round_id AND r.opens_on <= business_day()
        JOIN seat s ON s.place_id = f.place_id AND s.key = f.sender
        LEFT JOIN LATERAL (SELECT count(*)::int AS answered FROM figure x
          WHERE x.place_id = f.place_id AND x.form_id = f.id AND x.missing IS DISTINCT FROM 'not-reported') g ON f.version > 0
        WHERE f.place_id = this_place() AND f.state <> 'accepted' AND (reach IS NULL OR f.sender = ANY(reach)) $$;
CREATE OR REPLACE FUNCTION open_forms() RETURNS TABLE (id uuid, sender text, above text[], successors text[], state text, round text, due date, asked integer, answered integer)
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT * FROM open_forms_among(acting_forms()) $$;
CREATE FUNCTION all_open_forms() RETURNS TABLE (id uuid, sender text, above text[], successors text[], state text, round text, due date, asked integer, answered integer)
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT * FROM open_forms_among(NULL) $$;
REVOKE ALL ON FUNCTION open_forms_among(text[]), all_open_forms() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION all_open_forms() TO songhanh_worker;

GRANT SELECT ON difficulty, seat, role_held TO songhanh_worker;
GRANT SELECT (place_id, id, name, email, account) ON person TO songhanh_worker;
GRANT SELECT (place_id, id, document_id, state) ON proposal TO songhanh_worker;
GRANT SELECT (place_id, id, name) ON document TO songhanh_worker;
GRANT SELECT (place_id, id, plan_id, state, summary) ON edition TO songhanh_worker;
GRANT SELECT (place_id, edition_id, name, kind) ON obligor TO songhanh_worker;

-- One composing a business day: who has done it first has done it for all, however often the job runs.
CREATE TABLE reminder_run (
  place_id uuid NOT NULL REFERENCES place,
  day date NOT NULL,
  messages integer NOT NULL CHECK (messages >= 0),
  composed_at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, day)
);
CALL guard('reminder_run', 'false', 'false');
GRANT SELECT, INSERT, UPDATE (messages) ON reminder_run TO songhanh_worker;

-- The outbox is delivered: tried again later where the other side was away, set aside with its reason where it refused for good. Nothing is deleted unsent.
ALTER TABLE outbox ADD COLUMN tries integer NOT NULL DEFAULT 0, ADD COLUMN not_before timestamptz(3), ADD COLUMN refused_at timestamptz(3), ADD COLUMN failure text;
DROP INDEX outbox_waiting;
CREATE INDEX outbox_waiting ON outbox (place_id, topic, id) WHERE done_at IS NULL AND refused_at IS NULL;
GRANT INSERT, UPDATE (tries, not_before, refused_at, failure) ON outbox TO songhanh_worker;
