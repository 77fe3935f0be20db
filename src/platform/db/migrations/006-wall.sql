-- What a new table needs to stand behind the second wall (003-walls.sql), for this and later migrations.

-- opora_work reads and writes all of it; opora_app nothing until policies and rights are given.
CREATE PROCEDURE raise_wall(name text) LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY work ON public.%I TO opora_work USING (true) WITH CHECK (true)', name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO opora_work', name);
END
$$;

-- Words of a rule: WHOLE (the scope is the whole region), = REGIONS, = MUNICIPALITIES, = SCHOOLS, = ME. A policy is written out,
-- for putting a function into a query takes longer than finding the row; its sub-selects are worked out once a query.
CREATE PROCEDURE open_wall(name text, command text, rule text) LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  words text[][] := ARRAY[['REGIONS', 'regions'], ['MUNICIPALITIES', 'municipalities'], ['SCHOOLS', 'schools'], ['ME', 'person']];
  word text[];
  written text := regexp_replace(rule, '\mWHOLE\M', '(SELECT current_setting(''opora.whole'', true)) = ''on''', 'g');
BEGIN
  FOREACH word SLICE 1 IN ARRAY words LOOP
    written := regexp_replace(written, '\m' || word[1] || '\M', format(
      'ANY ((SELECT string_to_array(current_setting(%L, true), '','')::integer[])::integer[])', 'opora.' || word[2]), 'g');
  END LOOP;
  EXECUTE format('CREATE POLICY %I ON public.%I FOR %s TO opora_app %s', 'app_' || command, name, command,
    CASE command WHEN 'insert' THEN format('WITH CHECK (%s)', written) ELSE format('USING (%s)', written) END);
END
$$;
REVOKE ALL ON PROCEDURE raise_wall, open_wall FROM PUBLIC;
