-- The last business day somebody of the sender did anything with a form themselves. What was typed or recorded from a paper of theirs, confirmed, taken in
-- or sent back is done by others: a sender of whom only letters came has never come.
ALTER TABLE form ADD COLUMN came_on date;
GRANT UPDATE (came_on) ON form TO songhanh_app;
UPDATE form SET came_on = own.day
  FROM (SELECT place_id, form_id, max((fact ->> 'on')::date) AS day FROM form_fact
        WHERE fact ->> 'kind' IN ('corrected', 'supplemented') OR (fact ->> 'kind' IN ('filled', 'signed-off') AND fact ->> 'paper' IS NULL)
        GROUP BY place_id, form_id) own
  WHERE own.place_id = form.place_id AND own.form_id = form.id;

CREATE OR REPLACE FUNCTION senders_seen() RETURNS TABLE (sender text, day date)
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT f.sender, max(f.came_on) FROM form f
        WHERE f.place_id = this_place() AND f.came_on IS NOT NULL AND f.sender IN (SELECT unnest(acting_forms())) GROUP BY f.sender $$;
