-- The two ways in which the log may lose something, each by a function of the owner and each leaving a row of its own in the chain.
-- The roles of the program can neither change nor delete a row by themselves.

CREATE INDEX audit_log_verb ON audit_log (region_id, verb, seq);
CREATE INDEX audit_log_happened ON audit_log (region_id, happened_at);
CREATE INDEX audit_log_municipality ON audit_log (region_id, municipality_id, seq) WHERE municipality_id IS NOT NULL;
-- What the log says of itself: erased details and a beginning that moved.
CREATE INDEX audit_log_itself ON audit_log (region_id, seq) WHERE object_kind = 'audit_log';

-- What is kept about oneself can be asked for without a right to the same about others.
CREATE POLICY app_select_own ON audit_log FOR SELECT TO opora_app USING (
  region_id = ANY ((SELECT opora_ids('opora.regions'))::integer[]) AND (person_id = ANY ((SELECT opora_ids('opora.person'))::integer[])
    OR subject_person_id = ANY ((SELECT opora_ids('opora.person'))::integer[])));
CREATE POLICY app_select_own ON outbox_message FOR SELECT TO opora_app USING (
  region_id = ANY ((SELECT opora_ids('opora.regions'))::integer[]) AND person_id = ANY ((SELECT opora_ids('opora.person'))::integer[]));
CREATE POLICY app_select_own ON invitation FOR SELECT TO opora_app USING (
  region_id = ANY ((SELECT opora_ids('opora.regions'))::integer[]) AND accepted_by = ANY ((SELECT opora_ids('opora.person'))::integer[]));

-- The functions below work as the owner, so they look themselves whether the request is of somebody who answers for the region.
CREATE FUNCTION audit_must_be_whole(of_region integer) RETURNS void LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  caller text := coalesce(nullif(current_setting('role'), 'none'), session_user);
BEGIN
  IF caller = 'opora_app' AND (NOT opora_is_whole() OR NOT coalesce(of_region = ANY (opora_ids('opora.regions')), false)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the log of a region is kept by who answers for the whole of it';
  END IF;
END
$$;

-- Forgets before and after wherever they are about the person or hold one of the words (address, login, name in quotes). Who, when,
-- from where and which verb stay, and so does the chain. Answers how many rows; the row about it names them and no person.
CREATE FUNCTION audit_forget(of_region integer, of_person integer, words text[], asked_by integer, from_address text, with_browser text,
  asked_at timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
$$;

-- The first row that stays when what is older than this goes: only a beginning can be cut off, and never the last year.
CREATE FUNCTION audit_first_kept(of_region integer, older_than timestamptz) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT min(kept.seq) FROM audit_head head
  JOIN audit_log latest ON latest.region_id = head.region_id AND latest.seq = head.seq
  JOIN audit_log kept ON kept.region_id = head.region_id
    AND kept.happened_at >= least(older_than, latest.happened_at - interval '365 days')
  WHERE head.region_id = of_region
$$;

-- Deletes the rows before that one and moves the beginning of the chain. Answers how many.
CREATE FUNCTION audit_cut(of_region integer, older_than timestamptz, asked_by integer, from_address text, with_browser text,
  asked_at timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
$$;

REVOKE ALL ON FUNCTION audit_forget, audit_cut, audit_chain FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_forget, audit_cut TO opora_app, opora_work;
