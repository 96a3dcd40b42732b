-- How each correction of a reading under review is taken back, the last first: it holds after the page is opened anew, and for whoever takes over.
ALTER TABLE proposal ADD COLUMN undo jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(undo) = 'array');
GRANT UPDATE (undo) ON proposal TO songhanh_app;
