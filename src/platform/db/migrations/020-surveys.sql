-- Anonymous surveys: how many were invited and have answered, the slips, and what was counted. No answer is kept: nobody can tell whose it
-- was, nor put one together again out of the counts. Nothing here has a time or a person.

CREATE TABLE survey_group (
  region_id integer NOT NULL,
  wave_id integer NOT NULL,
  unit_id integer NOT NULL,
  respondents text NOT NULL CHECK (respondents IN ('parents', 'pupils', 'teachers')),
  school_id integer NOT NULL,
  municipality_id integer NOT NULL,
  invited integer NOT NULL CHECK (invited > 0),
  answered integer NOT NULL DEFAULT 0 CHECK (answered BETWEEN 0 AND invited),
  PRIMARY KEY (region_id, wave_id, unit_id, respondents),
  FOREIGN KEY (region_id, wave_id, unit_id) REFERENCES wave_unit,
  FOREIGN KEY (region_id, school_id) REFERENCES school
);
COMMENT ON TABLE survey_group IS 'A group of a school that is asked by a survey: how many have slips, how many have answered';
COMMENT ON COLUMN survey_group.municipality_id IS 'That of the unit, as it was when the wave was launched: sums need no other table';
CREATE INDEX survey_group_school ON survey_group (region_id, school_id);

CREATE TABLE survey_token (
  region_id integer NOT NULL,
  token_hash text NOT NULL,
  wave_id integer NOT NULL,
  unit_id integer NOT NULL,
  respondents text NOT NULL,
  school_id integer NOT NULL,
  is_used boolean NOT NULL DEFAULT false,
  PRIMARY KEY (region_id, token_hash),
  FOREIGN KEY (region_id, wave_id, unit_id, respondents) REFERENCES survey_group
);
COMMENT ON TABLE survey_token IS 'A slip: it answers once. Who has it is not known, and what it answered is not kept';
COMMENT ON COLUMN survey_token.token_hash IS 'Keyed fingerprint of the code on the slip; the code itself is told once';
CREATE INDEX survey_token_group ON survey_token (region_id, wave_id, unit_id, respondents);

CREATE TABLE survey_tally (
  region_id integer NOT NULL,
  wave_id integer NOT NULL,
  unit_id integer NOT NULL,
  respondents text NOT NULL,
  field text NOT NULL,
  option text NOT NULL,
  school_id integer NOT NULL,
  municipality_id integer NOT NULL,
  answers integer NOT NULL CHECK (answers > 0),
  total numeric,
  PRIMARY KEY (region_id, wave_id, unit_id, respondents, field, option),
  FOREIGN KEY (region_id, wave_id, unit_id, respondents) REFERENCES survey_group
);
COMMENT ON TABLE survey_tally IS 'What a group answered, in counts only';
COMMENT ON COLUMN survey_tally.school_id IS 'School and municipality are those of the group: sums need no other table';
COMMENT ON COLUMN survey_tally.option IS 'Code of an option, part or whole of a percent; empty: how many answered the question';
COMMENT ON COLUMN survey_tally.total IS 'Sum of the numbers that were answered';

CALL raise_wall('survey_group');
CALL raise_wall('survey_token');
CALL raise_wall('survey_tally');
-- Whoever is signed in makes slips and never reads them; what is answered comes from people without an account, by the installation.
CALL open_wall('survey_group', 'select', 'region_id = REGIONS AND (WHOLE OR school_id = SCHOOLS)');
CALL open_wall('survey_group', 'insert', 'region_id = REGIONS AND (WHOLE OR school_id = SCHOOLS)');
CALL open_wall('survey_group', 'update', 'region_id = REGIONS AND (WHOLE OR school_id = SCHOOLS)');
CALL open_wall('survey_token', 'insert', 'region_id = REGIONS AND (WHOLE OR school_id = SCHOOLS)');
CALL open_wall('survey_tally', 'select', 'region_id = REGIONS AND (WHOLE OR school_id = SCHOOLS)');
GRANT SELECT, INSERT, UPDATE (invited) ON survey_group TO opora_app;
GRANT INSERT ON survey_token TO opora_app;
GRANT SELECT ON survey_tally TO opora_app;
