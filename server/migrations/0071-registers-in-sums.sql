-- What is entered in a register changes the kept sums of its keeper: the years it bears on wait to be added up, of every plan that asks.
CREATE FUNCTION progress_register_changes() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    INSERT INTO progress_stale (place_id, plan_id, year, sender)
    SELECT DISTINCT r.place_id, r.plan_id, r.period::integer, n.keeper
    FROM written n JOIN round r ON r.place_id = n.place_id AND r.period ~ '^[0-9]{4}$'
      AND (r.period::integer = extract(year FROM n.day) OR (n.how = 'so-far' AND r.period::integer > extract(year FROM n.day)));
    RETURN NULL;
  END $$;
REVOKE ALL ON FUNCTION progress_register_changes() FROM PUBLIC;
CREATE TRIGGER progress_register_counted AFTER INSERT ON register_count
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION progress_register_changes();
CREATE TRIGGER progress_register_ended AFTER UPDATE ON register_count
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION progress_register_changes();
