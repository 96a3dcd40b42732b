-- Why a difficulty is one, as its raiser or the lead says it: the fold of its facts, for lists and the report.
ALTER TABLE difficulty ADD COLUMN cause text CHECK (cause <> '');
GRANT UPDATE (cause) ON difficulty TO songhanh_app;
