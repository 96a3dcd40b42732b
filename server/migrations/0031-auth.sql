-- Getting in. Only songhanh_auth reaches this schema: whatever SQL reaches the app's login finds neither password hashes nor session tokens.
CREATE SCHEMA auth;
REVOKE ALL ON SCHEMA auth FROM PUBLIC;
GRANT USAGE ON SCHEMA auth TO songhanh_auth;
GRANT USAGE ON SCHEMA public TO songhanh_auth;

-- Tables of better-auth 1.7.25 with the plug-ins username, two-factor and generic OAuth, as its compileMigrations() writes them.
CREATE TABLE auth."user" (
  "id" text NOT NULL PRIMARY KEY,
  "name" text NOT NULL,
  "email" text NOT NULL UNIQUE,
  "emailVerified" boolean NOT NULL,
  "image" text,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "username" text UNIQUE,
  "twoFactorEnabled" boolean
);
CREATE TABLE auth."session" (
  "id" text NOT NULL PRIMARY KEY,
  "expiresAt" timestamptz NOT NULL,
  "token" text NOT NULL UNIQUE,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "userId" text NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE
);
CREATE TABLE auth."account" (
  "id" text NOT NULL PRIMARY KEY,
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "userId" text NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL
);
CREATE TABLE auth."verification" (
  "id" text NOT NULL PRIMARY KEY,
  "identifier" text NOT NULL,
  "value" text NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE auth."twoFactor" (
  "id" text NOT NULL PRIMARY KEY,
  "secret" text NOT NULL,
  "backupCodes" text NOT NULL,
  "userId" text NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
CREATE INDEX "session_userId_idx" ON auth."session" ("userId");
CREATE INDEX "account_userId_idx" ON auth."account" ("userId");
CREATE INDEX "verification_identifier_idx" ON auth."verification" ("identifier");
CREATE INDEX "twoFactor_secret_idx" ON auth."twoFactor" ("secret");
CREATE INDEX "twoFactor_userId_idx" ON auth."twoFactor" ("userId");
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO songhanh_auth;

-- Failed tries by account name and by address (both hashed), and from where an account has signed in before.
CREATE TABLE auth.failed_tries (
  about text PRIMARY KEY,
  tries integer NOT NULL,
  last_at timestamptz(3) NOT NULL
);
CREATE TABLE auth.known_address (
  person_id uuid NOT NULL,
  address text NOT NULL,
  last_at timestamptz(3) NOT NULL,
  PRIMARY KEY (person_id, address)
);
-- A code of the second factor works once, also within its half minute.
CREATE TABLE auth.used_code (
  user_id text NOT NULL,
  code text NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (user_id, code)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON auth.failed_tries, auth.known_address, auth.used_code TO songhanh_auth;

-- Who is in: one row a session or API key, found by the hash of its secret. The row decides in the database; the secret is kept nowhere here.
CREATE TABLE signed_in (
  secret_hash bytea PRIMARY KEY CHECK (length(secret_hash) = 32),
  place_id uuid NOT NULL,
  person_id uuid NOT NULL,
  id text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('session', 'key')),
  second_factor boolean NOT NULL DEFAULT false,
  -- What an API key was limited to and how its owner calls it; null for a session.
  limited_to text[],
  label text,
  begun_at timestamptz(3) NOT NULL,
  idle_until timestamptz(3) NOT NULL,
  absolute_until timestamptz(3) NOT NULL,
  FOREIGN KEY (place_id, person_id) REFERENCES person,
  CHECK ((kind = 'key') = (limited_to IS NOT NULL))
);
CREATE INDEX signed_in_person ON signed_in (place_id, person_id);
GRANT SELECT, INSERT, DELETE ON signed_in TO songhanh_auth;
GRANT UPDATE (second_factor, idle_until) ON signed_in TO songhanh_auth;
-- A person lists and ends their own sessions and keys and makes a key through the app; the hashes stay out of its sight.
GRANT SELECT (place_id, person_id, id, kind, second_factor, limited_to, label, begun_at, idle_until, absolute_until), INSERT, DELETE ON signed_in TO songhanh_app;

-- better-auth's session and ours are one thing, made and ended in the same statement. Its expiry is the absolute limit; idleness is counted here.
CREATE FUNCTION auth.keep_signed_in() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    IF TG_OP <> 'INSERT' THEN
      DELETE FROM signed_in WHERE id = OLD."id" AND (TG_OP = 'DELETE' OR NEW."token" <> OLD."token");
    END IF;
    IF TG_OP <> 'DELETE' THEN
      INSERT INTO signed_in (secret_hash, place_id, person_id, id, kind, begun_at, idle_until, absolute_until)
        SELECT sha256(convert_to(NEW."token", 'UTF8')), p.place_id, p.id, NEW."id", 'session', now(), now() + interval '30 minutes', NEW."expiresAt"
        FROM person p WHERE p.id::text = NEW."userId" AND p.account = 'open'
        ON CONFLICT (secret_hash) DO UPDATE SET absolute_until = least(signed_in.absolute_until, excluded.absolute_until);
    END IF;
    RETURN NULL;
  END $$;
CREATE TRIGGER session_is_signed_in AFTER INSERT OR UPDATE OR DELETE ON auth."session"
  FOR EACH ROW EXECUTE FUNCTION auth.keep_signed_in();

CREATE FUNCTION end_auth_session() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    DELETE FROM auth."session" WHERE "id" = OLD.id;
    RETURN NULL;
  END $$;
CREATE TRIGGER signed_out_ends_session AFTER DELETE ON signed_in FOR EACH ROW EXECUTE FUNCTION end_auth_session();

-- A closed account, or one whose last role ended, has no session left.
CREATE FUNCTION end_sessions() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE who uuid;
  BEGIN
    IF TG_TABLE_NAME = 'person' THEN who := NEW.id; ELSE who := NEW.person_id; END IF;
    IF EXISTS (SELECT FROM person WHERE id = who AND account = 'closed')
       OR NOT EXISTS (SELECT FROM role_held WHERE place_id = NEW.place_id AND person_id = who AND (to_day IS NULL OR to_day >= business_day_of(NEW.place_id))) THEN
      DELETE FROM auth."session" WHERE "userId" = who::text;
      DELETE FROM signed_in WHERE place_id = NEW.place_id AND person_id = who;
    END IF;
    RETURN NULL;
  END $$;
-- At the end of the transaction: whoever hands their last role over still writes that into the ledger.
CREATE CONSTRAINT TRIGGER closed_account_ends_sessions AFTER UPDATE OF account ON person
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION end_sessions();
CREATE CONSTRAINT TRIGGER last_role_ends_sessions AFTER UPDATE OF to_day ON role_held
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION end_sessions();

-- Printed codes by which a person opens an account or chooses a new password; only the hash is kept, each works once.
CREATE TABLE one_time_code (
  code_hash bytea PRIMARY KEY CHECK (length(code_hash) = 32),
  place_id uuid NOT NULL,
  person_id uuid NOT NULL,
  issued_by uuid,
  until timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  FOREIGN KEY (place_id, person_id) REFERENCES person
);
CREATE INDEX one_time_code_person ON one_time_code (place_id, person_id);
CREATE FUNCTION use_up_older_codes() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    UPDATE one_time_code SET used_at = now() WHERE place_id = NEW.place_id AND person_id = NEW.person_id AND used_at IS NULL;
    RETURN NEW;
  END $$;
CREATE TRIGGER only_the_newest_code BEFORE INSERT ON one_time_code FOR EACH ROW EXECUTE FUNCTION use_up_older_codes();
GRANT INSERT ON one_time_code TO songhanh_app;
GRANT SELECT, UPDATE (used_at) ON one_time_code TO songhanh_auth;
GRANT SELECT ON person, role_held, seat, place, business_clock TO songhanh_auth;
GRANT UPDATE (account) ON person TO songhanh_auth;

-- The first administrator of a place that nobody has entered yet; a lost link is printed anew, and refused as soon as any account is open.
CREATE FUNCTION appoint_first_administrator(place uuid, person uuid, named text, named_key text, held uuid, first_basis json, code bytea, code_until timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE first uuid;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('first administrator ' || place::text, 0));
    IF EXISTS (SELECT FROM person p WHERE p.place_id = place AND p.account <> 'invited') THEN
      RAISE EXCEPTION 'this place has people already' USING ERRCODE = 'check_violation';
    END IF;
    SELECT h.person_id INTO first FROM role_held h WHERE h.place_id = place AND h.role = 'administrator';
    IF first IS NULL THEN
      first := person;
      INSERT INTO seat (place_id, key, name) SELECT l.id, 'place:' || l.id, l.name FROM place l WHERE l.id = appoint_first_administrator.place ON CONFLICT DO NOTHING;
      INSERT INTO person (place_id, id, name, name_key, username, account, added_at) VALUES (place, first, named, named_key, 'quantri', 'invited', now());
      INSERT INTO role_held (place_id, id, person_id, role, seat_key, from_day, basis)
        VALUES (place, held, first, 'administrator', 'place:' || place, business_day_of(place), first_basis);
    END IF;
    INSERT INTO one_time_code (code_hash, place_id, person_id, until) VALUES (code, place, first, code_until);
  END $$;
REVOKE ALL ON FUNCTION appoint_first_administrator(uuid, uuid, text, text, uuid, json, bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION appoint_first_administrator(uuid, uuid, text, text, uuid, json, bytea, timestamptz) TO songhanh_auth;
