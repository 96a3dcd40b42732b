-- Which indicator measures which target of a plan, and what documents ask of single years: kept by whoever leads the plan, too. The catalogue itself stays
-- with its keeper.
ALTER POLICY scope_of_adding ON measure_link WITH CHECK (place_id = (SELECT acting_place()) AND (SELECT acting_as('catalogue-keeper', 'lead-synthesiser')));
ALTER POLICY scope_of_changing ON measure_link
  USING (place_id = (SELECT acting_place()) AND (SELECT acting_as('catalogue-keeper', 'lead-synthesiser')))
  WITH CHECK (place_id = (SELECT acting_place()) AND (SELECT acting_as('catalogue-keeper', 'lead-synthesiser')));
ALTER POLICY scope_of_removing ON measure_link USING (place_id = (SELECT acting_place()) AND (SELECT acting_as('catalogue-keeper', 'lead-synthesiser')));
ALTER POLICY scope_of_adding ON yearly_target WITH CHECK (place_id = (SELECT acting_place()) AND (SELECT acting_as('catalogue-keeper', 'lead-synthesiser')));
ALTER POLICY scope_of_changing ON yearly_target
  USING (place_id = (SELECT acting_place()) AND (SELECT acting_as('catalogue-keeper', 'lead-synthesiser')))
  WITH CHECK (place_id = (SELECT acting_place()) AND (SELECT acting_as('catalogue-keeper', 'lead-synthesiser')));
ALTER POLICY scope_of_removing ON yearly_target USING (place_id = (SELECT acting_place()) AND (SELECT acting_as('catalogue-keeper', 'lead-synthesiser')));
