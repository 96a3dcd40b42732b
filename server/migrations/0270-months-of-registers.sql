-- Which months a register that is kept month by month answers for: a target of "kept every month" is judged by them. Only keepers of these elements are
-- looked at, whatever else the registers hold.
CREATE FUNCTION register_months(plan uuid, elements text[]) RETURNS TABLE (element text, year integer, month integer, kept boolean)
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT s.element, s.year, s.month, bool_and(s.standing > 0)
    FROM counted_in_registers(plan, NULL, ARRAY(
      SELECT DISTINCT c.keeper FROM register_count c WHERE c.place_id = this_place() AND c.element = ANY(elements) AND c.how = 'every-month')) s
    WHERE s.element = ANY(elements) AND s.how = 'every-month' AND s.newest_day IS NOT NULL AND acting_place_of_figures() IS NOT NULL
    GROUP BY s.element, s.year, s.month $$;
REVOKE ALL ON FUNCTION register_months(uuid, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION register_months(uuid, text[]) TO songhanh_app;
