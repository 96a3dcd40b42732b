-- The same request twice equals once: the answer of an accepted command is kept under the request's own id.
CREATE TABLE request (
  place_id uuid NOT NULL REFERENCES place,
  actor_id text NOT NULL,
  id text NOT NULL CHECK (length(id) BETWEEN 8 AND 100),
  command text NOT NULL,
  body_hash bytea NOT NULL CHECK (length(body_hash) = 32),
  answer json NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, actor_id, id)
);
CREATE INDEX request_age ON request (at);
GRANT SELECT, INSERT ON request TO songhanh_app;
GRANT SELECT (place_id, at), DELETE ON request TO songhanh_worker;

-- What must happen outside once the command is committed; nothing outside starts from anywhere else.
CREATE TABLE outbox (
  place_id uuid NOT NULL REFERENCES place,
  id uuid NOT NULL,
  topic text NOT NULL,
  body json NOT NULL,
  request_id text NOT NULL,
  written_at timestamptz(3) NOT NULL,
  done_at timestamptz(3),
  PRIMARY KEY (place_id, id)
);
CREATE INDEX outbox_waiting ON outbox (place_id, id) WHERE done_at IS NULL;
GRANT INSERT ON outbox TO songhanh_app;
GRANT SELECT, UPDATE (done_at), DELETE ON outbox TO songhanh_worker;
