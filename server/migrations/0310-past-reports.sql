-- A report of an earlier year as it was read: what it says was reached, and what a person made of each proposed figure. The paper itself is a document.
CREATE TABLE past_report (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  document_id uuid NOT NULL,
  reading jsonb NOT NULL,
  decisions jsonb NOT NULL DEFAULT '{}', -- by the id of the proposed figure
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  made_at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, id),
  UNIQUE (place_id, plan_id, document_id),
  FOREIGN KEY (place_id, plan_id) REFERENCES plan,
  FOREIGN KEY (place_id, document_id) REFERENCES document
);
GRANT SELECT, INSERT ON past_report TO songhanh_app;
GRANT UPDATE (decisions, version) ON past_report TO songhanh_app;

-- A total of a measure in a year that a person has confirmed against such a report; it stands where the place has counted nothing itself.
CREATE TABLE past_figure (
  place_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  measure text NOT NULL CHECK (measure <> ''),
  year integer NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  value numeric NOT NULL,
  kind json NOT NULL, -- official or preliminary, with the report as its source
  report_id uuid NOT NULL,
  item text NOT NULL CHECK (item <> ''),
  confirmed_by text NOT NULL,
  confirmed_on date NOT NULL,
  PRIMARY KEY (place_id, plan_id, measure, year),
  FOREIGN KEY (place_id, plan_id) REFERENCES plan,
  FOREIGN KEY (place_id, report_id) REFERENCES past_report
);
CREATE INDEX past_figure_of_report ON past_figure (place_id, report_id);
GRANT SELECT, INSERT, DELETE ON past_figure TO songhanh_app;

CALL guard('past_report', 'place_id = (SELECT acting_on_drafts())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser''))');
CALL guard('past_figure', 'place_id = (SELECT acting_place_of_figures())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser''))');
