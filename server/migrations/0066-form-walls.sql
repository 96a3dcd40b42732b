-- The wall of a form's facts and figures asks the form itself: it is looked up by its key, and who may open it is found out once for a statement. A
-- function called for every row found out again, for each of the 68 cells of a form, which seats the person reaches.
ALTER POLICY scope_of_reading ON form_fact USING (place_id = (SELECT this_place()) AND EXISTS (SELECT FROM form f WHERE f.place_id = form_fact.place_id AND f.id = form_fact.form_id));
ALTER POLICY scope_of_adding ON form_fact
  WITH CHECK (place_id = (SELECT acting_place_of_figures()) AND EXISTS (SELECT FROM form f WHERE f.place_id = form_fact.place_id AND f.id = form_fact.form_id));
ALTER POLICY scope_of_changing ON form_fact
  USING (place_id = (SELECT acting_place_of_figures()) AND EXISTS (SELECT FROM form f WHERE f.place_id = form_fact.place_id AND f.id = form_fact.form_id))
  WITH CHECK (place_id = (SELECT acting_place_of_figures()) AND EXISTS (SELECT FROM form f WHERE f.place_id = form_fact.place_id AND f.id = form_fact.form_id));
ALTER POLICY scope_of_removing ON form_fact
  USING (place_id = (SELECT acting_place_of_figures()) AND EXISTS (SELECT FROM form f WHERE f.place_id = form_fact.place_id AND f.id = form_fact.form_id));

ALTER POLICY scope_of_reading ON figure USING (place_id = (SELECT this_place()) AND EXISTS (SELECT FROM form f WHERE f.place_id = figure.place_id AND f.id = figure.form_id));
ALTER POLICY scope_of_adding ON figure
  WITH CHECK (place_id = (SELECT acting_place_of_figures()) AND EXISTS (SELECT FROM form f WHERE f.place_id = figure.place_id AND f.id = figure.form_id));
ALTER POLICY scope_of_changing ON figure
  USING (place_id = (SELECT acting_place_of_figures()) AND EXISTS (SELECT FROM form f WHERE f.place_id = figure.place_id AND f.id = figure.form_id))
  WITH CHECK (place_id = (SELECT acting_place_of_figures()) AND EXISTS (SELECT FROM form f WHERE f.place_id = figure.place_id AND f.id = figure.form_id));
ALTER POLICY scope_of_removing ON figure
  USING (place_id = (SELECT acting_place_of_figures()) AND EXISTS (SELECT FROM form f WHERE f.place_id = figure.place_id AND f.id = figure.form_id));
DROP FUNCTION acting_opens_form(uuid);
