-- Signs that results may not be objective: each asks a person to look and changes no mark.

CREATE TABLE result_sign (
  region_id integer NOT NULL REFERENCES region,
  year smallint NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  school_id integer NOT NULL,
  procedure_id integer NOT NULL REFERENCES procedure,
  sign text NOT NULL CHECK (sign IN ('not_confirmed', 'jump_at_boundary', 'cohort_shift')),
  facts jsonb NOT NULL,
  found_at timestamptz NOT NULL,
  verdict text CHECK (verdict IN ('explained', 'confirmed')),
  note text CHECK (length(note) BETWEEN 1 AND 2000),
  reviewed_at timestamptz,
  reviewed_by integer,
  PRIMARY KEY (region_id, year, school_id, procedure_id, sign),
  FOREIGN KEY (region_id, school_id) REFERENCES school,
  FOREIGN KEY (region_id, reviewed_by) REFERENCES person,
  CHECK ((verdict IS NULL) = (reviewed_at IS NULL)),
  CHECK ((verdict IS NULL) = (note IS NULL))
);
COMMENT ON TABLE result_sign IS 'Signs of results that may not be objective, and what a person found out';
COMMENT ON COLUMN result_sign.facts IS 'The numbers by which the sign was found';
CREATE INDEX result_sign_school ON result_sign (region_id, school_id);
CREATE INDEX result_sign_procedure ON result_sign (procedure_id);
CREATE INDEX result_sign_reviewer ON result_sign (region_id, reviewed_by);

CREATE TABLE sign_search (
  region_id integer NOT NULL REFERENCES region,
  year smallint NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  state text NOT NULL CHECK (state IN ('looking', 'looked', 'failed')),
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  schools integer NOT NULL DEFAULT 0,
  scores integer NOT NULL DEFAULT 0,
  PRIMARY KEY (region_id, year)
);
COMMENT ON TABLE sign_search IS 'When signs of a year were last looked for, in how many schools and single scores';

CALL raise_wall('result_sign');
CALL raise_wall('sign_search');
CALL open_wall('result_sign', 'select', 'region_id = REGIONS AND (WHOLE OR school_id = SCHOOLS)');
CALL open_wall('result_sign', 'update', 'region_id = REGIONS AND WHOLE');
CALL open_wall('sign_search', 'select', 'region_id = REGIONS');
CALL open_wall('sign_search', 'insert', 'region_id = REGIONS AND WHOLE');
CALL open_wall('sign_search', 'update', 'region_id = REGIONS AND WHOLE');
GRANT SELECT, UPDATE (verdict, note, reviewed_at, reviewed_by) ON result_sign TO opora_app;
GRANT SELECT, INSERT, UPDATE ON sign_search TO opora_app;
