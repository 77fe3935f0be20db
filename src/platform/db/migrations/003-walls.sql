-- The second wall: row-level security, whatever a query forgets. Three roles work on the database. The owner migrates and does nothing
-- else. opora_app answers requests of people and sees what SET LOCAL says of the asker: opora.regions, opora.whole,
-- opora.municipalities, opora.schools, opora.person. opora_work does the installation's own work (jobs, the command line, signing in).
-- Neither owns anything, and neither may change a table. What is not said is not seen: without the settings no row is there.
-- A new table needs rights, row-level security and policies in its own migration; tests/platform/walls.test.ts fails without.

-- Roles belong to the whole cluster: another database may have them already, or be making them at this moment.
DO $$
DECLARE
  login text;
BEGIN
  FOREACH login IN ARRAY ARRAY['opora_app', 'opora_work'] LOOP
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login) THEN
        EXECUTE format('CREATE ROLE %I LOGIN', login);
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END LOOP;
END
$$;

-- Both need a connection and tables for a while; nobody puts anything of their own where the tables stand.
DO $$
BEGIN
  EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO opora_app, opora_work', current_database());
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;
EXCEPTION WHEN insufficient_privilege THEN
  NULL;
END
$$;
GRANT USAGE ON SCHEMA public TO opora_app, opora_work;

-- A temporary table of the caller must not stand before the head of the chain.
ALTER FUNCTION audit_chain() SET search_path = pg_catalog, public, pg_temp;

CREATE FUNCTION opora_ids(setting text) RETURNS integer[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN string_to_array(current_setting(setting, true), ',')::integer[];
COMMENT ON FUNCTION opora_ids(text) IS 'Ids in a setting of the transaction: nothing when it is not set';
CREATE FUNCTION opora_is_whole() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('opora.whole', true) = 'on', false);

-- A guest is made before the assignment that says where: until then whoever makes the guest has to see it.
CREATE FUNCTION opora_is_unassigned(region integer, person integer) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM assignment a WHERE a.region_id = region AND a.person_id = person)
$$;

-- Nobody but the person sees their secrets, so nobody else could delete them: they go when the person is erased.
CREATE FUNCTION forget_secrets() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM credential WHERE region_id = NEW.region_id AND person_id = NEW.person_id;
  DELETE FROM recovery_code WHERE region_id = NEW.region_id AND person_id = NEW.person_id;
  DELETE FROM external_identity WHERE region_id = NEW.region_id AND person_id = NEW.person_id;
  DELETE FROM known_device WHERE region_id = NEW.region_id AND person_id = NEW.person_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER forget_secrets AFTER UPDATE ON person FOR EACH ROW
  WHEN (NEW.state = 'erased' AND OLD.state <> 'erased') EXECUTE FUNCTION forget_secrets();

-- opora_work: all rows of all tables, but the log is only added to and the key of the installation only read.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT c.relname FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE 'kysely%' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY work ON %I TO opora_work USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opora_work', name);
  END LOOP;
END
$$;
REVOKE UPDATE, DELETE ON audit_log FROM opora_work;
REVOKE INSERT, UPDATE, DELETE ON audit_head, installation FROM opora_work;

-- opora_app: what requests do. No right at all on installation, failed_attempts, setup_link, handshake.
GRANT SELECT ON procedure, audit_head, methodology TO opora_app;
GRANT SELECT, INSERT ON municipality, school_name, scale, list_entry, deletion_act, audit_log TO opora_app;
GRANT SELECT, INSERT, UPDATE ON municipality_version, school, school_version, school_grouping, column_mapping, result_sequence,
  result_batch, list_run, demo_load, person, assignment TO opora_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON school_identifier, school_lineage, result_cell, replaced_cell, credential, recovery_code,
  known_device, external_identity, reset_link, outbox_message, guest_link, handover, handover_item, consent, retention_rule TO opora_app;
GRANT SELECT, UPDATE (name, is_demonstration, registry_loaded_at) ON region TO opora_app;
-- Neither a session nor an invitation becomes another person's or another territory's.
GRANT SELECT, INSERT, DELETE, UPDATE (token_hash, masquerade_person_id, masquerade_reason, last_seen_at, expires_at, ended_at, address,
  browser) ON session TO opora_app;
GRANT SELECT, INSERT, DELETE, UPDATE (token_hash, name, email, phone, order_number, invited_by, invited_at, expires_at, accepted_at,
  accepted_by, withdrawn_at, message_id) ON invitation TO opora_app;

REVOKE ALL ON FUNCTION opora_is_unassigned, forget_secrets FROM PUBLIC;
GRANT EXECUTE ON FUNCTION opora_is_unassigned TO opora_app;

-- Words of the rules below: WHOLE (the scope is the whole region), = REGIONS, = MUNICIPALITIES, = SCHOOLS, = ME. A policy is written out,
-- for putting a function into a query takes longer than finding the row; its sub-selects are worked out once a query.
CREATE PROCEDURE pg_temp.wall(name text, command text, rule text) LANGUAGE plpgsql AS $$
DECLARE
  words text[][] := ARRAY[['REGIONS', 'regions'], ['MUNICIPALITIES', 'municipalities'], ['SCHOOLS', 'schools'], ['ME', 'person']];
  word text[];
  written text := regexp_replace(rule, '\mWHOLE\M', '(SELECT current_setting(''opora.whole'', true)) = ''on''', 'g');
BEGIN
  FOREACH word SLICE 1 IN ARRAY words LOOP
    written := regexp_replace(written, '\m' || word[1] || '\M', format(
      'ANY ((SELECT string_to_array(current_setting(%L, true), '','')::integer[])::integer[])', 'opora.' || word[2]), 'g');
  END LOOP;
  EXECUTE format('CREATE POLICY %I ON %I FOR %s TO opora_app %s', 'app_' || command, name, command,
    CASE command WHEN 'insert' THEN format('WITH CHECK (%s)', written) ELSE format('USING (%s)', written) END);
END
$$;

DO $$
DECLARE
  name text;
  regional CONSTANT text := 'region_id = REGIONS';
  whole CONSTANT text := 'region_id = REGIONS AND WHOLE';
  own_school CONSTANT text := 'region_id = REGIONS AND (WHOLE OR school_id = SCHOOLS)';
  own CONSTANT text := 'region_id = REGIONS AND person_id = ME';
  own_or_whole CONSTANT text := 'region_id = REGIONS AND (WHOLE OR person_id = ME)';
  own_territory CONSTANT text := 'region_id = REGIONS AND (WHOLE OR school_id = SCHOOLS OR municipality_id = MUNICIPALITIES)';
BEGIN
  -- Read by the whole region, changed by who answers for it.
  FOREACH name IN ARRAY ARRAY['region', 'municipality', 'municipality_version', 'list_run'] LOOP
    CALL pg_temp.wall(name, 'select', regional);
    IF name <> 'region' THEN
      CALL pg_temp.wall(name, 'insert', whole);
    END IF;
    CALL pg_temp.wall(name, 'update', whole);
  END LOOP;
  CALL pg_temp.wall('procedure', 'select', 'true');
  CALL pg_temp.wall('methodology', 'select', 'region_id = REGIONS OR region_id IS NULL');
  CALL pg_temp.wall('scale', 'select', 'region_id = REGIONS AND WHOLE OR region_id IS NULL');
  CALL pg_temp.wall('scale', 'insert', whole);

  FOREACH name IN ARRAY ARRAY['school', 'school_version', 'school_name', 'school_identifier', 'school_grouping', 'result_cell',
    'replaced_cell', 'list_entry'] LOOP
    CALL pg_temp.wall(name, 'all', own_school);
  END LOOP;
  CALL pg_temp.wall('school_lineage', 'all',
    'region_id = REGIONS AND (WHOLE OR from_school_id = SCHOOLS OR to_school_id = SCHOOLS)');

  FOREACH name IN ARRAY ARRAY['column_mapping', 'result_sequence', 'result_batch', 'demo_load', 'retention_rule', 'deletion_act',
    'audit_head'] LOOP
    CALL pg_temp.wall(name, 'all', whole);
  END LOOP;
  CALL pg_temp.wall('audit_log', 'select', whole);
  CALL pg_temp.wall('audit_log', 'insert', regional);

  -- A role is given on one's territory only: that it is one's own does not make it a right to change it.
  CALL pg_temp.wall('assignment', 'select',
    'region_id = REGIONS AND (WHOLE OR school_id = SCHOOLS OR municipality_id = MUNICIPALITIES OR person_id = ME)');
  CALL pg_temp.wall('assignment', 'insert', own_territory);
  CALL pg_temp.wall('assignment', 'update', own_territory);
  FOREACH name IN ARRAY ARRAY['select', 'update'] LOOP
    CALL pg_temp.wall('invitation', name,
      'region_id = REGIONS AND (WHOLE OR school_id = SCHOOLS OR municipality_id = MUNICIPALITIES OR invited_by = ME)');
  END LOOP;
  CALL pg_temp.wall('invitation', 'insert', own_territory);
  CALL pg_temp.wall('invitation', 'delete', whole);
  -- Whom one works with, who looked through one's eyes, and who made a link to one's password.
  CALL pg_temp.wall('person', 'select', 'region_id = REGIONS AND (WHOLE OR person_id = ME
    OR EXISTS (SELECT FROM assignment a WHERE a.region_id = person.region_id AND a.person_id = person.person_id)
    OR EXISTS (SELECT FROM session s WHERE s.region_id = person.region_id AND s.person_id = person.person_id AND s.masquerade_person_id = ME)
    OR EXISTS (SELECT FROM reset_link l WHERE l.region_id = person.region_id AND l.made_by = person.person_id AND l.person_id = ME)
    OR is_guest AND opora_is_unassigned(region_id, person_id))');
  CALL pg_temp.wall('person', 'insert', 'region_id = REGIONS AND (WHOLE OR is_guest)');
  CALL pg_temp.wall('person', 'update', 'region_id = REGIONS AND (WHOLE OR person_id = ME OR is_guest)');
  CALL pg_temp.wall('guest_link', 'all', 'region_id = REGIONS AND (WHOLE OR made_by = ME
    OR EXISTS (SELECT FROM person p WHERE p.region_id = guest_link.region_id AND p.person_id = guest_link.person_id))');

  CALL pg_temp.wall('session', 'all', 'region_id = REGIONS AND (WHOLE OR person_id = ME OR masquerade_person_id = ME)');
  FOREACH name IN ARRAY ARRAY['credential', 'recovery_code', 'known_device', 'external_identity'] LOOP
    CALL pg_temp.wall(name, 'all', own);
  END LOOP;
  CALL pg_temp.wall('reset_link', 'all', own_or_whole);
  CALL pg_temp.wall('consent', 'all', own_or_whole);
  CALL pg_temp.wall('outbox_message', 'all', 'region_id = REGIONS AND (WHOLE OR made_by = ME)');

  CALL pg_temp.wall('handover', 'select', 'region_id = REGIONS AND (WHOLE OR from_person_id = ME OR to_person_id = ME
    OR EXISTS (SELECT FROM assignment a WHERE a.region_id = handover.region_id AND a.assignment_id = handover.assignment_id))');
  FOREACH name IN ARRAY ARRAY['select', 'update'] LOOP
    CALL pg_temp.wall('handover_item', name, 'region_id = REGIONS AND (WHOLE
      OR EXISTS (SELECT FROM handover h WHERE h.region_id = handover_item.region_id AND h.handover_id = handover_item.handover_id))');
  END LOOP;
  CALL pg_temp.wall('handover', 'update', whole);
  FOREACH name IN ARRAY ARRAY['handover', 'handover_item'] LOOP
    CALL pg_temp.wall(name, 'insert', whole);
    CALL pg_temp.wall(name, 'delete', whole);
  END LOOP;
END
$$;
DROP PROCEDURE pg_temp.wall;
