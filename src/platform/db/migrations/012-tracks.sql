-- Tracks of support by year, action groups of track 1, and what was decided by hand.

CREATE TABLE track_assignment (
  region_id integer NOT NULL REFERENCES region,
  year smallint NOT NULL CHECK (year BETWEEN 1990 AND 2101),
  rules jsonb NOT NULL,
  edition_id integer NOT NULL,
  made_at timestamptz NOT NULL,
  made_by integer,
  PRIMARY KEY (region_id, year),
  FOREIGN KEY (region_id, edition_id) REFERENCES list_edition,
  FOREIGN KEY (region_id, made_by) REFERENCES person
);
COMMENT ON TABLE track_assignment IS 'By which rules and which published list the schools of a year were put into tracks';
CREATE INDEX track_assignment_edition ON track_assignment (region_id, edition_id);
CREATE INDEX track_assignment_maker ON track_assignment (region_id, made_by);

CREATE TABLE track_membership (
  region_id integer NOT NULL,
  year smallint NOT NULL,
  school_id integer NOT NULL,
  track smallint NOT NULL CHECK (track BETWEEN 1 AND 3),
  group_number smallint CHECK (group_number IS NULL OR group_number BETWEEN 1 AND 4 AND track = 1),
  reason text,
  group_reason text,
  is_member boolean NOT NULL,
  is_by_hand boolean NOT NULL,
  PRIMARY KEY (region_id, year, school_id, track),
  FOREIGN KEY (region_id, year) REFERENCES track_assignment,
  FOREIGN KEY (region_id, school_id) REFERENCES school,
  CHECK (is_by_hand OR is_member AND reason IS NOT NULL)
);
COMMENT ON TABLE track_membership IS 'The schools of a track: by rule, by hand, or taken out by hand';
CREATE INDEX track_membership_school ON track_membership (region_id, school_id);

CREATE TABLE track_override (
  region_id integer NOT NULL,
  year smallint NOT NULL CHECK (year BETWEEN 1990 AND 2101),
  school_id integer NOT NULL,
  track smallint NOT NULL CHECK (track BETWEEN 1 AND 3),
  is_member boolean NOT NULL,
  group_number smallint CHECK (group_number IS NULL OR group_number BETWEEN 1 AND 4 AND track = 1 AND is_member),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  made_at timestamptz NOT NULL,
  made_by integer,
  PRIMARY KEY (region_id, year, school_id, track),
  FOREIGN KEY (region_id, school_id) REFERENCES school,
  FOREIGN KEY (region_id, made_by) REFERENCES person
);
COMMENT ON TABLE track_override IS 'What a person decided against the rule; it stays when the rule is applied anew';
CREATE INDEX track_override_school ON track_override (region_id, school_id);
CREATE INDEX track_override_maker ON track_override (region_id, made_by);

CALL raise_wall('track_assignment');
CALL raise_wall('track_membership');
CALL raise_wall('track_override');
CALL open_wall('track_assignment', 'select', 'region_id = REGIONS');
CALL open_wall('track_assignment', 'insert', 'region_id = REGIONS AND WHOLE');
CALL open_wall('track_assignment', 'update', 'region_id = REGIONS AND WHOLE');
CALL open_wall('track_membership', 'select', 'region_id = REGIONS AND (WHOLE OR school_id = SCHOOLS)');
CALL open_wall('track_override', 'select', 'region_id = REGIONS AND (WHOLE OR school_id = SCHOOLS)');
CALL open_wall('track_membership', 'insert', 'region_id = REGIONS AND WHOLE');
CALL open_wall('track_membership', 'update', 'region_id = REGIONS AND WHOLE');
CALL open_wall('track_membership', 'delete', 'region_id = REGIONS AND WHOLE');
CALL open_wall('track_override', 'insert', 'region_id = REGIONS AND WHOLE');
CALL open_wall('track_override', 'update', 'region_id = REGIONS AND WHOLE');
CALL open_wall('track_override', 'delete', 'region_id = REGIONS AND WHOLE');
GRANT SELECT, INSERT, UPDATE ON track_assignment TO opora_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON track_membership, track_override TO opora_app;
