-- Sums of a plan, kept so that a board does not add up every cell of every year again. They are never truth: what they hold can be made again from
-- the accepted cells at any time, and whatever waits on the list below is added up from the cells by whoever reads before the worker has come round.

-- What one sender adds to one measure in one year. Beyond the wall of the forms, so no person reads it; only sums go out.
CREATE TABLE progress_part (
  place_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  year integer NOT NULL,
  measure text NOT NULL,
  sender text NOT NULL,
  numerator numeric NOT NULL,
  denominator numeric NOT NULL,
  reported integer NOT NULL CHECK (reported IN (0, 1)),
  gap text, -- why the sender is not in the sum
  asked text[] NOT NULL,
  kinds text[] NOT NULL,
  data_years integer[] NOT NULL,
  published json, -- the figure entered in place of a sum
  PRIMARY KEY (place_id, plan_id, year, measure, sender),
  FOREIGN KEY (place_id, plan_id) REFERENCES plan
);
CREATE INDEX progress_part_sender ON progress_part (place_id, plan_id, year, sender);

-- All parts of a measure in a year, joined. `asked`, `kinds` and `data_years` are the different lists of the parts; `published` says who entered it.
CREATE TABLE progress_sum (
  place_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  year integer NOT NULL,
  measure text NOT NULL,
  numerator numeric NOT NULL,
  denominator numeric NOT NULL,
  reported integer NOT NULL,
  gaps json NOT NULL,
  asked jsonb NOT NULL,
  kinds jsonb NOT NULL,
  data_years jsonb NOT NULL,
  published json,
  PRIMARY KEY (place_id, plan_id, year, measure),
  FOREIGN KEY (place_id, plan_id) REFERENCES plan
);

-- What the worker still has to add up: one sender's year, or (without year and sender) the whole plan. Only ever added to and cleared, so that two
-- who save at once do not wait for each other.
CREATE TABLE progress_stale (
  place_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(), -- no counter: a restored place would begin it anew
  plan_id uuid NOT NULL,
  year integer,
  sender text,
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, plan_id) REFERENCES plan,
  CHECK ((year IS NULL) = (sender IS NULL))
);
CREATE INDEX progress_stale_of ON progress_stale (place_id, plan_id, year, sender);

CALL guard('progress_part', 'false', 'false');
CALL guard('progress_sum', 'place_id = (SELECT acting_place_of_figures())', 'false');
CALL guard('progress_stale', 'place_id = (SELECT acting_place_of_figures())', 'false');
GRANT SELECT ON progress_stale TO songhanh_app;
GRANT SELECT, INSERT, DELETE ON progress_part, progress_sum TO songhanh_worker;
GRANT SELECT, DELETE ON progress_stale TO songhanh_worker;
GRANT SELECT ON measure_link, catalogue_edition TO songhanh_worker;
GRANT SELECT (place_id, plan_id, period) ON round TO songhanh_worker;

-- A form that is asked for, taken in, sent back or corrected changes the sums; one that is being filled does not.
CREATE FUNCTION progress_form_changes() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    IF TG_OP = 'INSERT' THEN
      INSERT INTO progress_stale (place_id, plan_id, year, sender)
      SELECT DISTINCT r.place_id, r.plan_id, r.period::integer, n.sender
      FROM written n JOIN round r ON r.place_id = n.place_id AND r.id = n.round_id WHERE r.period ~ '^[0-9]{4}$';
    ELSE
      INSERT INTO progress_stale (place_id, plan_id, year, sender)
      SELECT DISTINCT r.place_id, r.plan_id, r.period::integer, n.sender
      FROM written n JOIN replaced o ON o.place_id = n.place_id AND o.id = n.id JOIN round r ON r.place_id = n.place_id AND r.id = n.round_id
      WHERE 'accepted' IN (n.state, o.state) AND r.period ~ '^[0-9]{4}$';
    END IF;
    RETURN NULL;
  END $$;
CREATE TRIGGER progress_form_asked AFTER INSERT ON form
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION progress_form_changes();
CREATE TRIGGER progress_form_moved AFTER UPDATE ON form
  REFERENCING OLD TABLE AS replaced NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION progress_form_changes();

-- Another indicator, another way of counting or another edition of the catalogue: every year is added up anew.
CREATE FUNCTION progress_links_change() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    INSERT INTO progress_stale (place_id, plan_id) SELECT DISTINCT place_id, plan_id FROM written;
    RETURN NULL;
  END $$;
CREATE TRIGGER progress_link_made AFTER INSERT ON measure_link
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION progress_links_change();
CREATE TRIGGER progress_link_changed AFTER UPDATE ON measure_link
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION progress_links_change();
CREATE TRIGGER progress_link_taken AFTER DELETE ON measure_link
  REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION progress_links_change();

CREATE FUNCTION progress_catalogue_changes() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    INSERT INTO progress_stale (place_id, plan_id)
    SELECT DISTINCT l.place_id, l.plan_id FROM written n JOIN measure_link l ON l.place_id = n.place_id AND l.catalogue = n.code;
    RETURN NULL;
  END $$;
CREATE TRIGGER progress_catalogue_adopted AFTER INSERT ON catalogue_edition
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION progress_catalogue_changes();

INSERT INTO progress_stale (place_id, plan_id) SELECT DISTINCT place_id, plan_id FROM measure_link;

-- The accepted cells of some years, senders and elements (null: all), for the worker; `accepted_figures` gives them to people, as before.
CREATE FUNCTION cells_of(plan uuid, years integer[], senders text[], elements text[])
  RETURNS TABLE (period text, sender text, form_id uuid, element text, value numeric, missing text, kind json, data_year integer, opened_at timestamptz)
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT r.period, f.sender, f.id, asked.element, g.value, CASE WHEN f.state = 'accepted' THEN coalesce(g.missing, CASE WHEN g.value IS NULL THEN 'not-reported' END) ELSE 'not-reported' END,
               g.kind, g.data_year, r.opened_at
        FROM round r JOIN form f ON f.place_id = r.place_id AND f.round_id = r.id
        CROSS JOIN LATERAL unnest(f.asked) AS asked(element)
        LEFT JOIN figure g ON g.place_id = f.place_id AND g.form_id = f.id AND g.element = asked.element AND f.state = 'accepted'
        WHERE r.place_id = this_place() AND r.plan_id = plan AND (years IS NULL OR r.period = ANY(years::text[]))
          AND (senders IS NULL OR f.sender = ANY(senders)) AND (elements IS NULL OR asked.element = ANY(elements)) $$;
DROP FUNCTION accepted_figures(uuid);
CREATE FUNCTION accepted_figures(plan uuid, years integer[] DEFAULT NULL, senders text[] DEFAULT NULL, elements text[] DEFAULT NULL)
  RETURNS TABLE (period text, sender text, form_id uuid, element text, value numeric, missing text, kind json, data_year integer, opened_at timestamptz)
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT * FROM cells_of(plan, years, senders, elements) WHERE acting_place_of_figures() IS NOT NULL $$;

-- The parts of some years joined, without those that wait on the list.
CREATE FUNCTION joined_parts(plan uuid, years integer[])
  RETURNS TABLE (year integer, measure text, numerator numeric, denominator numeric, reported integer, gaps json, asked jsonb, kinds jsonb, data_years jsonb, published json)
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT p.year, p.measure, sum(p.numerator), sum(p.denominator), sum(p.reported)::integer,
               coalesce(json_agg(json_build_object('unit', p.sender, 'reason', p.gap)) FILTER (WHERE p.gap IS NOT NULL), '[]'),
               jsonb_agg(DISTINCT to_jsonb(p.asked)), jsonb_agg(DISTINCT to_jsonb(p.kinds)), jsonb_agg(DISTINCT to_jsonb(p.data_years)),
               (array_agg(json_build_object('by', p.sender, 'figure', p.published) ORDER BY p.sender COLLATE "C") FILTER (WHERE p.published IS NOT NULL))[1]
        FROM progress_part p
        WHERE p.place_id = this_place() AND p.plan_id = plan AND p.year = ANY(years)
          AND NOT EXISTS (SELECT FROM progress_stale s WHERE s.place_id = p.place_id AND s.plan_id = p.plan_id AND s.year = p.year AND s.sender = p.sender)
        GROUP BY p.year, p.measure $$;

-- The sums of a plan: of a year nobody has changed since as they are kept, of any other year from the parts that still hold. Nothing where the whole
-- plan waits to be added up.
CREATE FUNCTION progress_sums(plan uuid)
  RETURNS TABLE (year integer, measure text, numerator numeric, denominator numeric, reported integer, gaps json, asked jsonb, kinds jsonb, data_years jsonb, published json)
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ WITH waiting AS (SELECT DISTINCT s.year FROM progress_stale s WHERE s.place_id = this_place() AND s.plan_id = plan)
        SELECT k.year, k.measure, k.numerator, k.denominator, k.reported, k.gaps, k.asked, k.kinds, k.data_years, k.published
        FROM progress_sum k
        WHERE k.place_id = this_place() AND k.plan_id = plan AND acting_place_of_figures() IS NOT NULL
          AND NOT EXISTS (SELECT FROM waiting w WHERE w.year IS NULL OR w.year = k.year)
        UNION ALL
        SELECT j.* FROM joined_parts(plan, ARRAY(SELECT w.year FROM waiting w WHERE w.year IS NOT NULL)) j
        WHERE acting_place_of_figures() IS NOT NULL AND NOT EXISTS (SELECT FROM waiting w WHERE w.year IS NULL) $$;

REVOKE ALL ON FUNCTION progress_form_changes(), progress_links_change(), progress_catalogue_changes(), cells_of(uuid, integer[], text[], text[]),
  accepted_figures(uuid, integer[], text[], text[]), joined_parts(uuid, integer[]), progress_sums(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cells_of(uuid, integer[], text[], text[]), joined_parts(uuid, integer[]) TO songhanh_worker;
GRANT EXECUTE ON FUNCTION accepted_figures(uuid, integer[], text[], text[]), progress_sums(uuid) TO songhanh_app;
