-- What people may know of those whose roles lie above or beside their own: who reads the same school, and who handed it to them.

-- Everybody whose role on the day reaches an object: given on it, or on what it lies in. Row-level security shows people their own
-- territory only, so this works as the owner and looks itself whether the object is within what the request may see.
CREATE FUNCTION roles_reaching(of_region integer, of_municipality integer, of_school integer, on_day date)
  RETURNS TABLE (assignment_id integer, person_id integer, name text, email text, phone text, role text, municipality_id integer,
    school_id integer, order_number text, valid_from date, valid_to date, acting_for text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
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
$$;

-- A handing over names its territory to both, whether they have it yet, still or no more.
CREATE FUNCTION place_name(of_region integer, of_municipality integer, of_school integer) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN session_user <> 'opora_app' OR of_region = ANY (opora_ids('opora.regions')) THEN coalesce(
    (SELECT v.name FROM school_version v WHERE v.region_id = of_region AND v.school_id = of_school
      ORDER BY v.valid_from DESC LIMIT 1),
    (SELECT v.name FROM municipality_version v WHERE v.region_id = of_region AND v.municipality_id = of_municipality
      ORDER BY v.valid_from DESC LIMIT 1)) END
$$;

-- The two of a handing over know each other: the role of one has ended, that of the other may not have begun.
CREATE POLICY app_select_handed ON person FOR SELECT TO opora_app USING (
  region_id = ANY ((SELECT opora_ids('opora.regions'))::integer[]) AND EXISTS (SELECT FROM handover h
    WHERE h.region_id = person.region_id AND (
      h.from_person_id = person.person_id AND h.to_person_id = ANY ((SELECT opora_ids('opora.person'))::integer[])
      OR h.to_person_id = person.person_id AND h.from_person_id = ANY ((SELECT opora_ids('opora.person'))::integer[]))));

-- The letter goes with its invitation, whoever withdraws it: what opens nothing any more is not sent.
CREATE POLICY app_select_invitation ON outbox_message FOR SELECT TO opora_app USING (
  region_id = ANY ((SELECT opora_ids('opora.regions'))::integer[]) AND EXISTS (SELECT FROM invitation i
    WHERE i.region_id = outbox_message.region_id AND i.message_id = outbox_message.message_id));
CREATE POLICY app_update_invitation ON outbox_message FOR UPDATE TO opora_app USING (
  region_id = ANY ((SELECT opora_ids('opora.regions'))::integer[]) AND EXISTS (SELECT FROM invitation i
    WHERE i.region_id = outbox_message.region_id AND i.message_id = outbox_message.message_id));

CREATE INDEX invitation_message ON invitation (region_id, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX handover_from ON handover (region_id, from_person_id);
CREATE INDEX handover_to ON handover (region_id, to_person_id);
CREATE INDEX handover_item_handover ON handover_item (region_id, handover_id);
CREATE INDEX invitation_inviter ON invitation (region_id, invited_by);

REVOKE ALL ON FUNCTION roles_reaching, place_name FROM PUBLIC;
GRANT EXECUTE ON FUNCTION roles_reaching, place_name TO opora_app, opora_work;
