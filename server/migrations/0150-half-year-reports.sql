-- A letter may ask for a report of half a year.
ALTER TABLE report DROP CONSTRAINT report_kind_check;
ALTER TABLE report ADD CONSTRAINT report_kind_check CHECK (kind IN ('year', 'half-year', 'interim', 'final'));
