-- A figure stands in a form that is there. A foreign key asked so for every figure, sixty-eight times for one form, and that was two fifths of what a
-- figure cost to write. It is asked now once for each form a statement writes into: the form is looked up and held, as the key did.
ALTER TABLE figure DROP CONSTRAINT figure_place_id_form_id_fkey;

CREATE FUNCTION figures_stand_in_forms() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    named uuid[];
    place uuid;
    held integer;
  BEGIN
    FOR place, named IN SELECT place_id, array_agg(DISTINCT form_id) FROM written GROUP BY place_id LOOP
      SELECT count(*) INTO held FROM (SELECT FROM form f WHERE f.place_id = place AND f.id = ANY(named) FOR KEY SHARE) there;
      IF held <> cardinality(named) THEN
        RAISE EXCEPTION 'a figure stands in no form' USING ERRCODE = 'foreign_key_violation', TABLE = 'figure', CONSTRAINT = 'figure_stands_in_form';
      END IF;
    END LOOP;
    RETURN NULL;
  END $$;
CREATE TRIGGER figure_stands_in_form AFTER INSERT ON figure
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION figures_stand_in_forms();

-- Neither is ever given another key, and a form goes only where no figure stands in it. Nobody who serves or works may do any of this; whoever owns
-- the tables is told so too.
CREATE FUNCTION keys_stay() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'the key of a form stays what it is' USING ERRCODE = 'foreign_key_violation', TABLE = TG_TABLE_NAME; END $$;
CREATE TRIGGER form_key_stays BEFORE UPDATE OF place_id, id ON form FOR EACH ROW
  WHEN ((OLD.place_id, OLD.id) IS DISTINCT FROM (NEW.place_id, NEW.id)) EXECUTE FUNCTION keys_stay();
CREATE TRIGGER figure_key_stays BEFORE UPDATE OF place_id, form_id ON figure FOR EACH ROW
  WHEN ((OLD.place_id, OLD.form_id) IS DISTINCT FROM (NEW.place_id, NEW.form_id)) EXECUTE FUNCTION keys_stay();

CREATE FUNCTION forms_hold_figures() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    IF EXISTS (SELECT FROM gone JOIN figure g ON g.place_id = gone.place_id AND g.form_id = gone.id) THEN
      RAISE EXCEPTION 'figures stand in this form' USING ERRCODE = 'foreign_key_violation', TABLE = 'figure', CONSTRAINT = 'figure_stands_in_form';
    END IF;
    RETURN NULL;
  END $$;
CREATE TRIGGER form_holds_figures AFTER DELETE ON form
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forms_hold_figures();
