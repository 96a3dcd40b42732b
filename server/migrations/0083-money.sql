-- Money of a plan: one line a body, year, source and purpose, with what was asked for, given and executed. Whole đồng; null is "not reported yet",
-- `not-separate` in the json is the statement that nothing is set aside separately.
CREATE TABLE money_line (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  seat_key text NOT NULL,
  year integer NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  line json NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  entered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, seat_key) REFERENCES seat
);
CREATE INDEX money_line_year ON money_line (place_id, year);
GRANT SELECT, INSERT, UPDATE (line, year, version) ON money_line TO songhanh_app;

CREATE FUNCTION acting_money() RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT CASE WHEN acting_place_of_figures() IS NULL THEN '{}' ELSE acting_reach() END $$;
REVOKE ALL ON FUNCTION acting_money() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acting_money() TO songhanh_app;

CALL guard('money_line', 'place_id = (SELECT this_place()) AND seat_key = ANY((SELECT acting_money())::text[])',
  'place_id = (SELECT acting_place()) AND (SELECT acting_as(''accountant'')) AND seat_key = ANY((SELECT acting_money())::text[])');
