-- Written by the schema test from the migrations; the order is that of the alphabet.

CREATE OR REPLACE FUNCTION public.audit_chain()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  head audit_head;
BEGIN
  INSERT INTO audit_head (region_id, seq, hash) VALUES (NEW.region_id, 0, '') ON CONFLICT DO NOTHING;
  SELECT * INTO STRICT head FROM audit_head WHERE region_id = NEW.region_id FOR UPDATE;
  NEW.seq := head.seq + 1;
  NEW.detail_salt := gen_random_uuid();
  NEW.detail_hash := audit_detail_hash(NEW.detail_salt, NEW.before, NEW.after);
  NEW.hash := audit_row_hash(head.hash, NEW);
  UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash WHERE region_id = NEW.region_id;
  RETURN NEW;
END
$function$
;
-- called by public

CREATE OR REPLACE FUNCTION public.audit_cut(of_region integer, older_than timestamp with time zone, asked_by integer, from_address text, with_browser text, asked_at timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  head audit_head;
  first_kept bigint;
  previous_hash text;
  deleted bigint;
BEGIN
  PERFORM audit_must_be_whole(of_region);
  SELECT * INTO head FROM audit_head WHERE region_id = of_region FOR UPDATE;
  first_kept := audit_first_kept(of_region, older_than);
  IF first_kept IS NULL OR first_kept <= head.first_seq THEN
    RETURN 0;
  END IF;
  SELECT hash INTO STRICT previous_hash FROM audit_log WHERE region_id = of_region AND seq = first_kept - 1;
  DELETE FROM audit_log WHERE region_id = of_region AND seq < first_kept;
  GET DIAGNOSTICS deleted = ROW_COUNT;
  UPDATE audit_head SET first_seq = first_kept, first_previous_hash = previous_hash WHERE region_id = of_region;
  INSERT INTO audit_log (region_id, happened_at, person_id, address, browser, verb, outcome, object_kind, after)
  VALUES (of_region, asked_at, asked_by, from_address, with_browser, 'audit.cut', 'done', 'audit_log',
    jsonb_build_object('count', deleted, 'firstSeq', first_kept, 'previousHash', previous_hash, 'olderThan', older_than));
  RETURN deleted;
END
$function$
;
-- called by opora_app, opora_work

CREATE OR REPLACE FUNCTION public.audit_detail_hash(salt uuid, before jsonb, after jsonb)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  SELECT encode(sha256(convert_to(json_build_array(salt, before, after)::text, 'UTF8')), 'hex')
$function$
;
-- called by public

CREATE OR REPLACE FUNCTION public.audit_first_kept(of_region integer, older_than timestamp with time zone)
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$
  SELECT min(kept.seq) FROM audit_head head
  JOIN audit_log latest ON latest.region_id = head.region_id AND latest.seq = head.seq
  JOIN audit_log kept ON kept.region_id = head.region_id
    AND kept.happened_at >= least(older_than, latest.happened_at - interval '365 days')
  WHERE head.region_id = of_region
$function$
;
-- called by public

CREATE OR REPLACE FUNCTION public.audit_forget(of_region integer, of_person integer, words text[], asked_by integer, from_address text, with_browser text, asked_at timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  patterns text[];
  erased bigint;
  erased_rows int8multirange;
BEGIN
  PERFORM audit_must_be_whole(of_region);
  SELECT coalesce(array_agg('%' || regexp_replace(lower(word), '([\\%_])', '\\\1', 'g') || '%'), '{}') INTO patterns
  FROM unnest(words) word WHERE length(word) > 2;
  WITH forgotten AS (
    UPDATE audit_log SET before = NULL, after = NULL, detail_salt = NULL
    WHERE region_id = of_region AND (before IS NOT NULL OR after IS NOT NULL) AND object_kind <> 'audit_log'
      AND (subject_person_id = of_person
        OR (person_id = of_person AND subject_person_id IS NULL AND verb LIKE 'accounts.%')
        OR lower(concat(before, after)) LIKE ANY (patterns))
    RETURNING seq)
  SELECT count(*), range_agg(int8range(seq, seq, '[]')) INTO erased, erased_rows FROM forgotten;
  IF erased > 0 THEN
    INSERT INTO audit_log (region_id, happened_at, person_id, address, browser, verb, outcome, object_kind, after)
    VALUES (of_region, asked_at, asked_by, from_address, with_browser, 'audit.forget', 'done', 'audit_log',
      jsonb_build_object('count', erased, 'rows', erased_rows::text));
  END IF;
  RETURN erased;
END
$function$
;
-- called by opora_app, opora_work

CREATE OR REPLACE FUNCTION public.audit_must_be_whole(of_region integer)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  caller text := coalesce(nullif(current_setting('role'), 'none'), session_user);
BEGIN
  IF caller = 'opora_app' AND (NOT opora_is_whole() OR NOT coalesce(of_region = ANY (opora_ids('opora.regions')), false)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the log of a region is kept by who answers for the whole of it';
  END IF;
END
$function$
;
-- called by public

CREATE OR REPLACE FUNCTION public.audit_row_hash(previous text, entry audit_log)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  SELECT encode(sha256(convert_to(json_build_array(previous, entry.region_id, entry.seq, extract(epoch FROM entry.happened_at),
    entry.person_id, entry.masqueraded_by, entry.address, entry.browser, entry.verb, entry.outcome, entry.object_kind,
    entry.object_id, entry.school_id, entry.municipality_id, entry.subject_person_id, entry.detail_hash)::text, 'UTF8')), 'hex')
$function$
;
-- called by public

CREATE OR REPLACE FUNCTION public.forget_secrets()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  DELETE FROM credential WHERE region_id = NEW.region_id AND person_id = NEW.person_id;
  DELETE FROM recovery_code WHERE region_id = NEW.region_id AND person_id = NEW.person_id;
  DELETE FROM external_identity WHERE region_id = NEW.region_id AND person_id = NEW.person_id;
  DELETE FROM known_device WHERE region_id = NEW.region_id AND person_id = NEW.person_id;
  RETURN NULL;
END
$function$
;
-- called by public

CREATE OR REPLACE FUNCTION public.freshen_statistics()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  ANALYZE school, school_version, school_name, school_identifier, municipality_version, result_cell, list_run, list_entry;
END
$function$
;
-- called by opora_work

CREATE OR REPLACE FUNCTION public.keep_approved()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state <> 'draft' THEN
      RAISE EXCEPTION 'methodology % is approved', OLD.methodology_id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF OLD.state = 'draft' AND NEW.state <> 'draft' AND (NEW.state <> 'approved' OR NEW.test_run IS NULL OR NEW.document_title IS NULL
      OR NEW.document_number IS NULL OR NEW.document_date IS NULL OR NEW.approved_at IS NULL) THEN
    RAISE EXCEPTION 'methodology % is approved by a document after a test run', OLD.methodology_id
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD.state <> 'draft' AND (NEW.state NOT IN (OLD.state, 'retired')
      OR to_jsonb(NEW) - ARRAY['state', 'valid_to', 'retired_at', 'retired_by']
        <> to_jsonb(OLD) - ARRAY['state', 'valid_to', 'retired_at', 'retired_by']) THEN
    RAISE EXCEPTION 'methodology % is approved', OLD.methodology_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END
$function$
;
-- called by public

CREATE OR REPLACE FUNCTION public.keep_edition()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  open_columns text[] := ARRAY['state', 'note', 'created_by', 'checked_by', 'published_by'];
BEGIN
  IF OLD.published_at IS NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - open_columns <> to_jsonb(OLD) - open_columns
      OR NEW.state NOT IN (OLD.state, 'amended') THEN
    RAISE EXCEPTION 'edition % is published', OLD.edition_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END
$function$
;
-- called by public

CREATE OR REPLACE FUNCTION public.keep_form_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF OLD.state = 'published' AND (TG_OP = 'DELETE' OR to_jsonb(NEW) - 'changed_by' <> to_jsonb(OLD) - 'changed_by') THEN
    RAISE EXCEPTION 'version % of form % is published', OLD.version, OLD.form_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$function$
;
-- called by public

CREATE OR REPLACE FUNCTION public.keep_published()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  entry edition_entry := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
BEGIN
  IF EXISTS (SELECT FROM list_edition e WHERE e.region_id = entry.region_id AND e.edition_id = entry.edition_id
      AND e.published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'edition % is published', entry.edition_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$function$
;
-- called by public

CREATE OR REPLACE PROCEDURE public.open_wall(IN name text, IN command text, IN rule text)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $procedure$
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
$procedure$
;
-- called by public

CREATE OR REPLACE FUNCTION public.opora_ids(setting text)
 RETURNS integer[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (string_to_array(current_setting(setting, true), ','::text))::integer[]
;
-- called by public

CREATE OR REPLACE FUNCTION public.opora_is_unassigned(region integer, person integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT NOT EXISTS (SELECT FROM assignment a WHERE a.region_id = region AND a.person_id = person)
$function$
;
-- called by opora_app

CREATE OR REPLACE FUNCTION public.opora_is_whole()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((current_setting('opora.whole'::text, true) = 'on'::text), false)
;
-- called by public

CREATE OR REPLACE FUNCTION public.place_name(of_region integer, of_municipality integer, of_school integer)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT CASE WHEN session_user <> 'opora_app' OR of_region = ANY (opora_ids('opora.regions')) THEN coalesce(
    (SELECT v.name FROM school_version v WHERE v.region_id = of_region AND v.school_id = of_school
      ORDER BY v.valid_from DESC LIMIT 1),
    (SELECT v.name FROM municipality_version v WHERE v.region_id = of_region AND v.municipality_id = of_municipality
      ORDER BY v.valid_from DESC LIMIT 1)) END
$function$
;
-- called by opora_app, opora_work

CREATE OR REPLACE PROCEDURE public.raise_wall(IN name text)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $procedure$
BEGIN
  EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY work ON public.%I TO opora_work USING (true) WITH CHECK (true)', name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO opora_work', name);
END
$procedure$
;
-- called by public

CREATE OR REPLACE FUNCTION public.roles_reaching(of_region integer, of_municipality integer, of_school integer, on_day date)
 RETURNS TABLE(assignment_id integer, person_id integer, name text, email text, phone text, role text, municipality_id integer, school_id integer, order_number text, valid_from date, valid_to date, acting_for text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT a.assignment_id, p.person_id, p.name, p.email, p.phone, a.role, a.municipality_id, a.school_id, a.order_number,
    a.valid_from, a.valid_to, away.name
  FROM assignment a
  JOIN person p ON p.region_id = a.region_id AND p.person_id = a.person_id AND p.state = 'active'
  LEFT JOIN assignment kept ON kept.region_id = a.region_id AND kept.assignment_id = a.acting_for
  LEFT JOIN person away ON away.region_id = kept.region_id AND away.person_id = kept.person_id
  WHERE a.region_id = of_region AND a.valid_from <= on_day AND (a.valid_to IS NULL OR a.valid_to > on_day)
    AND of_region = ANY (opora_ids('opora.regions'))
    AND (opora_is_whole() OR of_school = ANY (opora_ids('opora.schools'))
      OR of_school IS NULL AND of_municipality = ANY (opora_ids('opora.municipalities')))
    AND (a.municipality_id IS NULL AND a.school_id IS NULL OR a.school_id = of_school
      OR a.municipality_id = CASE WHEN of_school IS NULL THEN of_municipality ELSE (SELECT v.municipality_id FROM school_version v
        WHERE v.region_id = of_region AND v.school_id = of_school ORDER BY v.valid_from DESC LIMIT 1) END)
$function$
;
-- called by opora_app, opora_work

create table answer_file (
  region_id integer not null,
  file_id integer not null generated by default as identity,
  school_id integer,
  municipality_id integer,
  sha256 text not null,
  name text not null,
  bytes integer not null,
  added_at timestamp with time zone not null,
  added_by integer,
  constraint answer_file_pkey PRIMARY KEY (region_id, file_id),
  constraint answer_file_region_id_added_by_fkey FOREIGN KEY (region_id, added_by) REFERENCES person(region_id, person_id),
  constraint answer_file_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint answer_file_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipality(region_id, municipality_id),
  constraint answer_file_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint answer_file_bytes_check CHECK ((bytes >= 0)),
  constraint answer_file_check CHECK ((num_nonnulls(school_id, municipality_id) = 1)),
  constraint answer_file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255))),
  constraint answer_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX answer_file_adder ON public.answer_file USING btree (region_id, added_by);
CREATE UNIQUE INDEX answer_file_of_municipality ON public.answer_file USING btree (region_id, municipality_id, sha256) WHERE (school_id IS NULL);
CREATE UNIQUE INDEX answer_file_of_school ON public.answer_file USING btree (region_id, school_id, sha256) WHERE (school_id IS NOT NULL);
alter table answer_file enable row level security;
create policy app_insert on answer_file for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR ((school_id IS NULL) AND (municipality_id = ANY (( SELECT (string_to_array(current_setting('opora.municipalities'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))))));
create policy app_select on answer_file for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR ((school_id IS NULL) AND (municipality_id = ANY (( SELECT (string_to_array(current_setting('opora.municipalities'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))))));
create policy app_update on answer_file for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on answer_file for all to opora_work using (true) with check (true);
grant delete, insert, select, update on answer_file to opora_work;
grant insert, select, update on answer_file to opora_app;
comment on table answer_file is 'What was attached to answers about a school or municipality: who may read those may read it';

create table appeal (
  region_id integer not null,
  appeal_id integer not null generated by default as identity,
  edition_id integer not null,
  school_id integer not null,
  state text not null,
  grounds text not null,
  answer_by date not null,
  follow_up text,
  made_at timestamp with time zone not null,
  constraint appeal_pkey PRIMARY KEY (region_id, appeal_id),
  constraint appeal_region_id_edition_id_fkey FOREIGN KEY (region_id, edition_id) REFERENCES list_edition(region_id, edition_id),
  constraint appeal_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint appeal_check CHECK (((follow_up IS NOT NULL) = (state = 'accepted'::text))),
  constraint appeal_follow_up_check CHECK ((follow_up = ANY (ARRAY['amendment'::text, 'recomputation'::text]))),
  constraint appeal_grounds_check CHECK ((grounds = ANY (ARRAY['results'::text, 'registry'::text, 'rule'::text, 'circumstances'::text]))),
  constraint appeal_state_check CHECK ((state = ANY (ARRAY['submitted'::text, 'in_review'::text, 'asked'::text, 'accepted'::text, 'rejected'::text, 'withdrawn'::text])))
);
CREATE INDEX appeal_edition ON public.appeal USING btree (region_id, edition_id);
CREATE UNIQUE INDEX appeal_open ON public.appeal USING btree (region_id, edition_id, school_id) WHERE (state = ANY (ARRAY['submitted'::text, 'in_review'::text, 'asked'::text]));
alter table appeal enable row level security;
create policy app_all on appeal for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on appeal for all to opora_work using (true) with check (true);
grant delete, insert, select, update on appeal to opora_work;
grant insert, select, update on appeal to opora_app;
comment on table appeal is 'A school objects to its sheet; what was said stands in appeal_step';
comment on column appeal.follow_up is 'What an accepted appeal leads to: a published edition is amended, another computed anew';

create table appeal_step (
  region_id integer not null,
  appeal_id integer not null,
  step smallint not null,
  school_id integer not null,
  verb text not null,
  person_id integer,
  said_at timestamp with time zone not null,
  text text,
  constraint appeal_step_pkey PRIMARY KEY (region_id, appeal_id, step),
  constraint appeal_step_region_id_appeal_id_fkey FOREIGN KEY (region_id, appeal_id) REFERENCES appeal(region_id, appeal_id),
  constraint appeal_step_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id),
  constraint appeal_step_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint appeal_step_step_check CHECK ((step > 0)),
  constraint appeal_step_text_check CHECK (((length(text) >= 1) AND (length(text) <= 4000))),
  constraint appeal_step_verb_check CHECK ((verb = ANY (ARRAY['submit'::text, 'review'::text, 'ask'::text, 'reply'::text, 'accept'::text, 'reject'::text, 'withdraw'::text])))
);
CREATE INDEX appeal_step_person ON public.appeal_step USING btree (region_id, person_id);
alter table appeal_step enable row level security;
create policy app_insert on appeal_step for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy app_select on appeal_step for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy app_update on appeal_step for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on appeal_step for all to opora_work using (true) with check (true);
grant delete, insert, select, update on appeal_step to opora_work;
grant insert, select on appeal_step to opora_app;
grant update (person_id, text) on appeal_step to opora_app;
comment on table appeal_step is 'The trace of an appeal: who said and decided what, never changed';

create table assignment (
  region_id integer not null,
  assignment_id integer not null generated by default as identity,
  person_id integer not null,
  role text not null,
  municipality_id integer,
  school_id integer,
  order_number text,
  valid_from date not null,
  valid_to date,
  acting_for integer,
  assigned_by integer,
  assigned_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by integer,
  constraint assignment_pkey PRIMARY KEY (region_id, assignment_id),
  constraint assignment_region_id_acting_for_fkey FOREIGN KEY (region_id, acting_for) REFERENCES assignment(region_id, assignment_id),
  constraint assignment_region_id_assigned_by_fkey FOREIGN KEY (region_id, assigned_by) REFERENCES person(region_id, person_id),
  constraint assignment_region_id_ended_by_fkey FOREIGN KEY (region_id, ended_by) REFERENCES person(region_id, person_id),
  constraint assignment_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipality(region_id, municipality_id),
  constraint assignment_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id),
  constraint assignment_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint assignment_check CHECK ((valid_to >= valid_from)),
  constraint assignment_check1 CHECK (((municipality_id IS NULL) OR (school_id IS NULL))),
  constraint assignment_order_number_check CHECK ((length(order_number) <= 200)),
  constraint assignment_role_check CHECK (((length(role) >= 1) AND (length(role) <= 60)))
);
CREATE INDEX assignment_municipality ON public.assignment USING btree (region_id, municipality_id) WHERE (municipality_id IS NOT NULL);
CREATE INDEX assignment_person ON public.assignment USING btree (region_id, person_id);
CREATE INDEX assignment_school ON public.assignment USING btree (region_id, school_id) WHERE (school_id IS NOT NULL);
alter table assignment enable row level security;
create policy app_insert on assignment for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (municipality_id = ANY (( SELECT (string_to_array(current_setting('opora.municipalities'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy app_select on assignment for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (municipality_id = ANY (( SELECT (string_to_array(current_setting('opora.municipalities'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy app_update on assignment for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (municipality_id = ANY (( SELECT (string_to_array(current_setting('opora.municipalities'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on assignment for all to opora_work using (true) with check (true);
grant delete, insert, select, update on assignment to opora_work;
grant insert, select, update on assignment to opora_app;
comment on table assignment is 'A role of a person on a territory (region when both are null), by an order, for a time; a person may have several';
comment on column assignment.valid_to is 'First day on which the role no longer holds';
comment on column assignment.acting_for is 'The assignment that this one stands in for: leave, illness, vacancy';

create table audit_head (
  region_id integer not null,
  seq bigint not null,
  hash text not null,
  first_seq bigint not null default 1,
  first_previous_hash text not null default ''::text,
  constraint audit_head_pkey PRIMARY KEY (region_id),
  constraint audit_head_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
);
alter table audit_head enable row level security;
create policy app_all on audit_head for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on audit_head for all to opora_work using (true) with check (true);
grant select on audit_head to opora_app;
grant select on audit_head to opora_work;
comment on table audit_head is 'The last row of the chain, and where it begins since older rows were deleted by their term';

create table audit_log (
  region_id integer not null,
  seq bigint not null,
  happened_at timestamp with time zone not null,
  person_id integer,
  masqueraded_by integer,
  address text not null,
  browser text not null,
  verb text not null,
  outcome text not null,
  object_kind text not null,
  object_id text,
  school_id integer,
  municipality_id integer,
  subject_person_id integer,
  before jsonb,
  after jsonb,
  detail_salt uuid,
  detail_hash text not null,
  hash text not null,
  constraint audit_log_pkey PRIMARY KEY (region_id, seq),
  constraint audit_log_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint audit_log_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'denied'::text])))
);
CREATE INDEX audit_log_happened ON public.audit_log USING btree (region_id, happened_at);
CREATE INDEX audit_log_itself ON public.audit_log USING btree (region_id, seq) WHERE (object_kind = 'audit_log'::text);
CREATE INDEX audit_log_municipality ON public.audit_log USING btree (region_id, municipality_id, seq) WHERE (municipality_id IS NOT NULL);
CREATE INDEX audit_log_person ON public.audit_log USING btree (region_id, person_id, seq);
CREATE INDEX audit_log_school ON public.audit_log USING btree (region_id, school_id, seq) WHERE (school_id IS NOT NULL);
CREATE INDEX audit_log_subject ON public.audit_log USING btree (region_id, subject_person_id, seq) WHERE (subject_person_id IS NOT NULL);
CREATE INDEX audit_log_verb ON public.audit_log USING btree (region_id, verb, seq);
CREATE TRIGGER audit_chain BEFORE INSERT ON public.audit_log FOR EACH ROW EXECUTE FUNCTION audit_chain();
alter table audit_log enable row level security;
create policy app_insert on audit_log for insert to opora_app with check ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy app_select on audit_log for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select_own on audit_log for select to opora_app using (((region_id = ANY (( SELECT opora_ids('opora.regions'::text) AS opora_ids)::integer[])) AND ((person_id = ANY (( SELECT opora_ids('opora.person'::text) AS opora_ids)::integer[])) OR (subject_person_id = ANY (( SELECT opora_ids('opora.person'::text) AS opora_ids)::integer[])))));
create policy work on audit_log for all to opora_work using (true) with check (true);
grant insert, select on audit_log to opora_app;
grant insert, select on audit_log to opora_work;
comment on table audit_log is 'Who, when, from where, which verb, on what, before and after. Only added to; every row carries the hash of the one before';
comment on column audit_log.person_id is 'Null: nobody signed in, or the program itself';
comment on column audit_log.detail_salt is 'Goes with before and after when they are erased with a person: without it nobody guesses them from their hash';
comment on column audit_log.detail_hash is 'SHA-256 of the salt, before and after: they may be erased, the chain still holds';
comment on column audit_log.hash is 'SHA-256 of the hash before, the columns and detail_hash';

create table calendar_event (
  region_id integer not null,
  event_id integer not null generated by default as identity,
  title text not null,
  starts_on date,
  due_on date not null,
  owner text not null,
  coordinator_part text,
  milestones jsonb not null default '[]'::jsonb,
  target jsonb,
  population jsonb,
  source_document text,
  created_at timestamp with time zone not null,
  created_by integer,
  cancelled_at timestamp with time zone,
  constraint calendar_event_pkey PRIMARY KEY (region_id, event_id),
  constraint calendar_event_region_id_created_by_fkey FOREIGN KEY (region_id, created_by) REFERENCES person(region_id, person_id),
  constraint calendar_event_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint calendar_event_check CHECK (((starts_on IS NULL) OR (starts_on <= due_on))),
  constraint calendar_event_coordinator_part_check CHECK (((length(coordinator_part) >= 1) AND (length(coordinator_part) <= 1000))),
  constraint calendar_event_milestones_check CHECK ((jsonb_typeof(milestones) = 'array'::text)),
  constraint calendar_event_owner_check CHECK (((length(owner) >= 1) AND (length(owner) <= 200))),
  constraint calendar_event_population_check CHECK ((jsonb_typeof(population) = 'object'::text)),
  constraint calendar_event_source_document_check CHECK (((length(source_document) >= 1) AND (length(source_document) <= 300))),
  constraint calendar_event_target_check CHECK ((jsonb_typeof(target) = 'object'::text)),
  constraint calendar_event_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);
CREATE INDEX calendar_event_creator ON public.calendar_event USING btree (region_id, created_by);
alter table calendar_event enable row level security;
create policy app_insert on calendar_event for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on calendar_event for select to opora_app using ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy app_update on calendar_event for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on calendar_event for all to opora_work using (true) with check (true);
grant delete, insert, select, update on calendar_event to opora_work;
grant insert, select, update on calendar_event to opora_app;
comment on table calendar_event is 'A line of the plan: term, what, whose, and the part of the municipal coordinator';
comment on column calendar_event.milestones is 'Other dates of the same thing: [{title, on, source}]; two that differ are a conflict to be seen';

create table calendar_feed (
  region_id integer not null,
  person_id integer not null,
  token_hash text,
  made_at timestamp with time zone,
  read_at timestamp with time zone,
  reminded_on date,
  constraint calendar_feed_pkey PRIMARY KEY (region_id, person_id),
  constraint calendar_feed_token_hash_key UNIQUE (token_hash),
  constraint calendar_feed_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id),
  constraint calendar_feed_check CHECK (((token_hash IS NULL) = (made_at IS NULL))),
  constraint calendar_feed_token_hash_check CHECK (((length(token_hash) >= 20) AND (length(token_hash) <= 200)))
);
alter table calendar_feed enable row level security;
create policy app_all on calendar_feed for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
create policy work on calendar_feed for all to opora_work using (true) with check (true);
grant delete, insert, select, update on calendar_feed to opora_app;
grant delete, insert, select, update on calendar_feed to opora_work;
comment on table calendar_feed is 'How a person hears of obligations: the address for a calendar program, letters. A new address makes the old one void';
comment on column calendar_feed.reminded_on is 'The day of the last letter: one a day at most';

create table column_mapping (
  region_id integer not null,
  fingerprint text not null,
  mapping jsonb not null,
  updated_at timestamp with time zone not null default now(),
  constraint column_mapping_pkey PRIMARY KEY (region_id, fingerprint),
  constraint column_mapping_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint column_mapping_mapping_check CHECK ((jsonb_typeof(mapping) = 'array'::text))
);
alter table column_mapping enable row level security;
create policy app_all on column_mapping for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on column_mapping for all to opora_work using (true) with check (true);
grant delete, insert, select, update on column_mapping to opora_work;
grant insert, select, update on column_mapping to opora_app;
comment on table column_mapping is 'How files with these headings are read, as a person once said';

create table consent (
  region_id integer not null,
  person_id integer not null,
  purpose text not null,
  text_version integer not null,
  given_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint consent_pkey PRIMARY KEY (region_id, person_id, purpose, given_at),
  constraint consent_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id),
  constraint consent_check CHECK ((withdrawn_at >= given_at)),
  constraint consent_purpose_check CHECK ((purpose = ANY (ARRAY['public_contacts'::text, 'mail_notices'::text]))),
  constraint consent_text_version_check CHECK ((text_version > 0))
);
alter table consent enable row level security;
create policy app_all on consent for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy app_select_letters on consent for select to opora_app using (((region_id = ANY (( SELECT opora_ids('opora.regions'::text) AS opora_ids)::integer[])) AND (purpose = 'mail_notices'::text) AND (EXISTS ( SELECT
   FROM person p
  WHERE ((p.region_id = consent.region_id) AND (p.person_id = consent.person_id))))));
create policy work on consent for all to opora_work using (true) with check (true);
grant delete, insert, select, update on consent to opora_app;
grant delete, insert, select, update on consent to opora_work;

create table credential (
  region_id integer not null,
  person_id integer not null,
  password_hash text,
  password_changed_at timestamp with time zone,
  totp_sealed text,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  constraint credential_pkey PRIMARY KEY (region_id, person_id),
  constraint credential_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
);
alter table credential enable row level security;
create policy app_all on credential for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
create policy work on credential for all to opora_work using (true) with check (true);
grant delete, insert, select, update on credential to opora_app;
grant delete, insert, select, update on credential to opora_work;
comment on column credential.password_hash is 'argon2id in PHC form; null for who signs in through an identity provider only';
comment on column credential.totp_last_step is 'Step of the code used last: a code serves once';

create table day_off (
  region_id integer not null,
  day date not null,
  is_working boolean not null,
  constraint day_off_pkey PRIMARY KEY (region_id, day),
  constraint day_off_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
);
alter table day_off enable row level security;
create policy app_delete on day_off for delete to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_insert on day_off for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on day_off for select to opora_app using ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy app_update on day_off for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on day_off for all to opora_work using (true) with check (true);
grant delete, insert, select, update on day_off to opora_app;
grant delete, insert, select, update on day_off to opora_work;
comment on table day_off is 'What the region''s working calendar changes against Saturdays, Sundays and the holidays of the law';

create table deletion_act (
  region_id integer not null,
  act_id integer not null generated by default as identity,
  kind text not null,
  category text not null,
  kept_until timestamp with time zone,
  deleted jsonb not null,
  reason text,
  order_number text,
  made_by integer,
  made_at timestamp with time zone not null,
  constraint deletion_act_pkey PRIMARY KEY (region_id, act_id),
  constraint deletion_act_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint deletion_act_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES person(region_id, person_id),
  constraint deletion_act_deleted_check CHECK ((jsonb_typeof(deleted) = 'array'::text)),
  constraint deletion_act_kind_check CHECK ((kind = ANY (ARRAY['retention'::text, 'erasure'::text]))),
  constraint deletion_act_order_number_check CHECK ((length(order_number) <= 200)),
  constraint deletion_act_reason_check CHECK ((length(reason) <= 500))
);
alter table deletion_act enable row level security;
create policy app_all on deletion_act for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on deletion_act for all to opora_work using (true) with check (true);
grant delete, insert, select, update on deletion_act to opora_work;
grant insert, select on deletion_act to opora_app;
comment on table deletion_act is 'What was deleted, by which term or on whose demand; it never names the person erased';

create table demo_load (
  region_id integer not null,
  state text not null,
  progress_percent smallint not null default 0,
  step text,
  constraint demo_load_pkey PRIMARY KEY (region_id),
  constraint demo_load_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint demo_load_progress_percent_check CHECK (((progress_percent >= 0) AND (progress_percent <= 100))),
  constraint demo_load_state_check CHECK ((state = ANY (ARRAY['loading'::text, 'loaded'::text, 'failed'::text])))
);
alter table demo_load enable row level security;
create policy app_all on demo_load for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on demo_load for all to opora_work using (true) with check (true);
grant delete, insert, select, update on demo_load to opora_work;
grant insert, select, update on demo_load to opora_app;
comment on table demo_load is 'How far the demonstration region is loaded';
comment on column demo_load.step is 'File being loaded now';

create table edition_entry (
  region_id integer not null,
  edition_id integer not null,
  school_id integer not null,
  municipality_id integer not null,
  is_listed boolean not null,
  cluster text,
  change text,
  change_reason text,
  constraint edition_entry_pkey PRIMARY KEY (region_id, edition_id, school_id),
  constraint edition_entry_region_id_edition_id_fkey FOREIGN KEY (region_id, edition_id) REFERENCES list_edition(region_id, edition_id),
  constraint edition_entry_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipality(region_id, municipality_id),
  constraint edition_entry_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint edition_entry_change_check CHECK ((change = ANY (ARRAY['added'::text, 'removed'::text, 'cluster'::text]))),
  constraint edition_entry_change_reason_check CHECK (((length(change_reason) >= 1) AND (length(change_reason) <= 1000))),
  constraint edition_entry_check CHECK (((change IS NULL) = (change_reason IS NULL))),
  constraint edition_entry_cluster_check CHECK ((cluster = ANY (ARRAY['basic'::text, 'moderate'::text, 'strong'::text, 'below_range'::text])))
);
CREATE INDEX edition_entry_school ON public.edition_entry USING btree (region_id, school_id);
CREATE TRIGGER keep_published BEFORE INSERT OR DELETE OR UPDATE ON public.edition_entry FOR EACH ROW EXECUTE FUNCTION keep_published();
alter table edition_entry enable row level security;
create policy app_delete on edition_entry for delete to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_insert on edition_entry for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on edition_entry for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy app_update on edition_entry for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on edition_entry for all to opora_work using (true) with check (true);
grant delete, insert, select, update on edition_entry to opora_app;
grant delete, insert, select, update on edition_entry to opora_work;
comment on table edition_entry is 'Schools of an edition: listed, and those a decision took out';
comment on column edition_entry.change is 'What the decision document changed against the computation or the edition before';

create table external_identity (
  region_id integer not null,
  issuer text not null,
  subject text not null,
  person_id integer not null,
  linked_at timestamp with time zone not null,
  constraint external_identity_pkey PRIMARY KEY (region_id, issuer, subject),
  constraint external_identity_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id),
  constraint external_identity_issuer_check CHECK ((length(issuer) <= 500)),
  constraint external_identity_subject_check CHECK ((length(subject) <= 500))
);
alter table external_identity enable row level security;
create policy app_all on external_identity for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
create policy work on external_identity for all to opora_work using (true) with check (true);
grant delete, insert, select, update on external_identity to opora_app;
grant delete, insert, select, update on external_identity to opora_work;
comment on table external_identity is 'The same person as an identity provider (ЕСИА) knows them';

create table failed_attempts (
  region_id integer not null,
  bucket text not null,
  failures integer not null,
  last_failed_at timestamp with time zone not null,
  constraint failed_attempts_pkey PRIMARY KEY (region_id, bucket),
  constraint failed_attempts_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint failed_attempts_bucket_check CHECK ((length(bucket) <= 200))
);
alter table failed_attempts enable row level security;
create policy work on failed_attempts for all to opora_work using (true) with check (true);
grant delete, insert, select, update on failed_attempts to opora_work;
comment on column failed_attempts.bucket is 'Who is counted: an address, a login from elsewhere, a known device of a person; fingerprints, no names';

create table form (
  region_id integer not null,
  form_id integer not null generated by default as identity,
  code text not null,
  subject text not null,
  is_anonymous boolean not null default false,
  created_at timestamp with time zone not null,
  created_by integer,
  retired_at timestamp with time zone,
  constraint form_pkey PRIMARY KEY (region_id, form_id),
  constraint form_region_id_code_key UNIQUE (region_id, code),
  constraint form_region_id_created_by_fkey FOREIGN KEY (region_id, created_by) REFERENCES person(region_id, person_id),
  constraint form_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint form_code_check CHECK ((code ~ '^[a-z][a-z0-9_-]{0,59}$'::text)),
  constraint form_subject_check CHECK ((subject = ANY (ARRAY['school'::text, 'municipality'::text])))
);
CREATE INDEX form_creator ON public.form USING btree (region_id, created_by);
alter table form enable row level security;
create policy app_insert on form for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on form for select to opora_app using ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy app_update on form for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on form for all to opora_work using (true) with check (true);
grant delete, insert, select, update on form to opora_work;
grant insert, select, update on form to opora_app;
comment on table form is 'A form by its lasting code; what it asks stands in its versions';
comment on column form.subject is 'What an answer is about';
comment on column form.is_anonymous is 'A survey answered by token: nobody knows who answered';

create table form_version (
  region_id integer not null,
  form_id integer not null,
  version smallint not null,
  state text not null,
  definition jsonb not null,
  revision integer not null default 1,
  changed_at timestamp with time zone not null,
  changed_by integer,
  published_at timestamp with time zone,
  constraint form_version_pkey PRIMARY KEY (region_id, form_id, version),
  constraint form_version_region_id_changed_by_fkey FOREIGN KEY (region_id, changed_by) REFERENCES person(region_id, person_id),
  constraint form_version_region_id_form_id_fkey FOREIGN KEY (region_id, form_id) REFERENCES form(region_id, form_id),
  constraint form_version_check CHECK (((published_at IS NULL) = (state = 'draft'::text))),
  constraint form_version_definition_check CHECK ((jsonb_typeof(definition) = 'object'::text)),
  constraint form_version_revision_check CHECK ((revision > 0)),
  constraint form_version_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text]))),
  constraint form_version_version_check CHECK ((version > 0))
);
CREATE INDEX form_version_changer ON public.form_version USING btree (region_id, changed_by);
CREATE UNIQUE INDEX form_version_draft ON public.form_version USING btree (region_id, form_id) WHERE (state = 'draft'::text);
CREATE TRIGGER keep_form_version BEFORE DELETE OR UPDATE ON public.form_version FOR EACH ROW EXECUTE FUNCTION keep_form_version();
alter table form_version enable row level security;
create policy app_delete on form_version for delete to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_insert on form_version for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on form_version for select to opora_app using ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy app_update on form_version for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on form_version for all to opora_work using (true) with check (true);
grant delete, insert, select, update on form_version to opora_app;
grant delete, insert, select, update on form_version to opora_work;
comment on table form_version is 'What a form asked from when on: a published version never changes';
comment on column form_version.revision is 'Grows with every save of a draft: who saves says which one they saw';

create table guest_link (
  region_id integer not null,
  guest_link_id integer not null generated by default as identity,
  person_id integer not null,
  label text not null,
  token_hash text not null,
  made_by integer,
  made_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint guest_link_pkey PRIMARY KEY (region_id, guest_link_id),
  constraint guest_link_region_id_token_hash_key UNIQUE (region_id, token_hash),
  constraint guest_link_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES person(region_id, person_id),
  constraint guest_link_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id),
  constraint guest_link_label_check CHECK (((length(label) >= 1) AND (length(label) <= 200)))
);
alter table guest_link enable row level security;
create policy app_all on guest_link for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (made_by = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (EXISTS ( SELECT
   FROM person p
  WHERE ((p.region_id = guest_link.region_id) AND (p.person_id = guest_link.person_id)))))));
create policy work on guest_link for all to opora_work using (true) with check (true);
grant delete, insert, select, update on guest_link to opora_app;
grant delete, insert, select, update on guest_link to opora_work;
comment on table guest_link is 'Read-only look for a guest; what it shows and until when is the assignment of its person';

create table handover (
  region_id integer not null,
  handover_id integer not null generated by default as identity,
  assignment_id integer not null,
  new_assignment_id integer not null,
  from_person_id integer not null,
  to_person_id integer not null,
  happens_on date not null,
  order_number text,
  note text,
  passed jsonb not null,
  made_by integer,
  made_at timestamp with time zone not null,
  constraint handover_pkey PRIMARY KEY (region_id, handover_id),
  constraint handover_region_id_assignment_id_fkey FOREIGN KEY (region_id, assignment_id) REFERENCES assignment(region_id, assignment_id),
  constraint handover_region_id_from_person_id_fkey FOREIGN KEY (region_id, from_person_id) REFERENCES person(region_id, person_id),
  constraint handover_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES person(region_id, person_id),
  constraint handover_region_id_new_assignment_id_fkey FOREIGN KEY (region_id, new_assignment_id) REFERENCES assignment(region_id, assignment_id),
  constraint handover_region_id_to_person_id_fkey FOREIGN KEY (region_id, to_person_id) REFERENCES person(region_id, person_id),
  constraint handover_note_check CHECK ((length(note) <= 4000)),
  constraint handover_order_number_check CHECK ((length(order_number) <= 200)),
  constraint handover_passed_check CHECK ((jsonb_typeof(passed) = 'array'::text))
);
CREATE INDEX handover_from ON public.handover USING btree (region_id, from_person_id);
CREATE INDEX handover_to ON public.handover USING btree (region_id, to_person_id);
alter table handover enable row level security;
create policy app_delete on handover for delete to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_insert on handover for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on handover for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (from_person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (to_person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (EXISTS ( SELECT
   FROM assignment a
  WHERE ((a.region_id = handover.region_id) AND (a.assignment_id = handover.assignment_id)))))));
create policy app_update on handover for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on handover for all to opora_work using (true) with check (true);
grant delete, insert, select, update on handover to opora_app;
grant delete, insert, select, update on handover to opora_work;
comment on column handover.passed is 'What the features moved, as they counted it: [{kind, count}]';

create table handover_item (
  region_id integer not null,
  item_id integer not null generated by default as identity,
  handover_id integer not null,
  kind text not null,
  text text not null,
  due_on date,
  school_id integer,
  done_at timestamp with time zone,
  constraint handover_item_pkey PRIMARY KEY (region_id, item_id),
  constraint handover_item_region_id_handover_id_fkey FOREIGN KEY (region_id, handover_id) REFERENCES handover(region_id, handover_id),
  constraint handover_item_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint handover_item_kind_check CHECK ((kind = ANY (ARRAY['matter'::text, 'decision'::text, 'contact'::text, 'promise'::text]))),
  constraint handover_item_text_check CHECK (((length(text) >= 1) AND (length(text) <= 1000)))
);
CREATE INDEX handover_item_handover ON public.handover_item USING btree (region_id, handover_id);
alter table handover_item enable row level security;
create policy app_delete on handover_item for delete to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_insert on handover_item for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on handover_item for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (EXISTS ( SELECT
   FROM handover h
  WHERE ((h.region_id = handover_item.region_id) AND (h.handover_id = handover_item.handover_id)))))));
create policy app_update on handover_item for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (EXISTS ( SELECT
   FROM handover h
  WHERE ((h.region_id = handover_item.region_id) AND (h.handover_id = handover_item.handover_id)))))));
create policy work on handover_item for all to opora_work using (true) with check (true);
grant delete, insert, select, update on handover_item to opora_app;
grant delete, insert, select, update on handover_item to opora_work;
comment on table handover_item is 'What the one who leaves says in their own words: open matters, decisions, contacts, promises';

create table handshake (
  region_id integer not null,
  token_hash text not null,
  sealed text not null,
  started_at timestamp with time zone not null,
  constraint handshake_pkey PRIMARY KEY (region_id, token_hash),
  constraint handshake_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
);
alter table handshake enable row level security;
create policy work on handshake for all to opora_work using (true) with check (true);
grant delete, insert, select, update on handshake to opora_work;
comment on table handshake is 'Sign-ins that are under way at the identity provider';

create table indicator (
  region_id integer not null,
  indicator_id integer not null generated by default as identity,
  code text not null,
  is_own boolean not null default false,
  created_at timestamp with time zone not null,
  created_by integer,
  retired_at timestamp with time zone,
  constraint indicator_pkey PRIMARY KEY (region_id, indicator_id),
  constraint indicator_region_id_code_key UNIQUE (region_id, code),
  constraint indicator_region_id_created_by_fkey FOREIGN KEY (region_id, created_by) REFERENCES person(region_id, person_id),
  constraint indicator_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint indicator_code_check CHECK ((code ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,29}$'::text))
);
CREATE INDEX indicator_creator ON public.indicator USING btree (region_id, created_by);
alter table indicator enable row level security;
create policy app_insert on indicator for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on indicator for select to opora_app using ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy app_update on indicator for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on indicator for all to opora_work using (true) with check (true);
grant delete, insert, select, update on indicator to opora_work;
grant insert, select, update on indicator to opora_app;
comment on table indicator is 'An indicator by its lasting code; how it is counted stands in its versions';
comment on column indicator.is_own is 'The region made or changed it; else it comes with the product and was kept when a wave was closed';

create table indicator_value (
  region_id integer not null,
  value_id integer not null generated by default as identity,
  indicator_id integer not null,
  version smallint not null,
  wave_id integer not null,
  school_id integer,
  municipality_id integer,
  part text not null default ''::text,
  numerator bigint,
  denominator bigint,
  units integer not null,
  known integer not null,
  frozen_at timestamp with time zone not null,
  constraint indicator_value_pkey PRIMARY KEY (region_id, value_id),
  constraint indicator_value_region_id_indicator_id_version_fkey FOREIGN KEY (region_id, indicator_id, version) REFERENCES indicator_version(region_id, indicator_id, version),
  constraint indicator_value_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipality(region_id, municipality_id),
  constraint indicator_value_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint indicator_value_region_id_wave_id_fkey FOREIGN KEY (region_id, wave_id) REFERENCES wave(region_id, wave_id),
  constraint indicator_value_check CHECK (((known >= 0) AND (known <= units))),
  constraint indicator_value_check1 CHECK (((numerator IS NULL) = (denominator IS NULL))),
  constraint indicator_value_check2 CHECK (((known = 0) = (numerator IS NULL))),
  constraint indicator_value_check3 CHECK (((school_id IS NULL) OR (municipality_id IS NOT NULL))),
  constraint indicator_value_part_check CHECK ((length(part) <= 60)),
  constraint indicator_value_units_check CHECK ((units >= 0))
);
CREATE INDEX indicator_value_municipality ON public.indicator_value USING btree (region_id, municipality_id);
CREATE UNIQUE INDEX indicator_value_once ON public.indicator_value USING btree (region_id, wave_id, indicator_id, COALESCE(municipality_id, 0), COALESCE(school_id, 0), part);
CREATE INDEX indicator_value_school ON public.indicator_value USING btree (region_id, school_id);
CREATE INDEX indicator_value_version ON public.indicator_value USING btree (region_id, indicator_id, version);
alter table indicator_value enable row level security;
create policy app_delete on indicator_value for delete to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_insert on indicator_value for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on indicator_value for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR ((school_id IS NULL) AND ((municipality_id IS NULL) OR (municipality_id = ANY (( SELECT (string_to_array(current_setting('opora.municipalities'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))))));
create policy work on indicator_value for all to opora_work using (true) with check (true);
grant delete, insert, select on indicator_value to opora_app;
grant delete, insert, select, update on indicator_value to opora_work;
comment on table indicator_value is 'What an indicator was when its wave was closed: of a school, a municipality, the region (both null)';
comment on column indicator_value.part is 'Of a distribution; empty: the whole';
comment on column indicator_value.known is 'Units whose counts are known, of those that were asked; the others are in neither sum';

create table indicator_version (
  region_id integer not null,
  indicator_id integer not null,
  version smallint not null,
  definition jsonb not null,
  made_at timestamp with time zone not null,
  made_by integer,
  constraint indicator_version_pkey PRIMARY KEY (region_id, indicator_id, version),
  constraint indicator_version_region_id_indicator_id_fkey FOREIGN KEY (region_id, indicator_id) REFERENCES indicator(region_id, indicator_id),
  constraint indicator_version_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES person(region_id, person_id),
  constraint indicator_version_definition_check CHECK ((jsonb_typeof(definition) = 'object'::text)),
  constraint indicator_version_version_check CHECK ((version > 0))
);
CREATE INDEX indicator_version_maker ON public.indicator_version USING btree (region_id, made_by);
alter table indicator_version enable row level security;
create policy app_insert on indicator_version for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on indicator_version for select to opora_app using ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy app_update on indicator_version for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on indicator_version for all to opora_work using (true) with check (true);
grant delete, insert, select, update on indicator_version to opora_work;
grant insert, select on indicator_version to opora_app;
grant update (made_by) on indicator_version to opora_app;
comment on table indicator_version is 'Title, numerator, denominator, unit, level, direction and target; a version never changes';

create table installation (
  is_single boolean not null default true,
  pseudonym_key bytea not null,
  created_at timestamp with time zone not null default now(),
  constraint installation_pkey PRIMARY KEY (is_single),
  constraint installation_is_single_check CHECK (is_single),
  constraint installation_pseudonym_key_check CHECK ((octet_length(pseudonym_key) >= 32))
);
alter table installation enable row level security;
create policy work on installation for all to opora_work using (true) with check (true);
grant select on installation to opora_work;
comment on table installation is 'One row: what makes this installation itself';
comment on column installation.pseudonym_key is 'Pupil codes are hashed with it; never leaves the installation';

create table invitation (
  region_id integer not null,
  invitation_id integer not null generated by default as identity,
  token_hash text not null,
  name text not null,
  email text,
  phone text,
  role text not null,
  municipality_id integer,
  school_id integer,
  order_number text,
  valid_from date not null,
  valid_to date,
  invited_by integer,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  accepted_by integer,
  withdrawn_at timestamp with time zone,
  message_id integer,
  constraint invitation_pkey PRIMARY KEY (region_id, invitation_id),
  constraint invitation_region_id_token_hash_key UNIQUE (region_id, token_hash),
  constraint invitation_region_id_accepted_by_fkey FOREIGN KEY (region_id, accepted_by) REFERENCES person(region_id, person_id),
  constraint invitation_region_id_invited_by_fkey FOREIGN KEY (region_id, invited_by) REFERENCES person(region_id, person_id),
  constraint invitation_region_id_message_id_fkey FOREIGN KEY (region_id, message_id) REFERENCES outbox_message(region_id, message_id) ON DELETE SET NULL (message_id),
  constraint invitation_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipality(region_id, municipality_id),
  constraint invitation_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint invitation_check CHECK ((valid_to >= valid_from)),
  constraint invitation_check1 CHECK (((municipality_id IS NULL) OR (school_id IS NULL))),
  constraint invitation_email_check CHECK (((length(email) >= 3) AND (length(email) <= 200))),
  constraint invitation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint invitation_order_number_check CHECK ((length(order_number) <= 200)),
  constraint invitation_phone_check CHECK ((length(phone) <= 50))
);
CREATE INDEX invitation_email ON public.invitation USING btree (region_id, lower(email));
CREATE INDEX invitation_inviter ON public.invitation USING btree (region_id, invited_by);
CREATE INDEX invitation_message ON public.invitation USING btree (region_id, message_id) WHERE (message_id IS NOT NULL);
alter table invitation enable row level security;
create policy app_delete on invitation for delete to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_insert on invitation for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (municipality_id = ANY (( SELECT (string_to_array(current_setting('opora.municipalities'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy app_select on invitation for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (municipality_id = ANY (( SELECT (string_to_array(current_setting('opora.municipalities'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (invited_by = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy app_select_own on invitation for select to opora_app using (((region_id = ANY (( SELECT opora_ids('opora.regions'::text) AS opora_ids)::integer[])) AND (accepted_by = ANY (( SELECT opora_ids('opora.person'::text) AS opora_ids)::integer[]))));
create policy app_update on invitation for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (municipality_id = ANY (( SELECT (string_to_array(current_setting('opora.municipalities'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (invited_by = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on invitation for all to opora_work using (true) with check (true);
grant delete, insert, select on invitation to opora_app;
grant delete, insert, select, update on invitation to opora_work;
grant update (token_hash, name, email, phone, order_number, invited_by, invited_at, expires_at, accepted_at, accepted_by, withdrawn_at, message_id) on invitation to opora_app;

create table known_device (
  region_id integer not null,
  person_id integer not null,
  device_hash text not null,
  last_used_at timestamp with time zone not null,
  constraint known_device_pkey PRIMARY KEY (region_id, person_id, device_hash),
  constraint known_device_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
);
alter table known_device enable row level security;
create policy app_all on known_device for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
create policy work on known_device for all to opora_work using (true) with check (true);
grant delete, insert, select, update on known_device to opora_app;
grant delete, insert, select, update on known_device to opora_work;
comment on table known_device is 'Browsers in which the person has signed in: strangers who guess the password elsewhere can not lock these out';

create table list_edition (
  region_id integer not null,
  edition_id integer not null generated by default as identity,
  year smallint not null,
  source text not null,
  number smallint not null,
  state text not null,
  list_run_id integer,
  decided_run_id integer,
  file_name text,
  file_sha256 text,
  amends_edition_id integer,
  document_title text,
  document_number text,
  document_date date,
  note text,
  created_at timestamp with time zone not null,
  created_by integer,
  checked_at timestamp with time zone,
  checked_by integer,
  shown_at timestamp with time zone,
  opens_on date,
  published_at timestamp with time zone,
  published_by integer,
  answer_working_days smallint not null default 10,
  constraint list_edition_pkey PRIMARY KEY (region_id, edition_id),
  constraint list_edition_region_id_amends_edition_id_fkey FOREIGN KEY (region_id, amends_edition_id) REFERENCES list_edition(region_id, edition_id),
  constraint list_edition_region_id_checked_by_fkey FOREIGN KEY (region_id, checked_by) REFERENCES person(region_id, person_id),
  constraint list_edition_region_id_created_by_fkey FOREIGN KEY (region_id, created_by) REFERENCES person(region_id, person_id),
  constraint list_edition_region_id_decided_run_id_fkey FOREIGN KEY (region_id, decided_run_id) REFERENCES list_run(region_id, list_run_id),
  constraint list_edition_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint list_edition_region_id_list_run_id_fkey FOREIGN KEY (region_id, list_run_id) REFERENCES list_run(region_id, list_run_id),
  constraint list_edition_region_id_published_by_fkey FOREIGN KEY (region_id, published_by) REFERENCES person(region_id, person_id),
  constraint list_edition_answer_working_days_check CHECK (((answer_working_days >= 1) AND (answer_working_days <= 60))),
  constraint list_edition_check CHECK (((source = 'own'::text) = (list_run_id IS NOT NULL))),
  constraint list_edition_check1 CHECK (((decided_run_id IS NULL) OR (list_run_id IS NOT NULL))),
  constraint list_edition_check2 CHECK (((shown_at IS NULL) = (opens_on IS NULL))),
  constraint list_edition_check3 CHECK (((published_at IS NULL) = (state = ANY (ARRAY['draft'::text, 'checked'::text, 'withdrawn'::text])))),
  constraint list_edition_document_number_check CHECK (((length(document_number) >= 1) AND (length(document_number) <= 80))),
  constraint list_edition_document_title_check CHECK (((length(document_title) >= 1) AND (length(document_title) <= 300))),
  constraint list_edition_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 255))),
  constraint list_edition_file_sha256_check CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint list_edition_note_check CHECK (((length(note) >= 1) AND (length(note) <= 2000))),
  constraint list_edition_number_check CHECK ((number > 0)),
  constraint list_edition_source_check CHECK ((source = ANY (ARRAY['own'::text, 'federal'::text]))),
  constraint list_edition_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'checked'::text, 'published'::text, 'amended'::text, 'withdrawn'::text]))),
  constraint list_edition_year_check CHECK (((year >= 1990) AND (year <= 2101)))
);
CREATE UNIQUE INDEX list_edition_number ON public.list_edition USING btree (region_id, year, source, number) WHERE (state <> 'withdrawn'::text);
CREATE UNIQUE INDEX list_edition_open ON public.list_edition USING btree (region_id, year, source) WHERE (state = ANY (ARRAY['draft'::text, 'checked'::text]));
CREATE UNIQUE INDEX list_edition_published ON public.list_edition USING btree (region_id, year, source) WHERE (state = 'published'::text);
CREATE TRIGGER keep_edition BEFORE DELETE OR UPDATE ON public.list_edition FOR EACH ROW EXECUTE FUNCTION keep_edition();
alter table list_edition enable row level security;
create policy app_insert on list_edition for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on list_edition for select to opora_app using ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy app_update on list_edition for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on list_edition for all to opora_work using (true) with check (true);
grant delete, insert, select, update on list_edition to opora_work;
grant insert, select, update on list_edition to opora_app;
comment on table list_edition is 'A list as somebody answers for it: own (from a run) or federal (from a file)';
comment on column list_edition.number is 'Within its year and source: an amended list is the next number; a withdrawn one gives its number back';
comment on column list_edition.list_run_id is 'The computation it was made of';
comment on column list_edition.decided_run_id is 'The same with what decisions changed; null when there were none';
comment on column list_edition.document_title is 'The order by which the list is published or amended';
comment on column list_edition.shown_at is 'Since then each school reads its own sheet; others read the edition once it is published, from opens_on at the earliest';
comment on column list_edition.answer_working_days is 'Working days in which an appeal against this edition is answered; kept once it is published';

create table list_entry (
  region_id integer not null,
  list_run_id integer not null,
  school_id integer not null,
  place integer not null,
  school_code text not null,
  school_name text not null,
  municipality_id integer not null,
  municipality text not null,
  is_listed boolean not null,
  is_warning boolean not null,
  is_evaluable boolean not null,
  has_results boolean not null,
  small_n boolean not null,
  reason text,
  cluster text,
  recurrence text,
  dynamics text,
  previous_cluster text,
  low integer not null,
  participants integer not null,
  entry jsonb not null,
  constraint list_entry_pkey PRIMARY KEY (region_id, list_run_id, school_id),
  constraint list_entry_region_id_list_run_id_fkey FOREIGN KEY (region_id, list_run_id) REFERENCES list_run(region_id, list_run_id),
  constraint list_entry_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipality(region_id, municipality_id),
  constraint list_entry_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint list_entry_cluster_check CHECK ((cluster = ANY (ARRAY['basic'::text, 'moderate'::text, 'strong'::text, 'below_range'::text]))),
  constraint list_entry_dynamics_check CHECK ((dynamics = ANY (ARRAY['improved'::text, 'unchanged'::text, 'worsened'::text]))),
  constraint list_entry_previous_cluster_check CHECK ((previous_cluster = ANY (ARRAY['basic'::text, 'moderate'::text, 'strong'::text, 'below_range'::text]))),
  constraint list_entry_reason_check CHECK ((reason = ANY (ARRAY['few_procedures'::text, 'no_comparable_year'::text, 'kind_excluded'::text]))),
  constraint list_entry_recurrence_check CHECK ((recurrence = ANY (ARRAY['crisis'::text, 'repeat_consecutive'::text, 'repeat_in_5y'::text, 'first_time'::text])))
);
CREATE UNIQUE INDEX list_entry_place ON public.list_entry USING btree (region_id, list_run_id, place);
alter table list_entry enable row level security;
create policy app_all on list_entry for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on list_entry for all to opora_work using (true) with check (true);
grant delete, insert, select, update on list_entry to opora_work;
grant insert, select on list_entry to opora_app;
comment on column list_entry.place is 'Order of the printed list: municipality, then school, as a person sorts them';
comment on column list_entry.school_name is 'Name and municipality as they were when the list was made';
comment on column list_entry.entry is 'The whole evaluation with its trace: the explanation is built from it and from nothing else';

create table list_run (
  region_id integer not null,
  list_run_id integer not null generated by default as identity,
  year smallint not null,
  results_year smallint not null,
  is_current boolean not null,
  methodology_name text not null,
  methodology_version integer not null,
  parameters jsonb not null,
  digest text not null,
  identified_at timestamp with time zone not null,
  constraint list_run_pkey PRIMARY KEY (region_id, list_run_id),
  constraint list_run_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint list_run_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  constraint list_run_year_check CHECK (((year >= 1990) AND (year <= 2101)))
);
CREATE UNIQUE INDEX list_run_current ON public.list_run USING btree (region_id, year) WHERE is_current;
alter table list_run enable row level security;
create policy app_insert on list_run for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on list_run for select to opora_app using ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy app_update on list_run for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on list_run for all to opora_work using (true) with check (true);
grant delete, insert, select, update on list_run to opora_work;
grant insert, select, update on list_run to opora_app;
comment on table list_run is 'One identification of one list year: the method, its parameters, and in list_entry every school with its trace';
comment on column list_run.digest is 'SHA-256 over parameters and entries: the same inputs make no new run';

create table list_variant (
  region_id integer not null,
  variant_id integer not null generated by default as identity,
  year smallint not null,
  name text not null,
  methodology_name text not null,
  methodology_version integer not null,
  settings text not null,
  parameters jsonb not null,
  counts jsonb not null,
  created_at timestamp with time zone not null,
  created_by integer,
  constraint list_variant_pkey PRIMARY KEY (region_id, variant_id),
  constraint list_variant_region_id_year_name_key UNIQUE (region_id, year, name),
  constraint list_variant_region_id_created_by_fkey FOREIGN KEY (region_id, created_by) REFERENCES person(region_id, person_id),
  constraint list_variant_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint list_variant_counts_check CHECK ((jsonb_typeof(counts) = 'object'::text)),
  constraint list_variant_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint list_variant_parameters_check CHECK ((jsonb_typeof(parameters) = 'object'::text)),
  constraint list_variant_settings_check CHECK ((length(settings) <= 4000)),
  constraint list_variant_year_check CHECK (((year >= 1990) AND (year <= 2101)))
);
CREATE INDEX list_variant_created_by ON public.list_variant USING btree (region_id, created_by);
alter table list_variant enable row level security;
create policy app_all on list_variant for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on list_variant for all to opora_work using (true) with check (true);
grant delete, insert, select on list_variant to opora_app;
grant delete, insert, select, update on list_variant to opora_work;
grant update (name) on list_variant to opora_app;
comment on table list_variant is 'A list as it would be by other parameters: kept to be compared, never an edition';
comment on column list_variant.settings is 'What differs from the method the list of the year was made by, as in the address of the page';

create table map_boundary (
  region_id integer not null,
  file_name text not null,
  credit text not null,
  width smallint not null,
  height smallint not null,
  loaded_at timestamp with time zone not null,
  constraint map_boundary_pkey PRIMARY KEY (region_id),
  constraint map_boundary_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint map_boundary_credit_check CHECK ((length(credit) <= 300)),
  constraint map_boundary_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 255))),
  constraint map_boundary_height_check CHECK ((height > 0)),
  constraint map_boundary_width_check CHECK ((width > 0))
);
alter table map_boundary enable row level security;
create policy app_delete on map_boundary for delete to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_insert on map_boundary for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on map_boundary for select to opora_app using ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy work on map_boundary for all to opora_work using (true) with check (true);
grant delete, insert, select on map_boundary to opora_app;
grant delete, insert, select, update on map_boundary to opora_work;
comment on table map_boundary is 'The drawing of the boundaries a region brought: size in pixels and whom it is owed to';

create table map_shape (
  region_id integer not null,
  municipality_id integer not null,
  path text not null,
  label_x real not null,
  label_y real not null,
  constraint map_shape_pkey PRIMARY KEY (region_id, municipality_id),
  constraint map_shape_region_id_fkey FOREIGN KEY (region_id) REFERENCES map_boundary(region_id) ON DELETE CASCADE,
  constraint map_shape_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipality(region_id, municipality_id),
  constraint map_shape_path_check CHECK (((length(path) <= 400000) AND (path ~ '^[MLZ0-9. -]+$'::text)))
);
alter table map_shape enable row level security;
create policy app_delete on map_shape for delete to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_insert on map_shape for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on map_shape for select to opora_app using ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy work on map_shape for all to opora_work using (true) with check (true);
grant delete, insert, select on map_shape to opora_app;
grant delete, insert, select, update on map_shape to opora_work;
comment on column map_shape.path is 'Projected and simplified, as SVG draws it';

create table map_tile (
  region_id integer not null,
  municipality_id integer not null,
  tile_column smallint not null,
  tile_row smallint not null,
  constraint map_tile_pkey PRIMARY KEY (region_id, municipality_id),
  constraint map_tile_region_id_tile_column_tile_row_key UNIQUE (region_id, tile_column, tile_row) DEFERRABLE INITIALLY DEFERRED,
  constraint map_tile_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipality(region_id, municipality_id),
  constraint map_tile_tile_column_check CHECK (((tile_column >= 0) AND (tile_column <= 99))),
  constraint map_tile_tile_row_check CHECK (((tile_row >= 0) AND (tile_row <= 99)))
);
alter table map_tile enable row level security;
create policy app_delete on map_tile for delete to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_insert on map_tile for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on map_tile for select to opora_app using ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy app_update on map_tile for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on map_tile for all to opora_work using (true) with check (true);
grant delete, insert, select, update on map_tile to opora_app;
grant delete, insert, select, update on map_tile to opora_work;
comment on table map_tile is 'Places chosen by hand; a municipality without one is placed by rule';

create table methodology (
  methodology_id integer not null generated by default as identity,
  region_id integer,
  name text not null,
  version integer not null,
  valid_from smallint,
  valid_to smallint,
  parameters jsonb not null,
  created_at timestamp with time zone not null default now(),
  state text not null default 'approved'::text,
  note text,
  test_run jsonb,
  tested_at timestamp with time zone,
  document_title text,
  document_number text,
  document_date date,
  created_by integer,
  approved_at timestamp with time zone,
  approved_by integer,
  retired_at timestamp with time zone,
  retired_by integer,
  constraint methodology_pkey PRIMARY KEY (methodology_id),
  constraint methodology_region_id_name_version_key UNIQUE NULLS NOT DISTINCT (region_id, name, version),
  constraint methodology_region_id_approved_by_fkey FOREIGN KEY (region_id, approved_by) REFERENCES person(region_id, person_id),
  constraint methodology_region_id_created_by_fkey FOREIGN KEY (region_id, created_by) REFERENCES person(region_id, person_id),
  constraint methodology_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint methodology_region_id_retired_by_fkey FOREIGN KEY (region_id, retired_by) REFERENCES person(region_id, person_id),
  constraint methodology_check CHECK ((valid_to >= valid_from)),
  constraint methodology_check1 CHECK (((test_run IS NULL) = (tested_at IS NULL))),
  constraint methodology_document_number_check CHECK (((length(document_number) >= 1) AND (length(document_number) <= 80))),
  constraint methodology_document_title_check CHECK (((length(document_title) >= 1) AND (length(document_title) <= 300))),
  constraint methodology_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint methodology_note_check CHECK (((length(note) >= 1) AND (length(note) <= 2000))),
  constraint methodology_parameters_check CHECK ((jsonb_typeof(parameters) = 'object'::text)),
  constraint methodology_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'approved'::text, 'retired'::text]))),
  constraint methodology_test_run_check CHECK ((jsonb_typeof(test_run) = 'object'::text)),
  constraint methodology_version_check CHECK ((version > 0))
);
CREATE INDEX methodology_approved_by ON public.methodology USING btree (region_id, approved_by);
CREATE INDEX methodology_created_by ON public.methodology USING btree (region_id, created_by);
CREATE INDEX methodology_retired_by ON public.methodology USING btree (region_id, retired_by);
CREATE TRIGGER keep_approved BEFORE DELETE OR UPDATE ON public.methodology FOR EACH ROW EXECUTE FUNCTION keep_approved();
alter table methodology enable row level security;
create policy app_delete on methodology for delete to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_insert on methodology for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) AND (state = 'draft'::text)));
create policy app_select on methodology for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (region_id IS NULL)));
create policy app_update on methodology for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on methodology for all to opora_work using (true) with check (true);
grant delete, insert, select on methodology to opora_app;
grant delete, insert, select, update on methodology to opora_work;
grant update (valid_from, valid_to, parameters, state, note, test_run, tested_at, document_title, document_number, document_date, approved_at, approved_by, retired_at, retired_by) on methodology to opora_app;
comment on column methodology.region_id is 'Null: a preset that comes with the product';
comment on column methodology.valid_from is 'First list year';
comment on column methodology.valid_to is 'Last list year. A newer version or a retirement ends it; lists of earlier years are still made by it';
comment on column methodology.state is 'A draft makes no lists. What comes with the product or from the command line is approved from the start';
comment on column methodology.test_run is 'What the draft changes on the data of the last list: who comes and who goes. Gone when the draft is changed';

create table municipality (
  region_id integer not null,
  municipality_id integer not null generated by default as identity,
  constraint municipality_pkey PRIMARY KEY (region_id, municipality_id),
  constraint municipality_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
);
alter table municipality enable row level security;
create policy app_insert on municipality for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on municipality for select to opora_app using ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy app_update on municipality for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on municipality for all to opora_work using (true) with check (true);
grant delete, insert, select, update on municipality to opora_work;
grant insert, select on municipality to opora_app;

create table municipality_version (
  region_id integer not null,
  municipality_id integer not null,
  valid_from date not null default '1900-01-01'::date,
  valid_to date,
  oktmo text,
  name text not null,
  search_name text not null,
  kind text,
  constraint municipality_version_pkey PRIMARY KEY (region_id, municipality_id, valid_from),
  constraint municipality_version_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipality(region_id, municipality_id),
  constraint municipality_version_check CHECK ((valid_to > valid_from)),
  constraint municipality_version_kind_check CHECK ((kind = ANY (ARRAY['city_okrug'::text, 'municipal_okrug'::text, 'district'::text, 'city'::text]))),
  constraint municipality_version_name_check CHECK (((length(name) >= 1) AND (length(name) <= 1000))),
  constraint municipality_version_oktmo_check CHECK ((oktmo ~ '^([0-9]{8}|[0-9]{11})$'::text))
);
CREATE INDEX municipality_version_search ON public.municipality_version USING btree (region_id, search_name);
alter table municipality_version enable row level security;
create policy app_insert on municipality_version for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on municipality_version for select to opora_app using ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy app_update on municipality_version for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on municipality_version for all to opora_work using (true) with check (true);
grant delete, insert, select, update on municipality_version to opora_work;
grant insert, select, update on municipality_version to opora_app;
comment on column municipality_version.oktmo is 'ОКТМО changes when a district becomes an okrug: valid with the version';

create table obligation (
  region_id integer not null,
  obligation_id integer not null generated by default as identity,
  source text not null,
  source_id integer not null,
  part text not null,
  holder text not null,
  school_id integer,
  municipality_id integer,
  title text not null,
  opens_on date not null,
  due_on date not null,
  grace_days smallint not null,
  state text not null,
  quota jsonb,
  reason text,
  source_document text,
  done_at timestamp with time zone,
  done_by integer,
  done_count integer not null default 0,
  constraint obligation_pkey PRIMARY KEY (region_id, obligation_id),
  constraint obligation_region_id_done_by_fkey FOREIGN KEY (region_id, done_by) REFERENCES person(region_id, person_id),
  constraint obligation_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint obligation_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipality(region_id, municipality_id),
  constraint obligation_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint obligation_check CHECK ((opens_on <= due_on)),
  constraint obligation_check1 CHECK (((holder <> 'school'::text) OR (school_id IS NOT NULL))),
  constraint obligation_check2 CHECK (((holder <> 'municipality'::text) OR (municipality_id IS NOT NULL))),
  constraint obligation_check3 CHECK (((done_at IS NULL) = (state <> 'done'::text))),
  constraint obligation_check4 CHECK (((state <> 'excused'::text) OR (reason IS NOT NULL))),
  constraint obligation_done_count_check CHECK ((done_count >= 0)),
  constraint obligation_grace_days_check CHECK (((grace_days >= 0) AND (grace_days <= 60))),
  constraint obligation_holder_check CHECK ((holder = ANY (ARRAY['school'::text, 'municipality'::text, 'region'::text]))),
  constraint obligation_part_check CHECK ((part = ANY (ARRAY['answer'::text, 'confirm'::text, 'take_part'::text]))),
  constraint obligation_quota_check CHECK ((jsonb_typeof(quota) = 'object'::text)),
  constraint obligation_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  constraint obligation_source_check CHECK ((source = ANY (ARRAY['wave'::text, 'event'::text]))),
  constraint obligation_source_document_check CHECK (((length(source_document) >= 1) AND (length(source_document) <= 300))),
  constraint obligation_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'excused'::text, 'cancelled'::text]))),
  constraint obligation_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);
CREATE INDEX obligation_doer ON public.obligation USING btree (region_id, done_by);
CREATE INDEX obligation_due ON public.obligation USING btree (region_id, due_on) WHERE (state = 'open'::text);
CREATE INDEX obligation_municipality ON public.obligation USING btree (region_id, municipality_id);
CREATE UNIQUE INDEX obligation_once ON public.obligation USING btree (region_id, source, source_id, part, COALESCE(school_id, 0), COALESCE(municipality_id, 0));
CREATE INDEX obligation_school ON public.obligation USING btree (region_id, school_id);
alter table obligation enable row level security;
create policy app_insert on obligation for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on obligation for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR ((school_id IS NULL) AND (municipality_id = ANY (( SELECT (string_to_array(current_setting('opora.municipalities'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))))));
create policy app_update on obligation for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR ((school_id IS NULL) AND (municipality_id = ANY (( SELECT (string_to_array(current_setting('opora.municipalities'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))))));
create policy work on obligation for all to opora_work using (true) with check (true);
grant delete, insert, select, update on obligation to opora_work;
grant insert, select, update on obligation to opora_app;
comment on table obligation is 'Who owes what by when; the feature it comes from says when it is fulfilled';
comment on column obligation.source_id is 'Number of the wave or of the event of the calendar';
comment on column obligation.holder is 'Whose people must do it: of the school, of the municipality, of the regional office';
comment on column obligation.quota is 'How much of it is owed: a percentage of a population or a count per unit; null: the whole thing once';
comment on column obligation.done_count is 'People who took part for the unit, where that is what is owed';

create table outbox_message (
  region_id integer not null,
  message_id integer not null generated by default as identity,
  kind text not null,
  person_id integer,
  made_by integer,
  to_name text not null,
  to_address text,
  subject text not null,
  sealed_text text,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  failure text,
  created_at timestamp with time zone not null,
  shown_at timestamp with time zone,
  done_at timestamp with time zone,
  constraint outbox_message_pkey PRIMARY KEY (region_id, message_id),
  constraint outbox_message_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint outbox_message_kind_check CHECK ((kind = ANY (ARRAY['invitation'::text, 'reset'::text, 'notice'::text]))),
  constraint outbox_message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'printed'::text, 'withdrawn'::text])))
);
alter table outbox_message enable row level security;
create policy app_all on outbox_message for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (made_by = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy app_select_invitation on outbox_message for select to opora_app using (((region_id = ANY (( SELECT opora_ids('opora.regions'::text) AS opora_ids)::integer[])) AND (EXISTS ( SELECT
   FROM invitation i
  WHERE ((i.region_id = outbox_message.region_id) AND (i.message_id = outbox_message.message_id))))));
create policy app_select_own on outbox_message for select to opora_app using (((region_id = ANY (( SELECT opora_ids('opora.regions'::text) AS opora_ids)::integer[])) AND (person_id = ANY (( SELECT opora_ids('opora.person'::text) AS opora_ids)::integer[]))));
create policy app_update_invitation on outbox_message for update to opora_app using (((region_id = ANY (( SELECT opora_ids('opora.regions'::text) AS opora_ids)::integer[])) AND (EXISTS ( SELECT
   FROM invitation i
  WHERE ((i.region_id = outbox_message.region_id) AND (i.message_id = outbox_message.message_id))))));
create policy work on outbox_message for all to opora_work using (true) with check (true);
grant delete, insert, select, update on outbox_message to opora_app;
grant delete, insert, select, update on outbox_message to opora_work;
comment on column outbox_message.to_address is 'Null: to be printed';
comment on column outbox_message.sealed_text is 'Sealed, for it may hold a one-time link; gone once sent or printed';
comment on column outbox_message.shown_at is 'Somebody read the text here: that its link was used proves no mailbox any more';

create table person (
  region_id integer not null,
  person_id integer not null generated by default as identity,
  login text not null,
  name text not null,
  email text,
  email_proven_at timestamp with time zone,
  phone text,
  state text not null default 'active'::text,
  is_guest boolean not null default false,
  has_totp boolean not null default false,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone,
  view jsonb,
  constraint person_pkey PRIMARY KEY (region_id, person_id),
  constraint person_region_id_login_key UNIQUE (region_id, login),
  constraint person_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint person_check CHECK (((email_proven_at IS NULL) OR (email IS NOT NULL))),
  constraint person_email_check CHECK (((length(email) >= 3) AND (length(email) <= 200))),
  constraint person_login_check CHECK (((login = lower(login)) AND ((length(login) >= 3) AND (length(login) <= 200)))),
  constraint person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint person_phone_check CHECK ((length(phone) <= 50)),
  constraint person_state_check CHECK ((state = ANY (ARRAY['active'::text, 'blocked'::text, 'erased'::text]))),
  constraint person_view_check CHECK ((jsonb_typeof(view) = 'object'::text))
);
CREATE TRIGGER forget_secrets AFTER UPDATE ON public.person FOR EACH ROW WHEN (((new.state = 'erased'::text) AND (old.state <> 'erased'::text))) EXECUTE FUNCTION forget_secrets();
alter table person enable row level security;
create policy app_insert on person for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR is_guest)));
create policy app_select on person for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (EXISTS ( SELECT
   FROM assignment a
  WHERE ((a.region_id = person.region_id) AND (a.person_id = person.person_id)))) OR (EXISTS ( SELECT
   FROM session s
  WHERE ((s.region_id = person.region_id) AND (s.person_id = person.person_id) AND (s.masquerade_person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))))) OR (EXISTS ( SELECT
   FROM reset_link l
  WHERE ((l.region_id = person.region_id) AND (l.made_by = person.person_id) AND (l.person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))))) OR (is_guest AND opora_is_unassigned(region_id, person_id)))));
create policy app_select_handed on person for select to opora_app using (((region_id = ANY (( SELECT opora_ids('opora.regions'::text) AS opora_ids)::integer[])) AND (EXISTS ( SELECT
   FROM handover h
  WHERE ((h.region_id = person.region_id) AND (((h.from_person_id = person.person_id) AND (h.to_person_id = ANY (( SELECT opora_ids('opora.person'::text) AS opora_ids)::integer[]))) OR ((h.to_person_id = person.person_id) AND (h.from_person_id = ANY (( SELECT opora_ids('opora.person'::text) AS opora_ids)::integer[])))))))));
create policy app_update on person for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR is_guest)));
create policy work on person for all to opora_work using (true) with check (true);
grant delete, insert, select, update on person to opora_work;
grant insert, select, update on person to opora_app;
comment on column person.login is 'What the person types to sign in: the e-mail address, or a word of their own';
comment on column person.email_proven_at is 'The person has shown that they read its mail: by a link sent there, or by the word of the identity provider';
comment on column person.is_guest is 'Nobody in particular: whoever holds a guest link';
comment on column person.view is 'The low-vision version as the person chose it; null: never chosen';

create table procedure (
  procedure_id integer not null generated by default as identity,
  key text not null,
  type text not null,
  subject text,
  grade smallint,
  level text,
  constraint procedure_pkey PRIMARY KEY (procedure_id),
  constraint procedure_key_key UNIQUE (key),
  constraint procedure_grade_check CHECK (((grade >= 0) AND (grade <= 12))),
  constraint procedure_level_check CHECK ((level = ANY (ARRAY['base'::text, 'profile'::text])))
);
alter table procedure enable row level security;
create policy app_select on procedure for select to opora_app using (true);
create policy work on procedure for all to opora_work using (true) with check (true);
grant delete, insert, select, update on procedure to opora_work;
grant select on procedure to opora_app;
comment on column procedure.key is 'procedureKey(): type, programme grade, subject, level';

create table recovery_code (
  region_id integer not null,
  person_id integer not null,
  code_hash text not null,
  used_at timestamp with time zone,
  constraint recovery_code_pkey PRIMARY KEY (region_id, person_id, code_hash),
  constraint recovery_code_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
);
alter table recovery_code enable row level security;
create policy app_all on recovery_code for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
create policy work on recovery_code for all to opora_work using (true) with check (true);
grant delete, insert, select, update on recovery_code to opora_app;
grant delete, insert, select, update on recovery_code to opora_work;

create table region (
  region_id integer not null generated by default as identity,
  name text not null default ''::text,
  is_demonstration boolean not null default false,
  registry_loaded_at timestamp with time zone,
  constraint region_pkey PRIMARY KEY (region_id),
  constraint region_name_check CHECK ((length(name) <= 300))
);
alter table region enable row level security;
create policy app_select on region for select to opora_app using ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy app_update on region for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on region for all to opora_work using (true) with check (true);
grant delete, insert, select, update on region to opora_work;
grant select on region to opora_app;
grant update (name, is_demonstration, registry_loaded_at) on region to opora_app;
comment on column region.name is 'Empty until somebody says it';
comment on column region.registry_loaded_at is 'Null until a registry is imported: until then schools may come from the results themselves';

create table registry_step (
  region_id integer not null,
  step_id integer not null generated by default as identity,
  kind text not null,
  subject text not null,
  happened_on date not null,
  made_at timestamp with time zone not null,
  school_ids integer[] not null,
  before jsonb not null,
  after jsonb not null,
  undone_at timestamp with time zone,
  constraint registry_step_pkey PRIMARY KEY (region_id, step_id),
  constraint registry_step_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint registry_step_after_check CHECK ((jsonb_typeof(after) = 'object'::text)),
  constraint registry_step_before_check CHECK ((jsonb_typeof(before) = 'object'::text)),
  constraint registry_step_kind_check CHECK ((kind = ANY (ARRAY['rename'::text, 'merge'::text, 'split'::text, 'close'::text, 'grouping'::text]))),
  constraint registry_step_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 1000)))
);
alter table registry_step enable row level security;
create policy app_all on registry_step for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on registry_step for all to opora_work using (true) with check (true);
grant delete, insert, select, update on registry_step to opora_work;
grant insert, select on registry_step to opora_app;
grant update (undone_at) on registry_step to opora_app;
comment on table registry_step is 'A change of many schools at once, with the rows before and after it: taken back as a whole while nothing has changed since';
comment on column registry_step.subject is 'What it was about: the schools or the group, as they were called';

create table replaced_cell (
  region_id integer not null,
  school_id integer not null,
  year smallint not null,
  procedure_id integer not null,
  batch_id integer not null,
  registered integer not null,
  participants integer not null,
  mark2 integer not null,
  mark3 integer not null,
  mark4 integer not null,
  mark5 integer not null,
  low integer not null,
  scored integer not null,
  score_sum double precision not null,
  reconstructed boolean not null,
  constraint replaced_cell_pkey PRIMARY KEY (region_id, school_id, year, procedure_id, batch_id)
);
CREATE INDEX replaced_cell_batch ON public.replaced_cell USING btree (region_id, batch_id);
alter table replaced_cell enable row level security;
create policy app_all on replaced_cell for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on replaced_cell for all to opora_work using (true) with check (true);
grant delete, insert, select, update on replaced_cell to opora_app;
grant delete, insert, select, update on replaced_cell to opora_work;
comment on table replaced_cell is 'Cells of committed batches that a later batch replaced; they come back when it is rolled back';

create table reset_link (
  region_id integer not null,
  token_hash text not null,
  person_id integer not null,
  removes_totp boolean not null default false,
  made_by integer,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  message_id integer,
  constraint reset_link_pkey PRIMARY KEY (region_id, token_hash),
  constraint reset_link_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES person(region_id, person_id),
  constraint reset_link_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id)
);
CREATE INDEX reset_link_person ON public.reset_link USING btree (region_id, person_id);
alter table reset_link enable row level security;
create policy app_all on reset_link for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on reset_link for all to opora_work using (true) with check (true);
grant delete, insert, select, update on reset_link to opora_app;
grant delete, insert, select, update on reset_link to opora_work;
comment on column reset_link.message_id is 'The letter that holds the link; letters are deleted by their own term, and with their number nothing is lost';

create table result_batch (
  region_id integer not null,
  batch_id integer not null generated by default as identity,
  file_name text not null,
  sha256 text not null,
  state text not null,
  attempt integer not null default 1,
  create_schools boolean not null default false,
  progress_percent smallint not null default 0,
  verdict text,
  reasons text[] not null default '{}'::text[],
  rows_total integer not null default 0,
  rows_accepted integer not null default 0,
  rows_rejected integer not null default 0,
  participants integer not null default 0,
  low integer not null default 0,
  report jsonb not null default '{}'::jsonb,
  mapping jsonb not null default '[]'::jsonb,
  fingerprint text,
  failure text,
  cells_sha256 text,
  cell_count integer not null default 0,
  schools_sha256 text,
  problems_sha256 text,
  archive_sha256 text,
  years smallint[] not null default '{}'::smallint[],
  difference jsonb not null default '[]'::jsonb,
  difference_seq integer,
  commit_seq integer,
  same_as_batch_id integer,
  created_at timestamp with time zone not null default now(),
  committed_at timestamp with time zone,
  rolled_back_at timestamp with time zone,
  constraint result_batch_pkey PRIMARY KEY (region_id, batch_id),
  constraint result_batch_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint result_batch_region_id_same_as_batch_id_fkey FOREIGN KEY (region_id, same_as_batch_id) REFERENCES result_batch(region_id, batch_id),
  constraint result_batch_check CHECK (((state <> 'committed'::text) OR (commit_seq IS NOT NULL))),
  constraint result_batch_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 255))),
  constraint result_batch_progress_percent_check CHECK (((progress_percent >= 0) AND (progress_percent <= 100))),
  constraint result_batch_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint result_batch_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'staged'::text, 'refused'::text, 'committing'::text, 'committed'::text, 'rolled_back'::text, 'failed'::text]))),
  constraint result_batch_verdict_check CHECK ((verdict = ANY (ARRAY['accept'::text, 'accept_with_warnings'::text, 'reject'::text])))
);
CREATE INDEX result_batch_sha256 ON public.result_batch USING btree (region_id, sha256);
alter table result_batch enable row level security;
create policy app_all on result_batch for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on result_batch for all to opora_work using (true) with check (true);
grant delete, insert, select, update on result_batch to opora_work;
grant insert, select, update on result_batch to opora_app;
comment on column result_batch.sha256 is 'The file as it came; its bytes are deleted once the batch is committed';
comment on column result_batch.attempt is 'Readings of the file so far; a reading that is not the last one may not write';
comment on column result_batch.report is 'Preview, mapping, difference: what a person needs to decide; empty until read';
comment on column result_batch.mapping is 'Columns as a person said they are; empty: as the program understands them';
comment on column result_batch.cells_sha256 is 'What was understood, as files of the store: cells, schools they name, problems, pseudonymous pupil rows';
comment on column result_batch.difference_seq is 'result_sequence.commit_seq for which the difference against what is loaded was counted';

create table result_cell (
  region_id integer not null,
  school_id integer not null,
  year smallint not null,
  procedure_id integer not null,
  batch_id integer not null,
  registered integer not null,
  participants integer not null,
  mark2 integer not null,
  mark3 integer not null,
  mark4 integer not null,
  mark5 integer not null,
  low integer not null,
  scored integer not null,
  score_sum double precision not null,
  reconstructed boolean not null,
  constraint result_cell_pkey PRIMARY KEY (region_id, school_id, year, procedure_id),
  constraint result_cell_check CHECK ((((low >= 0) AND (low <= participants)) AND (participants <= registered))),
  constraint result_cell_year_check CHECK (((year >= 1990) AND (year <= 2100)))
);
alter table result_cell enable row level security;
create policy app_all on result_cell for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on result_cell for all to opora_work using (true) with check (true);
grant delete, insert, select, update on result_cell to opora_app;
grant delete, insert, select, update on result_cell to opora_work;
comment on table result_cell is 'What counts now: the cell of the batch that was committed last and not rolled back';

create table result_sequence (
  region_id integer not null,
  commit_seq integer not null,
  constraint result_sequence_pkey PRIMARY KEY (region_id),
  constraint result_sequence_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
);
alter table result_sequence enable row level security;
create policy app_all on result_sequence for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on result_sequence for all to opora_work using (true) with check (true);
grant delete, insert, select, update on result_sequence to opora_work;
grant insert, select, update on result_sequence to opora_app;
comment on table result_sequence is 'Counts commits and rollbacks of results: the order of batches, and the lock that puts them one after another';

create table result_sign (
  region_id integer not null,
  year smallint not null,
  school_id integer not null,
  procedure_id integer not null,
  sign text not null,
  facts jsonb not null,
  found_at timestamp with time zone not null,
  verdict text,
  note text,
  reviewed_at timestamp with time zone,
  reviewed_by integer,
  constraint result_sign_pkey PRIMARY KEY (region_id, year, school_id, procedure_id, sign),
  constraint result_sign_procedure_id_fkey FOREIGN KEY (procedure_id) REFERENCES procedure(procedure_id),
  constraint result_sign_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint result_sign_region_id_reviewed_by_fkey FOREIGN KEY (region_id, reviewed_by) REFERENCES person(region_id, person_id),
  constraint result_sign_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint result_sign_check CHECK (((verdict IS NULL) = (reviewed_at IS NULL))),
  constraint result_sign_check1 CHECK (((verdict IS NULL) = (note IS NULL))),
  constraint result_sign_note_check CHECK (((length(note) >= 1) AND (length(note) <= 2000))),
  constraint result_sign_sign_check CHECK ((sign = ANY (ARRAY['not_confirmed'::text, 'jump_at_boundary'::text, 'cohort_shift'::text]))),
  constraint result_sign_verdict_check CHECK ((verdict = ANY (ARRAY['explained'::text, 'confirmed'::text]))),
  constraint result_sign_year_check CHECK (((year >= 1990) AND (year <= 2100)))
);
CREATE INDEX result_sign_procedure ON public.result_sign USING btree (procedure_id);
CREATE INDEX result_sign_reviewer ON public.result_sign USING btree (region_id, reviewed_by);
CREATE INDEX result_sign_school ON public.result_sign USING btree (region_id, school_id);
alter table result_sign enable row level security;
create policy app_select on result_sign for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy app_update on result_sign for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on result_sign for all to opora_work using (true) with check (true);
grant delete, insert, select, update on result_sign to opora_work;
grant select on result_sign to opora_app;
grant update (verdict, note, reviewed_at, reviewed_by) on result_sign to opora_app;
comment on table result_sign is 'Signs of results that may not be objective, and what a person found out';
comment on column result_sign.facts is 'The numbers by which the sign was found';

create table retention_rule (
  region_id integer not null,
  category text not null,
  days integer not null,
  changed_at timestamp with time zone not null,
  constraint retention_rule_pkey PRIMARY KEY (region_id, category),
  constraint retention_rule_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint retention_rule_days_check CHECK ((days > 0))
);
alter table retention_rule enable row level security;
create policy app_all on retention_rule for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on retention_rule for all to opora_work using (true) with check (true);
grant delete, insert, select, update on retention_rule to opora_app;
grant delete, insert, select, update on retention_rule to opora_work;
comment on table retention_rule is 'How long a kind of data is kept, where the region decided otherwise than the product proposes';

create table scale (
  scale_id integer not null generated by default as identity,
  region_id integer,
  version integer not null,
  rows jsonb not null,
  created_at timestamp with time zone not null default now(),
  constraint scale_pkey PRIMARY KEY (scale_id),
  constraint scale_region_id_version_key UNIQUE NULLS NOT DISTINCT (region_id, version),
  constraint scale_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint scale_rows_check CHECK ((jsonb_typeof(rows) = 'array'::text)),
  constraint scale_version_check CHECK ((version > 0))
);
alter table scale enable row level security;
create policy app_insert on scale for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on scale for select to opora_app using ((((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)) OR (region_id IS NULL)));
create policy work on scale for all to opora_work using (true) with check (true);
grant delete, insert, select, update on scale to opora_work;
grant insert, select on scale to opora_app;
comment on table scale is 'Minimum scores and mark boundaries by procedure and year, versioned; a region may have its own';

create table school (
  region_id integer not null,
  school_id integer not null generated by default as identity,
  code text not null,
  status text not null default 'active'::text,
  constraint school_pkey PRIMARY KEY (region_id, school_id),
  constraint school_region_id_code_key UNIQUE (region_id, code),
  constraint school_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint school_code_check CHECK (((length(code) >= 1) AND (length(code) <= 1000))),
  constraint school_status_check CHECK ((status = ANY (ARRAY['active'::text, 'reorganising'::text, 'merged'::text, 'closed'::text])))
);
alter table school enable row level security;
create policy app_all on school for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on school for all to opora_work using (true) with check (true);
grant delete, insert, select, update on school to opora_work;
grant insert, select, update on school to opora_app;
comment on column school.code is 'The code by which the region knows the school; the key of its files. A school that results named without a code has its normalised name here';

create table school_grouping (
  region_id integer not null,
  school_id integer not null,
  "grouping" text not null,
  valid_from date not null default '1900-01-01'::date,
  valid_to date,
  constraint school_grouping_pkey PRIMARY KEY (region_id, school_id, "grouping", valid_from),
  constraint school_grouping_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint school_grouping_check CHECK ((valid_to > valid_from)),
  constraint school_grouping_grouping_check CHECK (((length("grouping") >= 1) AND (length("grouping") <= 80)))
);
CREATE INDEX school_grouping_name ON public.school_grouping USING btree (region_id, "grouping");
alter table school_grouping enable row level security;
create policy app_all on school_grouping for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on school_grouping for all to opora_work using (true) with check (true);
grant delete, insert, select, update on school_grouping to opora_app;
grant delete, insert, select, update on school_grouping to opora_work;
comment on table school_grouping is 'Dated groups a school belongs to, such as participants of 500+ or users of the federal e-service';

create table school_identifier (
  region_id integer not null,
  school_id integer not null,
  kind text not null,
  value text not null,
  valid_from date not null default '1900-01-01'::date,
  valid_to date,
  constraint school_identifier_pkey PRIMARY KEY (region_id, school_id, kind, value, valid_from),
  constraint school_identifier_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint school_identifier_check CHECK ((valid_to > valid_from)),
  constraint school_identifier_kind_check CHECK ((kind = ANY (ARRAY['vpr_login'::text, 'exam_code'::text, 'inn'::text, 'ogrn'::text, 'kpp'::text, 'own_code'::text]))),
  constraint school_identifier_value_check CHECK (((length(value) >= 1) AND (length(value) <= 60)))
);
CREATE INDEX school_identifier_value ON public.school_identifier USING btree (region_id, value);
alter table school_identifier enable row level security;
create policy app_all on school_identifier for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on school_identifier for all to opora_work using (true) with check (true);
grant delete, insert, select, update on school_identifier to opora_app;
grant delete, insert, select, update on school_identifier to opora_work;

create table school_lineage (
  region_id integer not null,
  lineage_id integer not null generated by default as identity,
  from_school_id integer not null,
  to_school_id integer,
  kind text not null,
  happened_on date not null,
  is_confirmed boolean not null default false,
  inherits text,
  constraint school_lineage_pkey PRIMARY KEY (region_id, lineage_id),
  constraint school_lineage_region_id_from_school_id_to_school_id_kind_key UNIQUE NULLS NOT DISTINCT (region_id, from_school_id, to_school_id, kind),
  constraint school_lineage_region_id_from_school_id_fkey FOREIGN KEY (region_id, from_school_id) REFERENCES school(region_id, school_id),
  constraint school_lineage_region_id_to_school_id_fkey FOREIGN KEY (region_id, to_school_id) REFERENCES school(region_id, school_id),
  constraint school_lineage_check CHECK (((kind = 'close'::text) = (to_school_id IS NULL))),
  constraint school_lineage_check1 CHECK ((to_school_id <> from_school_id)),
  constraint school_lineage_inherits_check CHECK ((inherits = ANY (ARRAY['confirmed'::text, 'refused'::text]))),
  constraint school_lineage_kind_check CHECK ((kind = ANY (ARRAY['rename'::text, 'merge'::text, 'split'::text, 'close'::text])))
);
CREATE INDEX school_lineage_to ON public.school_lineage USING btree (region_id, to_school_id);
alter table school_lineage enable row level security;
create policy app_all on school_lineage for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (from_school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (to_school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on school_lineage for all to opora_work using (true) with check (true);
grant delete, insert, select, update on school_lineage to opora_app;
grant delete, insert, select, update on school_lineage to opora_work;
comment on column school_lineage.inherits is 'Whether the list status of a merged school, or the results of a divided one, count for the successor; null: nobody has said yet';

create table school_name (
  region_id integer not null,
  school_id integer not null,
  search_name text not null,
  name text not null,
  constraint school_name_pkey PRIMARY KEY (region_id, school_id, name),
  constraint school_name_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint school_name_name_check CHECK (((length(name) >= 1) AND (length(name) <= 1000)))
);
CREATE INDEX school_name_search ON public.school_name USING gin (search_name gin_trgm_ops);
alter table school_name enable row level security;
create policy app_all on school_name for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on school_name for all to opora_work using (true) with check (true);
grant delete, insert, select, update on school_name to opora_work;
grant insert, select on school_name to opora_app;
comment on table school_name is 'Every name a school has or had, dated or not: what searching and matching look at';
comment on column school_name.search_name is 'Name as it is compared: no legal form, no quotes, ё as е, lower case';

create table school_version (
  region_id integer not null,
  school_id integer not null,
  valid_from date not null default '1900-01-01'::date,
  valid_to date,
  name text not null,
  municipality_id integer not null,
  kind text,
  level text,
  is_rural boolean,
  branch_of integer,
  constraint school_version_pkey PRIMARY KEY (region_id, school_id, valid_from),
  constraint school_version_region_id_branch_of_fkey FOREIGN KEY (region_id, branch_of) REFERENCES school(region_id, school_id),
  constraint school_version_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipality(region_id, municipality_id),
  constraint school_version_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint school_version_check CHECK ((valid_to > valid_from)),
  constraint school_version_check1 CHECK ((branch_of <> school_id)),
  constraint school_version_kind_check CHECK ((kind = ANY (ARRAY['general'::text, 'gymnasium'::text, 'lyceum'::text, 'cadet'::text, 'boarding'::text, 'kindergarten'::text, 'evening'::text, 'open_shift'::text, 'special'::text, 'private'::text]))),
  constraint school_version_level_check CHECK ((level = ANY (ARRAY['primary'::text, 'basic'::text, 'secondary'::text]))),
  constraint school_version_name_check CHECK (((length(name) >= 1) AND (length(name) <= 1000)))
);
CREATE INDEX school_version_municipality ON public.school_version USING btree (region_id, municipality_id);
alter table school_version enable row level security;
create policy app_all on school_version for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on school_version for all to opora_work using (true) with check (true);
grant delete, insert, select, update on school_version to opora_app;
grant delete, insert, select, update on school_version to opora_work;

create table session (
  region_id integer not null,
  token_hash text not null,
  session_id integer not null generated by default as identity,
  person_id integer not null,
  masquerade_person_id integer,
  masquerade_reason text,
  started_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  address text not null,
  browser text not null,
  constraint session_pkey PRIMARY KEY (region_id, token_hash),
  constraint session_region_id_session_id_key UNIQUE (region_id, session_id),
  constraint session_region_id_masquerade_person_id_fkey FOREIGN KEY (region_id, masquerade_person_id) REFERENCES person(region_id, person_id),
  constraint session_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id),
  constraint session_masquerade_reason_check CHECK ((length(masquerade_reason) <= 500)),
  constraint session_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX session_masquerade ON public.session USING btree (region_id, masquerade_person_id) WHERE (masquerade_person_id IS NOT NULL);
CREATE INDEX session_person ON public.session USING btree (region_id, person_id);
CREATE INDEX session_token ON public.session USING btree (token_hash);
alter table session enable row level security;
create policy app_all on session for all to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (masquerade_person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on session for all to opora_work using (true) with check (true);
grant delete, insert, select on session to opora_app;
grant delete, insert, select, update on session to opora_work;
grant update (token_hash, masquerade_person_id, masquerade_reason, last_seen_at, expires_at, ended_at, address, browser) on session to opora_app;
comment on column session.person_id is 'Who signed in';
comment on column session.masquerade_person_id is 'Through whose eyes an administrator looks in this session';

create table setup_link (
  region_id integer not null,
  token_hash text not null,
  made_at timestamp with time zone not null,
  constraint setup_link_pkey PRIMARY KEY (region_id),
  constraint setup_link_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
);
alter table setup_link enable row level security;
create policy work on setup_link for all to opora_work using (true) with check (true);
grant delete, insert, select, update on setup_link to opora_work;
comment on table setup_link is 'The address by which the first administrator is made; gone when there is one';

create table sheet_reading (
  region_id integer not null,
  edition_id integer not null,
  school_id integer not null,
  person_id integer not null,
  read_at timestamp with time zone not null,
  constraint sheet_reading_pkey PRIMARY KEY (region_id, edition_id, school_id, person_id),
  constraint sheet_reading_region_id_edition_id_fkey FOREIGN KEY (region_id, edition_id) REFERENCES list_edition(region_id, edition_id),
  constraint sheet_reading_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id),
  constraint sheet_reading_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id)
);
CREATE INDEX sheet_reading_person ON public.sheet_reading USING btree (region_id, person_id);
alter table sheet_reading enable row level security;
create policy app_insert on sheet_reading for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy app_select on sheet_reading for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy app_update on sheet_reading for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on sheet_reading for all to opora_work using (true) with check (true);
grant delete, insert, select, update on sheet_reading to opora_work;
grant insert, select, update on sheet_reading to opora_app;
comment on table sheet_reading is 'Who of a school has read its sheet of an edition';

create table sign_search (
  region_id integer not null,
  year smallint not null,
  state text not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  schools integer not null default 0,
  scores integer not null default 0,
  constraint sign_search_pkey PRIMARY KEY (region_id, year),
  constraint sign_search_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint sign_search_state_check CHECK ((state = ANY (ARRAY['looking'::text, 'looked'::text, 'failed'::text]))),
  constraint sign_search_year_check CHECK (((year >= 1990) AND (year <= 2100)))
);
alter table sign_search enable row level security;
create policy app_insert on sign_search for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on sign_search for select to opora_app using ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy app_update on sign_search for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on sign_search for all to opora_work using (true) with check (true);
grant delete, insert, select, update on sign_search to opora_work;
grant insert, select, update on sign_search to opora_app;
comment on table sign_search is 'When signs of a year were last looked for, in how many schools and single scores';

create table survey_group (
  region_id integer not null,
  wave_id integer not null,
  unit_id integer not null,
  respondents text not null,
  school_id integer not null,
  municipality_id integer not null,
  invited integer not null,
  answered integer not null default 0,
  constraint survey_group_pkey PRIMARY KEY (region_id, wave_id, unit_id, respondents),
  constraint survey_group_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint survey_group_region_id_wave_id_unit_id_fkey FOREIGN KEY (region_id, wave_id, unit_id) REFERENCES wave_unit(region_id, wave_id, unit_id),
  constraint survey_group_check CHECK (((answered >= 0) AND (answered <= invited))),
  constraint survey_group_invited_check CHECK ((invited > 0)),
  constraint survey_group_respondents_check CHECK ((respondents = ANY (ARRAY['parents'::text, 'pupils'::text, 'teachers'::text])))
);
CREATE INDEX survey_group_school ON public.survey_group USING btree (region_id, school_id);
alter table survey_group enable row level security;
create policy app_insert on survey_group for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy app_select on survey_group for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy app_update on survey_group for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on survey_group for all to opora_work using (true) with check (true);
grant delete, insert, select, update on survey_group to opora_work;
grant insert, select on survey_group to opora_app;
grant update (invited) on survey_group to opora_app;
comment on table survey_group is 'A group of a school that is asked by a survey: how many have slips, how many have answered';
comment on column survey_group.municipality_id is 'That of the unit, as it was when the wave was launched: sums need no other table';

create table survey_tally (
  region_id integer not null,
  wave_id integer not null,
  unit_id integer not null,
  respondents text not null,
  field text not null,
  option text not null,
  school_id integer not null,
  municipality_id integer not null,
  answers integer not null,
  total numeric,
  constraint survey_tally_pkey PRIMARY KEY (region_id, wave_id, unit_id, respondents, field, option),
  constraint survey_tally_region_id_wave_id_unit_id_respondents_fkey FOREIGN KEY (region_id, wave_id, unit_id, respondents) REFERENCES survey_group(region_id, wave_id, unit_id, respondents),
  constraint survey_tally_answers_check CHECK ((answers > 0))
);
alter table survey_tally enable row level security;
create policy app_select on survey_tally for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on survey_tally for all to opora_work using (true) with check (true);
grant delete, insert, select, update on survey_tally to opora_work;
grant select on survey_tally to opora_app;
comment on table survey_tally is 'What a group answered, in counts only';
comment on column survey_tally.option is 'Code of an option, part or whole of a percent; empty: how many answered the question';
comment on column survey_tally.school_id is 'School and municipality are those of the group: sums need no other table';
comment on column survey_tally.total is 'Sum of the numbers that were answered';

create table survey_token (
  region_id integer not null,
  token_hash text not null,
  wave_id integer not null,
  unit_id integer not null,
  respondents text not null,
  school_id integer not null,
  is_used boolean not null default false,
  constraint survey_token_pkey PRIMARY KEY (region_id, token_hash),
  constraint survey_token_region_id_wave_id_unit_id_respondents_fkey FOREIGN KEY (region_id, wave_id, unit_id, respondents) REFERENCES survey_group(region_id, wave_id, unit_id, respondents)
);
CREATE INDEX survey_token_group ON public.survey_token USING btree (region_id, wave_id, unit_id, respondents);
alter table survey_token enable row level security;
create policy app_insert on survey_token for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy work on survey_token for all to opora_work using (true) with check (true);
grant delete, insert, select, update on survey_token to opora_work;
grant insert on survey_token to opora_app;
comment on table survey_token is 'A slip: it answers once. Who has it is not known, and what it answered is not kept';
comment on column survey_token.token_hash is 'Keyed fingerprint of the code on the slip; the code itself is told once';

create table track_assignment (
  region_id integer not null,
  year smallint not null,
  rules jsonb not null,
  edition_id integer not null,
  made_at timestamp with time zone not null,
  made_by integer,
  constraint track_assignment_pkey PRIMARY KEY (region_id, year),
  constraint track_assignment_region_id_edition_id_fkey FOREIGN KEY (region_id, edition_id) REFERENCES list_edition(region_id, edition_id),
  constraint track_assignment_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint track_assignment_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES person(region_id, person_id),
  constraint track_assignment_year_check CHECK (((year >= 1990) AND (year <= 2101)))
);
CREATE INDEX track_assignment_edition ON public.track_assignment USING btree (region_id, edition_id);
CREATE INDEX track_assignment_maker ON public.track_assignment USING btree (region_id, made_by);
alter table track_assignment enable row level security;
create policy app_insert on track_assignment for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on track_assignment for select to opora_app using ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy app_update on track_assignment for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on track_assignment for all to opora_work using (true) with check (true);
grant delete, insert, select, update on track_assignment to opora_work;
grant insert, select, update on track_assignment to opora_app;
comment on table track_assignment is 'By which rules and which published list the schools of a year were put into tracks';

create table track_membership (
  region_id integer not null,
  year smallint not null,
  school_id integer not null,
  track smallint not null,
  group_number smallint,
  reason text,
  group_reason text,
  is_member boolean not null,
  is_by_hand boolean not null,
  constraint track_membership_pkey PRIMARY KEY (region_id, year, school_id, track),
  constraint track_membership_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint track_membership_region_id_year_fkey FOREIGN KEY (region_id, year) REFERENCES track_assignment(region_id, year),
  constraint track_membership_check CHECK (((group_number IS NULL) OR (((group_number >= 1) AND (group_number <= 4)) AND (track = 1)))),
  constraint track_membership_check1 CHECK ((is_by_hand OR (is_member AND (reason IS NOT NULL)))),
  constraint track_membership_track_check CHECK (((track >= 1) AND (track <= 3)))
);
CREATE INDEX track_membership_school ON public.track_membership USING btree (region_id, school_id);
alter table track_membership enable row level security;
create policy app_delete on track_membership for delete to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_insert on track_membership for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on track_membership for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy app_update on track_membership for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on track_membership for all to opora_work using (true) with check (true);
grant delete, insert, select, update on track_membership to opora_app;
grant delete, insert, select, update on track_membership to opora_work;
comment on table track_membership is 'The schools of a track: by rule, by hand, or taken out by hand';

create table track_override (
  region_id integer not null,
  year smallint not null,
  school_id integer not null,
  track smallint not null,
  is_member boolean not null,
  group_number smallint,
  reason text not null,
  made_at timestamp with time zone not null,
  made_by integer,
  constraint track_override_pkey PRIMARY KEY (region_id, year, school_id, track),
  constraint track_override_region_id_made_by_fkey FOREIGN KEY (region_id, made_by) REFERENCES person(region_id, person_id),
  constraint track_override_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint track_override_check CHECK (((group_number IS NULL) OR (((group_number >= 1) AND (group_number <= 4)) AND (track = 1) AND is_member))),
  constraint track_override_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000))),
  constraint track_override_track_check CHECK (((track >= 1) AND (track <= 3))),
  constraint track_override_year_check CHECK (((year >= 1990) AND (year <= 2101)))
);
CREATE INDEX track_override_maker ON public.track_override USING btree (region_id, made_by);
CREATE INDEX track_override_school ON public.track_override USING btree (region_id, school_id);
alter table track_override enable row level security;
create policy app_delete on track_override for delete to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_insert on track_override for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on track_override for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])))));
create policy app_update on track_override for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on track_override for all to opora_work using (true) with check (true);
grant delete, insert, select, update on track_override to opora_app;
grant delete, insert, select, update on track_override to opora_work;
comment on table track_override is 'What a person decided against the rule; it stays when the rule is applied anew';

create table wave (
  region_id integer not null,
  wave_id integer not null generated by default as identity,
  form_id integer not null,
  version smallint not null,
  title text not null,
  state text not null,
  subject text not null,
  answered_by text not null,
  confirmed_by text,
  population jsonb not null,
  period_from date not null,
  period_to date not null,
  opens_on date not null,
  due_on date not null,
  grace_days smallint not null,
  source_document text,
  cloned_from integer,
  created_at timestamp with time zone not null,
  created_by integer,
  launched_at timestamp with time zone,
  closed_at timestamp with time zone,
  constraint wave_pkey PRIMARY KEY (region_id, wave_id),
  constraint wave_region_id_cloned_from_fkey FOREIGN KEY (region_id, cloned_from) REFERENCES wave(region_id, wave_id),
  constraint wave_region_id_created_by_fkey FOREIGN KEY (region_id, created_by) REFERENCES person(region_id, person_id),
  constraint wave_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id),
  constraint wave_region_id_form_id_version_fkey FOREIGN KEY (region_id, form_id, version) REFERENCES form_version(region_id, form_id, version),
  constraint wave_answered_by_check CHECK ((answered_by = ANY (ARRAY['school'::text, 'municipality'::text, 'region'::text, 'anyone'::text]))),
  constraint wave_check CHECK (((period_from <= period_to) AND (opens_on <= due_on))),
  constraint wave_check1 CHECK (((subject = 'school'::text) OR (answered_by = ANY (ARRAY['municipality'::text, 'region'::text])))),
  constraint wave_check2 CHECK (((launched_at IS NULL) = (state = 'draft'::text))),
  constraint wave_check3 CHECK (((closed_at IS NULL) = (state <> 'closed'::text))),
  constraint wave_confirmed_by_check CHECK ((confirmed_by = ANY (ARRAY['municipality'::text, 'region'::text]))),
  constraint wave_grace_days_check CHECK (((grace_days >= 0) AND (grace_days <= 60))),
  constraint wave_population_check CHECK ((jsonb_typeof(population) = 'object'::text)),
  constraint wave_source_document_check CHECK (((length(source_document) >= 1) AND (length(source_document) <= 300))),
  constraint wave_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text]))),
  constraint wave_subject_check CHECK ((subject = ANY (ARRAY['school'::text, 'municipality'::text]))),
  constraint wave_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
CREATE INDEX wave_creator ON public.wave USING btree (region_id, created_by);
CREATE INDEX wave_form ON public.wave USING btree (region_id, form_id, version);
CREATE INDEX wave_origin ON public.wave USING btree (region_id, cloned_from);
alter table wave enable row level security;
create policy app_delete on wave for delete to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_insert on wave for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on wave for select to opora_app using ((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])));
create policy app_update on wave for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on wave for all to opora_work using (true) with check (true);
grant delete, insert, select, update on wave to opora_app;
grant delete, insert, select, update on wave to opora_work;
comment on table wave is 'One round of a form: what is asked of whom, from when until when';
comment on column wave.answered_by is 'Whose people fill it in; anyone: an anonymous survey by tokens';
comment on column wave.confirmed_by is 'Whose people confirm it; null: nobody, what is submitted stands';
comment on column wave.population is 'The rule that said who is asked; who it named when the wave was launched stands in wave_unit';

create table wave_step (
  region_id integer not null,
  wave_id integer not null,
  unit_id integer not null,
  step integer not null,
  verb text not null,
  happened_at timestamp with time zone not null,
  person_id integer,
  revision integer,
  draft_key text,
  changes jsonb not null default '{}'::jsonb,
  text text,
  constraint wave_step_pkey PRIMARY KEY (region_id, wave_id, unit_id, step),
  constraint wave_step_region_id_person_id_fkey FOREIGN KEY (region_id, person_id) REFERENCES person(region_id, person_id),
  constraint wave_step_region_id_wave_id_unit_id_fkey FOREIGN KEY (region_id, wave_id, unit_id) REFERENCES wave_unit(region_id, wave_id, unit_id),
  constraint wave_step_changes_check CHECK ((jsonb_typeof(changes) = 'object'::text)),
  constraint wave_step_draft_key_check CHECK (((length(draft_key) >= 8) AND (length(draft_key) <= 64))),
  constraint wave_step_revision_check CHECK ((revision > 0)),
  constraint wave_step_step_check CHECK ((step > 0)),
  constraint wave_step_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000))),
  constraint wave_step_verb_check CHECK ((verb = ANY (ARRAY['save'::text, 'submit'::text, 'return'::text, 'confirm'::text, 'excuse'::text, 'expect'::text, 'extend'::text, 'nudge'::text, 'undo'::text])))
);
CREATE INDEX wave_step_person ON public.wave_step USING btree (region_id, person_id);
alter table wave_step enable row level security;
create policy app_insert on wave_step for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (EXISTS ( SELECT
   FROM wave_unit u
  WHERE ((u.region_id = wave_step.region_id) AND (u.wave_id = wave_step.wave_id) AND (u.unit_id = wave_step.unit_id)))))));
create policy app_select on wave_step for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (person_id = ANY (( SELECT (string_to_array(current_setting('opora.person'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR (EXISTS ( SELECT
   FROM wave_unit u
  WHERE ((u.region_id = wave_step.region_id) AND (u.wave_id = wave_step.wave_id) AND (u.unit_id = wave_step.unit_id)))))));
create policy app_update on wave_step for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy work on wave_step for all to opora_work using (true) with check (true);
grant delete, insert, select, update on wave_step to opora_work;
grant insert, select on wave_step to opora_app;
grant update (person_id, changes, text) on wave_step to opora_app;
comment on table wave_step is 'Everything that happened to an answer; nothing of it is ever changed';
comment on column wave_step.revision is 'Which save it was';
comment on column wave_step.draft_key is 'The open sheet that sent it: its own saves do not stand against it when an answer was lost on the line';
comment on column wave_step.changes is 'Fields that a save changed: code → [before, after]';

create table wave_unit (
  region_id integer not null,
  wave_id integer not null,
  unit_id integer not null generated by default as identity,
  school_id integer,
  municipality_id integer not null,
  state text not null,
  due_on date,
  exception_reason text,
  revision integer not null default 0,
  answers jsonb not null default '{"values": {}, "reasons": {}}'::jsonb,
  asked smallint not null default 0,
  answered smallint not null default 0,
  errors smallint not null default 0,
  warnings smallint not null default 0,
  saved_at timestamp with time zone,
  saved_by integer,
  first_submitted_at timestamp with time zone,
  submitted_at timestamp with time zone,
  submitted_by integer,
  confirmed_at timestamp with time zone,
  confirmed_by integer,
  confirmed_answers jsonb,
  changed smallint not null default 0,
  remark text,
  nudged_at timestamp with time zone,
  constraint wave_unit_pkey PRIMARY KEY (region_id, wave_id, unit_id),
  constraint wave_unit_region_id_confirmed_by_fkey FOREIGN KEY (region_id, confirmed_by) REFERENCES person(region_id, person_id),
  constraint wave_unit_region_id_municipality_id_fkey FOREIGN KEY (region_id, municipality_id) REFERENCES municipality(region_id, municipality_id),
  constraint wave_unit_region_id_saved_by_fkey FOREIGN KEY (region_id, saved_by) REFERENCES person(region_id, person_id),
  constraint wave_unit_region_id_school_id_fkey FOREIGN KEY (region_id, school_id) REFERENCES school(region_id, school_id),
  constraint wave_unit_region_id_submitted_by_fkey FOREIGN KEY (region_id, submitted_by) REFERENCES person(region_id, person_id),
  constraint wave_unit_region_id_wave_id_fkey FOREIGN KEY (region_id, wave_id) REFERENCES wave(region_id, wave_id),
  constraint wave_unit_answers_check CHECK ((jsonb_typeof(answers) = 'object'::text)),
  constraint wave_unit_asked_check CHECK ((asked >= 0)),
  constraint wave_unit_changed_check CHECK ((changed >= 0)),
  constraint wave_unit_check CHECK (((answered >= 0) AND (answered <= asked))),
  constraint wave_unit_check1 CHECK (((exception_reason IS NOT NULL) = ((due_on IS NOT NULL) OR (state = 'excused'::text)))),
  constraint wave_unit_check2 CHECK (((state <> 'returned'::text) OR (remark IS NOT NULL))),
  constraint wave_unit_confirmed_answers_check CHECK ((jsonb_typeof(confirmed_answers) = 'object'::text)),
  constraint wave_unit_errors_check CHECK ((errors >= 0)),
  constraint wave_unit_exception_reason_check CHECK (((length(exception_reason) >= 1) AND (length(exception_reason) <= 500))),
  constraint wave_unit_remark_check CHECK (((length(remark) >= 1) AND (length(remark) <= 2000))),
  constraint wave_unit_revision_check CHECK ((revision >= 0)),
  constraint wave_unit_state_check CHECK ((state = ANY (ARRAY['expected'::text, 'draft'::text, 'submitted'::text, 'returned'::text, 'confirmed'::text, 'excused'::text]))),
  constraint wave_unit_warnings_check CHECK ((warnings >= 0))
);
CREATE INDEX wave_unit_board ON public.wave_unit USING btree (region_id, wave_id, state) INCLUDE (school_id, municipality_id, due_on);
CREATE INDEX wave_unit_confirmer ON public.wave_unit USING btree (region_id, confirmed_by);
CREATE UNIQUE INDEX wave_unit_municipality ON public.wave_unit USING btree (region_id, wave_id, municipality_id) WHERE (school_id IS NULL);
CREATE INDEX wave_unit_of_municipality ON public.wave_unit USING btree (region_id, municipality_id);
CREATE INDEX wave_unit_of_school ON public.wave_unit USING btree (region_id, school_id);
CREATE INDEX wave_unit_saver ON public.wave_unit USING btree (region_id, saved_by);
CREATE UNIQUE INDEX wave_unit_school ON public.wave_unit USING btree (region_id, wave_id, school_id) WHERE (school_id IS NOT NULL);
CREATE INDEX wave_unit_submitter ON public.wave_unit USING btree (region_id, submitted_by);
alter table wave_unit enable row level security;
create policy app_delete on wave_unit for delete to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_insert on wave_unit for insert to opora_app with check (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text)));
create policy app_select on wave_unit for select to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR ((school_id IS NULL) AND (municipality_id = ANY (( SELECT (string_to_array(current_setting('opora.municipalities'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))))));
create policy app_update on wave_unit for update to opora_app using (((region_id = ANY (( SELECT (string_to_array(current_setting('opora.regions'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND ((( SELECT current_setting('opora.whole'::text, true) AS current_setting) = 'on'::text) OR (school_id = ANY (( SELECT (string_to_array(current_setting('opora.schools'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) OR ((school_id IS NULL) AND (municipality_id = ANY (( SELECT (string_to_array(current_setting('opora.municipalities'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))))));
create policy work on wave_unit for all to opora_work using (true) with check (true);
grant delete, insert, select, update on wave_unit to opora_app;
grant delete, insert, select, update on wave_unit to opora_work;
comment on table wave_unit is 'Who is expected to answer a wave, and the answer: one row from the launch on';
comment on column wave_unit.school_id is 'Null: the answer is about the municipality';
comment on column wave_unit.due_on is 'A term of its own, with its reason; null: that of the wave';
comment on column wave_unit.revision is 'Grows with every save: who saves says which one they saw';
comment on column wave_unit.asked is 'Fields that the answers so far make visible; answered: those of them that are answered';
comment on column wave_unit.confirmed_answers is 'What was confirmed, while later answers differ from it or may';
comment on column wave_unit.changed is 'Fields in which the answers differ from what was confirmed';
