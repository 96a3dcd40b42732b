-- Every change is a fact here, written in the transaction of the change itself.
CREATE TABLE ledger_entry (
  place_id uuid NOT NULL REFERENCES place,
  id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  device_time text,
  business_day date NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  capacity text,
  request_id text NOT NULL,
  domain text NOT NULL,
  action text NOT NULL,
  thing_kind text NOT NULL,
  thing_id text NOT NULL,
  unit text,
  change json NOT NULL, -- json, not jsonb: kept letter by letter, since a seal lies over it
  PRIMARY KEY (place_id, id)
);
CREATE INDEX ledger_entry_thing ON ledger_entry (place_id, thing_kind, thing_id, at);
CREATE INDEX ledger_entry_actor ON ledger_entry (place_id, actor_id, at);
CREATE INDEX ledger_entry_unit ON ledger_entry (place_id, unit, at) WHERE unit IS NOT NULL;
CREATE INDEX ledger_entry_day ON ledger_entry (place_id, business_day);

-- The chain over the entries, one link each, made by the worker.
CREATE TABLE ledger_link (
  place_id uuid NOT NULL,
  position bigint NOT NULL CHECK (position > 0),
  entry_id uuid NOT NULL,
  hash bytea NOT NULL CHECK (length(hash) = 32),
  sealed_at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, position),
  UNIQUE (place_id, entry_id)
);

-- What waits for the worker. The transaction id tells it which entries may still be overtaken by one that is not committed yet.
CREATE TABLE ledger_unsealed (
  place_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  txid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (place_id, entry_id)
);
CREATE INDEX ledger_unsealed_order ON ledger_unsealed (place_id, txid, entry_id);

CREATE FUNCTION ledger_wait_for_seal() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    INSERT INTO ledger_unsealed (place_id, entry_id) SELECT place_id, id FROM written;
    RETURN NULL;
  END $$;
CREATE TRIGGER ledger_wait_for_seal AFTER INSERT ON ledger_entry
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ledger_wait_for_seal();

CREATE FUNCTION ledger_is_append_only() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER ledger_link_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_link
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

GRANT SELECT, INSERT ON ledger_entry TO songhanh_app;
GRANT SELECT ON ledger_link TO songhanh_app;
GRANT SELECT ON ledger_unsealed TO songhanh_app;
GRANT SELECT ON ledger_entry TO songhanh_worker;
GRANT SELECT, INSERT ON ledger_link TO songhanh_worker;
GRANT SELECT, DELETE ON ledger_unsealed TO songhanh_worker;
