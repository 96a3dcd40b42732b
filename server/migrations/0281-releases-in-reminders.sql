-- A release that waits to be made public, or to be prepared anew, is reminded of as well: the job reads which there are and how many counts could still be
-- worked out, never what they say.
GRANT SELECT (place_id, id, plan_id, year, state, prepared_at, published_at) ON release TO songhanh_worker;
GRANT SELECT (place_id, release_id, leaking) ON release_counts TO songhanh_worker;
