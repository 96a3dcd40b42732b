-- A code that also takes away a lost authenticator: only an administrator issues one, and it works when it is used, not before.
ALTER TABLE one_time_code ADD COLUMN resets_second_factor boolean NOT NULL DEFAULT false;
ALTER POLICY scope_of_adding ON one_time_code WITH CHECK (place_id = (SELECT acting_place()) AND issued_by = (SELECT acting_person())
  AND ((SELECT acting_as('administrator')) OR (NOT resets_second_factor AND (SELECT acting_as('head')))));

-- Whoever has lost the telephone may have lost it to somebody: every session of theirs ends when the code is issued. Keys go with them.
CREATE FUNCTION end_sessions_of(person uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    IF NOT acting_as('administrator') THEN
      RAISE EXCEPTION 'only an administrator ends the sessions of somebody else' USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM signed_in WHERE place_id = this_place() AND person_id = end_sessions_of.person;
  END $$;
REVOKE ALL ON FUNCTION end_sessions_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_sessions_of(uuid) TO songhanh_app;
