-- A body the plan gives no duty, asked to report all the same: what, from when to when, and the document it rests on.
CREATE TABLE report_request (
  place_id uuid NOT NULL REFERENCES place,
  id uuid NOT NULL,
  seat_key text NOT NULL CHECK (seat_key LIKE 'body:%'),
  matter text NOT NULL CHECK (matter <> ''),
  from_day date NOT NULL,
  to_day date CHECK (to_day >= from_day),
  basis_title text NOT NULL CHECK (basis_title <> ''),
  basis_number text,
  basis_date date CHECK (basis_date <= from_day),
  asked_at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, id)
);
CREATE INDEX report_request_seat ON report_request (place_id, seat_key, from_day);
GRANT SELECT, INSERT ON report_request TO songhanh_app;
