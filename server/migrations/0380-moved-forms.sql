-- A file of figures moves thousands of forms in one act. What that writes is one stream, whatever the file: COPY brings a row for every fifty forms, and
-- each row is written here by the very statements a form saved by hand is written by, as the person who brings it and behind the same walls.

-- Lines of the ledger, from a list of them in JSON.
CREATE FUNCTION write_entries(entries json) RETURNS void
  LANGUAGE sql SET search_path = public, pg_temp
  AS $$ INSERT INTO ledger_entry (place_id, id, at, device_time, business_day, actor_id, actor_name, capacity, request_id, domain, action, thing_kind, thing_id, unit, change)
        SELECT "placeId", id, at, "deviceTime", "businessDay", "actorId", "actorName", capacity, "requestId", domain, action, "thingKind", "thingId", unit, change::json
        FROM json_to_recordset(entries) AS e("placeId" uuid, id uuid, at timestamptz, "deviceTime" text, "businessDay" date, "actorId" text, "actorName" text,
          capacity text, "requestId" text, domain text, action text, "thingKind" text, "thingId" text, unit text, change text) $$;

-- What moves of some forms write: their facts, what the forms are afterwards, the figures of their cells, and, where they come with them, the lines of
-- the ledger. A figure names its form, element, reason and kind by their place in the lists; `known` says that its cell may have a row already.
CREATE VIEW moved_forms WITH (security_invoker = true) AS
  SELECT NULL::timestamptz AS at, NULL::json AS facts, NULL::json AS states,
         NULL::uuid[] AS forms, NULL::text[] AS elements, NULL::text[] AS reasons, NULL::json[] AS kinds,
         NULL::integer[] AS form, NULL::integer[] AS element, NULL::numeric[] AS value, NULL::integer[] AS reason, NULL::integer[] AS kind,
         NULL::integer[] AS data_year, NULL::boolean[] AS known, NULL::json AS entries
  WHERE false;
GRANT INSERT ON moved_forms TO songhanh_app;

CREATE FUNCTION write_moved_forms() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  DECLARE
    here constant uuid := this_place();
    -- Held unpacked: a place in a list of texts is then found without counting up to it.
    forms constant uuid[] := NEW.forms;
    elements constant text[] := NEW.elements;
    reasons constant text[] := NEW.reasons;
    kinds constant json[] := NEW.kinds;
  BEGIN
    INSERT INTO form_fact (place_id, form_id, position, fact, at)
    SELECT here, f."formId", f.position, f.fact, NEW.at FROM json_to_recordset(NEW.facts) AS f("formId" uuid, position integer, fact json);

    -- The last of these columns comes with 0400.
    UPDATE form SET state = m.state, version = m.version, came_on = m.came_on
    FROM json_to_recordset(NEW.states) AS m(id uuid, state text, version integer, came_on date) WHERE form.place_id = here AND form.id = m.id;

    -- A cell no fact of the form has named has no row yet: where that is so, nothing has to be looked for first.
    IF false = ANY(NEW.known) THEN
      INSERT INTO figure (place_id, form_id, element, value, missing, kind, data_year)
      SELECT here, forms[f.form], elements[f.element], f.value, reasons[f.reason], kinds[f.kind], f.data_year
      FROM unnest(NEW.form, NEW.element, NEW.value, NEW.reason, NEW.kind, NEW.data_year, NEW.known) AS f(form, element, value, reason, kind, data_year, known)
      WHERE NOT f.known;
    END IF;
    IF true = ANY(NEW.known) THEN
      INSERT INTO figure (place_id, form_id, element, value, missing, kind, data_year)
      SELECT here, forms[f.form], elements[f.element], f.value, reasons[f.reason], kinds[f.kind], f.data_year
      FROM unnest(NEW.form, NEW.element, NEW.value, NEW.reason, NEW.kind, NEW.data_year, NEW.known) AS f(form, element, value, reason, kind, data_year, known)
      WHERE f.known
      ON CONFLICT (place_id, form_id, element) DO UPDATE SET value = excluded.value, missing = excluded.missing, kind = excluded.kind, data_year = excluded.data_year;
    END IF;

    IF NEW.entries IS NOT NULL THEN PERFORM write_entries(NEW.entries); END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER moved_forms_written INSTEAD OF INSERT ON moved_forms FOR EACH ROW EXECUTE FUNCTION write_moved_forms();
