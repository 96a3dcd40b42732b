-- With thousands of senders in reach, an array searched from end to end for each form takes longer than all the rest: the senders are looked up by hash.
CREATE OR REPLACE FUNCTION open_forms_among(reach text[]) RETURNS TABLE (id uuid, sender text, above text[], successors text[], state text, round text, due date, asked integer, answered integer)
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT f.id, f.sender, s.above, s.successors, f.state, r.name, r.due, cardinality(f.asked), coalesce(g.answered, 0)
        FROM form f
        JOIN round r ON r.place_id = f.place_id AND r.id = f.round_id AND r.opens_on <= business_day()
        JOIN seat s ON s.place_id = f.place_id AND s.key = f.sender
        LEFT JOIN LATERAL (SELECT count(*)::int AS answered FROM figure x
          WHERE x.place_id = f.place_id AND x.form_id = f.id AND x.missing IS DISTINCT FROM 'not-reported') g ON f.version > 0
        WHERE f.place_id = this_place() AND f.state <> 'accepted' AND (reach IS NULL OR f.sender IN (SELECT unnest(reach))) $$;
CREATE OR REPLACE FUNCTION senders_seen() RETURNS TABLE (sender text, day date)
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT f.sender, max((x.fact->>'on')::date)
        FROM form f JOIN form_fact x ON x.place_id = f.place_id AND x.form_id = f.id AND x.position = f.version
        WHERE f.place_id = this_place() AND f.sender IN (SELECT unnest(acting_forms())) GROUP BY f.sender $$;
