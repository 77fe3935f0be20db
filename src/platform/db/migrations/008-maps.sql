-- Where municipalities lie on the map: tiles by default, a region's own boundaries when it has brought them.

CREATE TABLE map_tile (
  region_id integer NOT NULL,
  municipality_id integer NOT NULL,
  tile_column smallint NOT NULL CHECK (tile_column BETWEEN 0 AND 99),
  tile_row smallint NOT NULL CHECK (tile_row BETWEEN 0 AND 99),
  PRIMARY KEY (region_id, municipality_id),
  FOREIGN KEY (region_id, municipality_id) REFERENCES municipality,
  UNIQUE (region_id, tile_column, tile_row) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE map_tile IS 'Places chosen by hand; a municipality without one is placed by rule';

CREATE TABLE map_boundary (
  region_id integer PRIMARY KEY REFERENCES region,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
  credit text NOT NULL CHECK (length(credit) <= 300),
  width smallint NOT NULL CHECK (width > 0),
  height smallint NOT NULL CHECK (height > 0),
  loaded_at timestamptz NOT NULL
);
COMMENT ON TABLE map_boundary IS 'The drawing of the boundaries a region brought: size in pixels and whom it is owed to';

CREATE TABLE map_shape (
  region_id integer NOT NULL REFERENCES map_boundary ON DELETE CASCADE,
  municipality_id integer NOT NULL,
  path text NOT NULL CHECK (length(path) <= 400000 AND path ~ '^[MLZ0-9. -]+$'),
  label_x real NOT NULL,
  label_y real NOT NULL,
  PRIMARY KEY (region_id, municipality_id),
  FOREIGN KEY (region_id, municipality_id) REFERENCES municipality
);
COMMENT ON COLUMN map_shape.path IS 'Projected and simplified, as SVG draws it';

CALL raise_wall('map_tile');
CALL raise_wall('map_boundary');
CALL raise_wall('map_shape');
CALL open_wall('map_tile', 'select', 'region_id = REGIONS');
CALL open_wall('map_tile', 'insert', 'region_id = REGIONS AND WHOLE');
CALL open_wall('map_tile', 'update', 'region_id = REGIONS AND WHOLE');
CALL open_wall('map_tile', 'delete', 'region_id = REGIONS AND WHOLE');
CALL open_wall('map_boundary', 'select', 'region_id = REGIONS');
CALL open_wall('map_boundary', 'insert', 'region_id = REGIONS AND WHOLE');
CALL open_wall('map_boundary', 'delete', 'region_id = REGIONS AND WHOLE');
CALL open_wall('map_shape', 'select', 'region_id = REGIONS');
CALL open_wall('map_shape', 'insert', 'region_id = REGIONS AND WHOLE');
CALL open_wall('map_shape', 'delete', 'region_id = REGIONS AND WHOLE');
GRANT SELECT, INSERT, UPDATE, DELETE ON map_tile TO opora_app;
GRANT SELECT, INSERT, DELETE ON map_boundary, map_shape TO opora_app;
