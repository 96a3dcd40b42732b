-- Việc cần làm counts the answered cells of every open form a person may reach, and looks past the wall of single cells for it: the wall asks its
-- question anew for each cell, which is right for one form and too slow for a province. Reach is the same, and no figure comes out, only how many.
CREATE FUNCTION open_forms() RETURNS TABLE (id uuid, sender text, above text[], successors text[], state text, round text, due date, asked integer, answered integer)
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT f.id, f.sender, s.above, s.successors, f.state, r.name, r.due, cardinality(f.asked), coalesce(g.answered, 0)
        FROM form f
        JOIN round r ON r.place_id = f.place_id AND r.id = f.round_id AND r.opens_on <= business_day()
        JOIN seat s ON s.place_id = f.place_id AND s.key = f.sender
        LEFT JOIN LATERAL (SELECT count(*)::int AS answered FROM figure x
          WHERE x.place_id = f.place_id AND x.form_id = f.id AND x.missing IS DISTINCT FROM 'not-reported') g ON f.version > 0
        WHERE f.place_id = this_place() AND f.state <> 'accepted' AND f.sender = ANY((SELECT acting_forms())::text[]) $$;

-- The last business day anybody did anything with a form of a sender; a sender nobody ever came from has no row.
CREATE FUNCTION senders_seen() RETURNS TABLE (sender text, day date)
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT f.sender, max((x.fact->>'on')::date)
        FROM form f JOIN form_fact x ON x.place_id = f.place_id AND x.form_id = f.id AND x.position = f.version
        WHERE f.place_id = this_place() AND f.sender = ANY((SELECT acting_forms())::text[]) GROUP BY f.sender $$;

REVOKE ALL ON FUNCTION open_forms(), senders_seen() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_forms(), senders_seen() TO songhanh_app;
