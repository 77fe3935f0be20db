-- Who writes a letter about matters has to know whether the person agreed to such letters: of everybody whom the request may see.
CREATE POLICY app_select_letters ON consent FOR SELECT TO opora_app USING (
  region_id = ANY ((SELECT opora_ids('opora.regions'))::integer[]) AND purpose = 'mail_notices' AND EXISTS (SELECT FROM person p
    WHERE p.region_id = consent.region_id AND p.person_id = consent.person_id));
