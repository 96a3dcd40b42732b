-- What came after a numbered paper: a letter of correction, a report that replaces it, a withdrawal. The paper itself never changes.
CREATE TABLE report_correction (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('letter', 'replacement', 'withdrawal')),
  -- As the office's book has it; of a replacing report it stands with that report.
  number text CHECK (length(number) BETWEEN 1 AND 60),
  day date NOT NULL,
  content text CHECK (length(content) BETWEEN 1 AND 2000),
  by_report uuid,
  recorded_by uuid NOT NULL,
  recorded_on date NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, id),
  UNIQUE (place_id, report_id, by_report),
  CHECK ((kind = 'replacement') = (by_report IS NOT NULL)),
  CHECK ((kind = 'replacement') = (number IS NULL)),
  CHECK ((kind = 'replacement') = (content IS NULL)),
  CHECK (by_report <> report_id),
  FOREIGN KEY (place_id, report_id) REFERENCES report_paper,
  FOREIGN KEY (place_id, by_report) REFERENCES report_paper,
  FOREIGN KEY (place_id, recorded_by) REFERENCES person
);
GRANT SELECT, INSERT ON report_correction TO songhanh_app;

-- It is seen where its report is; the clerk writes it down.
CALL guard('report_correction',
  'place_id = (SELECT this_place()) AND EXISTS (SELECT FROM report o WHERE o.place_id = report_correction.place_id AND o.id = report_id)',
  'place_id = (SELECT acting_place()) AND (SELECT acting_as(''clerk''))');
