-- How long the region takes to answer an appeal against an edition: a promise to the schools, said when they are shown their sheets.
ALTER TABLE list_edition ADD COLUMN answer_working_days smallint NOT NULL DEFAULT 10 CHECK (answer_working_days BETWEEN 1 AND 60);
COMMENT ON COLUMN list_edition.answer_working_days IS 'Working days in which an appeal against this edition is answered; kept once it is published';
