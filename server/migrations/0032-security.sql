-- The second wall. Whatever SQL reaches the app's login, it sees and writes only what the person behind the secret session may; without one, nothing.
-- The first wall (core/people/may) is finer: it knows states and relations. This one holds when somebody forgets to ask it.

-- Who acts: found by the hash of the secret, alive by the wall clock, of this place, with an open account.
CREATE FUNCTION acting() RETURNS signed_in
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT s FROM signed_in s JOIN person p ON p.place_id = s.place_id AND p.id = s.person_id
        WHERE s.secret_hash = sha256(convert_to(coalesce(current_setting('songhanh.session', true), ''), 'UTF8'))
          AND s.place_id = this_place() AND now() < s.idle_until AND now() < s.absolute_until AND p.account = 'open' $$;
CREATE FUNCTION acting_person() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$ SELECT (acting()).person_id $$;

-- The roles in force on the business day as `role seat`; a lent role dies with the one it was lent from.
CREATE FUNCTION acting_holds() RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT coalesce(array_agg(h.role || ' ' || h.seat_key), '{}')
        FROM (SELECT (acting()).*) me
        JOIN role_held h ON h.place_id = me.place_id AND h.person_id = me.person_id
        JOIN role_rule r ON r.role = h.role
        LEFT JOIN role_held l ON l.place_id = h.place_id AND l.id = h.lent_from
        WHERE (me.second_factor OR NOT r.second_factor)
          AND business_day() BETWEEN h.from_day AND coalesce(h.to_day, 'infinity')
          AND (h.lent_from IS NULL OR business_day() BETWEEN l.from_day AND coalesce(l.to_day, 'infinity')) $$;
CREATE FUNCTION acting_as(VARIADIC roles text[]) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM unnest(acting_holds()) held WHERE split_part(held, ' ', 1) = ANY(roles)) $$;

-- The place, for somebody who holds any role in it; null for everybody else. An administrator of accounts alone is `inside`, and sees no figures.
CREATE FUNCTION acting_place() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT CASE WHEN cardinality(acting_holds()) > 0 THEN this_place() END $$;
CREATE FUNCTION acting_place_of_figures() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT CASE WHEN acting_as('commune-officer', 'body-officer', 'head', 'lead-synthesiser', 'committee-signer', 'clerk', 'accountant',
    'catalogue-keeper', 'province-synthesiser', 'reader', 'auditor') THEN this_place() END $$;
CREATE FUNCTION acting_place_of_work() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT CASE WHEN acting_as('commune-officer', 'body-officer', 'head', 'lead-synthesiser', 'committee-signer', 'clerk', 'accountant',
    'catalogue-keeper') THEN this_place() END $$;

-- The seats whose papers the person reaches: their own, those below, those they took over whole.
CREATE FUNCTION acting_reach() RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT coalesce(array_agg(s.key), '{}')
        FROM (SELECT array_agg(split_part(held, ' ', 2)) AS seats FROM unnest(acting_holds()) held) mine
        JOIN seat s ON s.place_id = this_place() AND (s.key = ANY(mine.seats) OR s.above && mine.seats OR s.successors && mine.seats) $$;

REVOKE ALL ON FUNCTION acting(), acting_person(), acting_holds(), acting_as(text[]), acting_place(), acting_place_of_figures(), acting_place_of_work(), acting_reach() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acting(), acting_person(), acting_holds(), acting_as(text[]), acting_place(), acting_place_of_figures(), acting_place_of_work(), acting_reach() TO songhanh_app;

-- The one maker of policies. Permissive policies are ORed, so one more would open a table: the scope is RESTRICTIVE, and holds against any number of them.
-- `reads` and `writes` are conditions on a row for the app; the worker works on its place; the owner serves the functions above.
CREATE PROCEDURE guard(guarded regclass, reads text, writes text)
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$ BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format('CREATE POLICY inside ON %s TO songhanh_app, songhanh_worker USING (true) WITH CHECK (true)', guarded);
    EXECUTE format('CREATE POLICY owner_looks_up ON %s TO songhanh_owner USING (true) WITH CHECK (true)', guarded);
    EXECUTE format('CREATE POLICY scope_of_reading ON %s AS RESTRICTIVE FOR SELECT TO songhanh_app USING (%s)', guarded, reads);
    EXECUTE format('CREATE POLICY scope_of_adding ON %s AS RESTRICTIVE FOR INSERT TO songhanh_app WITH CHECK (%s)', guarded, writes);
    EXECUTE format('CREATE POLICY scope_of_changing ON %s AS RESTRICTIVE FOR UPDATE TO songhanh_app USING (%s) WITH CHECK (%s)', guarded, writes, writes);
    EXECUTE format('CREATE POLICY scope_of_removing ON %s AS RESTRICTIVE FOR DELETE TO songhanh_app USING (%s)', guarded, writes);
    EXECUTE format('CREATE POLICY scope_of_jobs ON %s AS RESTRICTIVE TO songhanh_worker USING (place_id = (SELECT this_place())) WITH CHECK (place_id = (SELECT this_place()))', guarded);
  END $$;
REVOKE ALL ON PROCEDURE guard(regclass, text, text) FROM PUBLIC;

-- Who is in but has yet to prove themselves twice sees their own row and roles, and where those are held: no more than that.
CALL guard('seat', 'place_id = (SELECT this_place()) AND (SELECT acting_person()) IS NOT NULL', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''administrator'', ''catalogue-keeper''))');
CALL guard('person', 'place_id = (SELECT acting_place()) OR (place_id = (SELECT this_place()) AND id = (SELECT acting_person()))',
  'place_id = (SELECT acting_place()) AND ((SELECT acting_as(''administrator'', ''head'')) OR id = (SELECT acting_person()))');
-- Nobody gives themselves a role; who neither administers nor heads gives on only a role they hold.
CALL guard('role_held', 'place_id = (SELECT acting_place()) OR (place_id = (SELECT this_place()) AND person_id = (SELECT acting_person()))',
  'place_id = (SELECT acting_place()) AND (((SELECT acting_as(''administrator'', ''head'')) AND person_id <> (SELECT acting_person())) OR role || '' '' || seat_key = ANY((SELECT acting_holds())::text[]))');
CALL guard('handover', 'place_id = (SELECT acting_place())', 'place_id = (SELECT acting_place())');
CALL guard('one_time_code', 'false', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''administrator'', ''head'')) AND issued_by = (SELECT acting_person())');
CALL guard('signed_in', 'place_id = (SELECT this_place()) AND person_id = (SELECT acting_person())',
  'place_id = (SELECT this_place()) AND person_id = (SELECT acting_person()) AND (NOT second_factor OR (SELECT (acting()).second_factor))');
CREATE POLICY auth_sees ON seat TO songhanh_auth USING (true);
CREATE POLICY auth_sees ON role_held FOR SELECT TO songhanh_auth USING (true);
CREATE POLICY auth_opens ON person TO songhanh_auth USING (true) WITH CHECK (true);
CREATE POLICY auth_redeems ON one_time_code TO songhanh_auth USING (true) WITH CHECK (true);
CREATE POLICY auth_keeps ON signed_in TO songhanh_auth USING (true) WITH CHECK (true);

-- The ledger takes an entry only in the name of the person who acts, and shows it to that person, the lead and the auditor.
CALL guard('ledger_entry',
  'place_id = (SELECT acting_place()) AND (actor_id = (SELECT acting_person())::text OR (SELECT acting_as(''auditor'', ''lead-synthesiser'')))',
  'place_id = (SELECT this_place()) AND actor_id = (SELECT acting_person())::text');
CALL guard('ledger_link', 'place_id = (SELECT acting_place())', 'false');
CALL guard('ledger_unsealed', 'place_id = (SELECT acting_place())', 'false');
CALL guard('request', 'place_id = (SELECT this_place()) AND actor_id = (SELECT acting_person())::text', 'place_id = (SELECT this_place()) AND actor_id = (SELECT acting_person())::text');
CALL guard('outbox', 'false', 'place_id = (SELECT this_place()) AND (SELECT acting_person()) IS NOT NULL');
