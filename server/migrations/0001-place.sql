-- The schema belongs to the owner; nobody else makes anything in it.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO songhanh_app, songhanh_worker, songhanh_public;
GRANT USAGE ON SCHEMA migration TO songhanh_app;
GRANT SELECT ON migration.applied TO songhanh_app;

-- The office that runs its plans here. Its id stands in every key and never changes; provinces and districts do.
CREATE TABLE place (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  demonstration boolean NOT NULL DEFAULT false,
  opened_at timestamptz(3) NOT NULL
);
GRANT SELECT ON place TO songhanh_app, songhanh_worker, songhanh_public;

-- The business day: the calendar day in Viet Nam plus whole days. A real place has none; the app's login can only read it.
CREATE TABLE business_clock (
  place_id uuid PRIMARY KEY REFERENCES place,
  offset_days integer NOT NULL
);
GRANT SELECT ON business_clock TO songhanh_app, songhanh_worker, songhanh_public;

CREATE FUNCTION this_place() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('songhanh.place', true), '')::uuid $$;

CREATE FUNCTION business_day() RETURNS date
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
             + coalesce((SELECT offset_days FROM business_clock WHERE place_id = this_place()), 0) $$;

-- Forward only, and only where the place is a demonstration: whatever SQL reaches the app's login cannot do more.
CREATE FUNCTION move_business_clock(days integer) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  BEGIN
    IF days <= 0 THEN
      RAISE EXCEPTION 'the business day moves forward only' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM place WHERE id = this_place() AND demonstration) THEN
      RAISE EXCEPTION 'only a demonstration place has a business day of its own' USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO business_clock VALUES (this_place(), days)
      ON CONFLICT (place_id) DO UPDATE SET offset_days = business_clock.offset_days + excluded.offset_days;
  END $$;
REVOKE ALL ON FUNCTION move_business_clock(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION move_business_clock(integer) TO songhanh_app;
