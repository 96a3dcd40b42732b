-- Every wall asks which roles the person holds, and asked itself what day it is for each of them, and who acts once for every column of the answer.
-- Both are found out once: for a person with a hundred seats a statement begins ten milliseconds sooner. What it answers is the same.
CREATE OR REPLACE FUNCTION acting_holds() RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT coalesce(array_agg(h.role || ' ' || h.seat_key), '{}')
        FROM acting() me
        JOIN role_held h ON h.place_id = me.place_id AND h.person_id = me.person_id
        JOIN role_rule r ON r.role = h.role
        LEFT JOIN role_held l ON l.place_id = h.place_id AND l.id = h.lent_from
        WHERE (me.second_factor OR NOT r.second_factor)
          AND (SELECT business_day()) BETWEEN h.from_day AND coalesce(h.to_day, 'infinity')
          AND (h.lent_from IS NULL OR (SELECT business_day()) BETWEEN l.from_day AND coalesce(l.to_day, 'infinity')) $$;
