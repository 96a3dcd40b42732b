-- A register of 100,000 rows is counted keeper by keeper each time it is shown: from the index alone, and with the keepers a person may see looked up by hash.
-- An array out of a function is searched from end to end for every row; a subquery is hashed once.
ALTER POLICY scope_of_reading ON register_entry USING (
  place_id = (SELECT this_place()) AND keeper IN (SELECT unnest(acting_keepers())) AND (NOT counts_only OR (SELECT acting_opens_counts())));
DROP INDEX register_entry_list;
CREATE INDEX register_entry_list ON register_entry (place_id, register, dated DESC, id DESC) INCLUDE (keeper, withdrawn, counts_only);

-- Ten thousand entries come in at once: whether an entry may be seen is asked of its own wall, which looks the keepers up once, not by a function for every row.
ALTER POLICY scope_of_adding ON register_version WITH CHECK (
  place_id = (SELECT acting_place_of_work()) AND by_id = (SELECT acting_person())
  AND EXISTS (SELECT FROM register_entry e WHERE e.place_id = register_version.place_id AND e.id = register_version.entry_id));
