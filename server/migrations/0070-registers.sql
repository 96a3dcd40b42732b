-- One table for every register: which register an entry belongs to and what it says is data (core/registers, samples/registers).
CREATE TABLE register_entry (
  place_id uuid NOT NULL REFERENCES place,
  id uuid NOT NULL,
  register text NOT NULL CHECK (register <> ''),
  keeper text NOT NULL, -- the seat that keeps it
  dated date NOT NULL,
  "values" jsonb NOT NULL,
  state text NOT NULL,
  once text, -- what may occur only once for a keeper; null where anything may occur twice
  search text NOT NULL, -- texts of the entry without marks, in lower case
  counts_only boolean NOT NULL, -- of violence: read only with a reason that stands in the ledger
  withdrawn boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, keeper) REFERENCES seat
);
CREATE INDEX register_entry_list ON register_entry (place_id, register, dated DESC, id DESC) INCLUDE (keeper, withdrawn);
CREATE UNIQUE INDEX register_entry_once ON register_entry (place_id, register, keeper, once) WHERE once IS NOT NULL AND NOT withdrawn;
GRANT SELECT, INSERT ON register_entry TO songhanh_app;
GRANT UPDATE (dated, "values", state, once, search, withdrawn, version) ON register_entry TO songhanh_app;

-- Every version an entry has had, with who, when and why; nothing is taken back.
CREATE TABLE register_version (
  place_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  act text NOT NULL CHECK (act IN ('entered', 'corrected', 'moved', 'withdrawn')),
  "values" jsonb NOT NULL,
  state text NOT NULL,
  motive text,
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  on_day date NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, entry_id, version),
  FOREIGN KEY (place_id, entry_id) REFERENCES register_entry
);
GRANT SELECT, INSERT ON register_version TO songhanh_app;

-- What entries count into, from when to when: a correction ends one contribution and begins another, so that it can be told what stood on any moment.
CREATE TABLE register_count (
  place_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  version integer NOT NULL,
  keeper text NOT NULL,
  element text NOT NULL,
  how text NOT NULL CHECK (how IN ('sum', 'last', 'so-far', 'every-month')),
  day date NOT NULL,
  amount integer NOT NULL CHECK (amount >= 0),
  counted_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  PRIMARY KEY (place_id, entry_id, version, element),
  FOREIGN KEY (place_id, entry_id) REFERENCES register_entry
);
CREATE INDEX register_count_element ON register_count (place_id, element, keeper, day);
GRANT SELECT, INSERT ON register_count TO songhanh_app;
GRANT UPDATE (ended_at) ON register_count TO songhanh_app;

-- The second wall: an office reaches its own entries, those below it and of those it took over; what the place keeps, everybody who sees figures reads.
CREATE FUNCTION acting_keepers() RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT CASE WHEN acting_place_of_figures() IS NULL THEN '{}' ELSE acting_reach() || ('place:' || this_place()) END $$;
-- Counts of violence: only those the first wall lets open them with a reason, never who signs or reads the place as a whole.
CREATE FUNCTION acting_opens_counts() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT acting_as('commune-officer', 'body-officer', 'head', 'lead-synthesiser', 'auditor') $$;
CREATE FUNCTION acting_opens_entry(entry uuid) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM register_entry e WHERE e.place_id = this_place() AND e.id = acting_opens_entry.entry AND e.keeper = ANY(acting_keepers()) AND (NOT e.counts_only OR acting_opens_counts())) $$;
REVOKE ALL ON FUNCTION acting_keepers(), acting_opens_counts(), acting_opens_entry(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acting_keepers(), acting_opens_counts(), acting_opens_entry(uuid) TO songhanh_app;

CALL guard('register_entry', 'place_id = (SELECT this_place()) AND keeper = ANY((SELECT acting_keepers())::text[]) AND (NOT counts_only OR (SELECT acting_opens_counts()))',
  'place_id = (SELECT acting_place_of_work()) AND keeper = ANY((SELECT acting_keepers())::text[])');
CALL guard('register_version', 'place_id = (SELECT this_place()) AND acting_opens_entry(entry_id)',
  'place_id = (SELECT acting_place_of_work()) AND acting_opens_entry(entry_id) AND by_id = (SELECT acting_person())');
CALL guard('register_count', 'place_id = (SELECT this_place()) AND acting_opens_entry(entry_id)',
  'place_id = (SELECT acting_place_of_work()) AND keeper = ANY((SELECT acting_keepers())::text[])');

-- Per sender, element, year and month, with what stood when the form that was taken in was last signed or changed: only years and elements that a round
-- of the plan asks for. For the worker; `register_sums` gives them to everybody who may see progress, as `accepted_figures` gives the cells.
CREATE FUNCTION counted_in_registers(plan uuid, years integer[], senders text[]) RETURNS TABLE (
  sender text, element text, year integer, how text, month integer, standing bigint, when_signed bigint, changed_since boolean, newest_day date, newest_amount integer)
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    WITH asked AS (
      SELECT f.sender, a.element, r.period::integer AS year,
             max((SELECT max(x.at) FROM form_fact x WHERE x.place_id = f.place_id AND x.form_id = f.id AND x.fact->>'kind' <> 'accepted')) FILTER (WHERE f.state = 'accepted') AS signed_at
      FROM round r JOIN form f ON f.place_id = r.place_id AND f.round_id = r.id CROSS JOIN LATERAL unnest(f.asked) AS a(element)
      WHERE r.place_id = this_place() AND r.plan_id = plan AND r.period ~ '^[0-9]{4}$'
        AND (years IS NULL OR r.period = ANY(years::text[])) AND (senders IS NULL OR f.sender = ANY(senders))
        AND EXISTS (SELECT FROM register_count c WHERE c.place_id = r.place_id AND c.element = a.element AND c.keeper = f.sender)
      GROUP BY f.sender, a.element, r.period
    )
    SELECT asked.sender, asked.element, asked.year, c.how, extract(month FROM c.day)::integer,
           coalesce(sum(c.amount) FILTER (WHERE c.ended_at IS NULL), 0),
           coalesce(sum(c.amount) FILTER (WHERE c.counted_at <= asked.signed_at AND (c.ended_at IS NULL OR c.ended_at > asked.signed_at)), 0),
           bool_or(asked.signed_at IS NULL OR c.counted_at > asked.signed_at OR c.ended_at > asked.signed_at) IS TRUE,
           (array_agg(c.day ORDER BY c.day DESC, c.counted_at DESC) FILTER (WHERE c.ended_at IS NULL))[1],
           (array_agg(c.amount ORDER BY c.day DESC, c.counted_at DESC) FILTER (WHERE c.ended_at IS NULL))[1]
    FROM asked JOIN register_count c ON c.place_id = this_place() AND c.element = asked.element AND c.keeper = asked.sender
      AND c.day < make_date(asked.year + 1, 1, 1) AND (c.how = 'so-far' OR c.day >= make_date(asked.year, 1, 1))
    GROUP BY asked.sender, asked.element, asked.year, c.how, extract(month FROM c.day) $$;
CREATE FUNCTION register_sums(plan uuid, years integer[], senders text[]) RETURNS TABLE (
  sender text, element text, year integer, how text, month integer, standing bigint, when_signed bigint, changed_since boolean, newest_day date, newest_amount integer)
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT * FROM counted_in_registers(plan, years, senders) WHERE acting_place_of_figures() IS NOT NULL $$;
REVOKE ALL ON FUNCTION counted_in_registers(uuid, integer[], text[]), register_sums(uuid, integer[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION counted_in_registers(uuid, integer[], text[]) TO songhanh_worker;
GRANT EXECUTE ON FUNCTION register_sums(uuid, integer[], text[]) TO songhanh_app;
