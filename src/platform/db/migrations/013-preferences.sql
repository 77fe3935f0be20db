-- How the pages are shown to who sees badly goes with the person from one computer to another.
ALTER TABLE person ADD COLUMN view jsonb CHECK (jsonb_typeof(view) = 'object');
COMMENT ON COLUMN person.view IS 'The low-vision version as the person chose it; null: never chosen';
