-- A release that was prepared and will not be made public is dropped with a reason: its figures are old, or it was prepared by mistake. It stays to be read
-- by those who prepare, publish and audit, and never reaches the counter.
ALTER TABLE release ADD COLUMN dropped_at timestamptz(3), ADD COLUMN dropped_reason text CHECK (dropped_reason <> '');
ALTER TABLE release DROP CONSTRAINT release_state_check, DROP CONSTRAINT release_check;
ALTER TABLE release
  ADD CONSTRAINT release_state_check CHECK (state IN ('prepared', 'public', 'withdrawn', 'dropped')),
  ADD CONSTRAINT release_never_public CHECK ((state IN ('prepared', 'dropped')) = (published_at IS NULL)),
  ADD CONSTRAINT release_dropped CHECK ((state = 'dropped') = (dropped_at IS NOT NULL) AND (state = 'dropped') = (dropped_reason IS NOT NULL));
GRANT UPDATE (dropped_at, dropped_reason) ON release TO songhanh_app;
