-- Reports that wait for a signature, a number or their issue are reminded of as well: the job reads which there are, never what they say.
GRANT SELECT (place_id, id, kind, year, state, returned_for) ON report TO songhanh_worker;
