-- Right after a large load the planner still believes the tables to be empty and joins thousands of rows one by one; the database's own
-- gathering of statistics comes up to a minute later. Only the owner of a table may analyse it, so who loads asks for it here.
CREATE FUNCTION freshen_statistics() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  ANALYZE school, school_version, school_name, school_identifier, municipality_version, result_cell, list_run, list_entry;
END
$$;
REVOKE ALL ON FUNCTION freshen_statistics FROM PUBLIC;
GRANT EXECUTE ON FUNCTION freshen_statistics TO opora_work;
