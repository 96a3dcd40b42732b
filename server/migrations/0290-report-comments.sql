-- Comments on a draft: a round of them with its last day and the draft as it was sent, a request to each who is asked, and what each answers.
CREATE TABLE comment_round (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  note text NOT NULL,
  due date NOT NULL,
  sent_on date NOT NULL,
  sent_by uuid NOT NULL,
  document json NOT NULL,
  closed_on date,
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, report_id) REFERENCES report,
  FOREIGN KEY (place_id, sent_by) REFERENCES person,
  CHECK (closed_on >= sent_on)
);
CREATE UNIQUE INDEX comment_round_open ON comment_round (place_id, report_id) WHERE closed_on IS NULL;
CREATE INDEX comment_round_of_report ON comment_round (place_id, report_id);
GRANT SELECT, INSERT, UPDATE (closed_on) ON comment_round TO songhanh_app;

CREATE TABLE comment_request (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  round_id uuid NOT NULL,
  seat_key text NOT NULL,
  stance text CHECK (stance IN ('agree', 'comments')),
  answered_on date,
  answered_by uuid,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  PRIMARY KEY (place_id, id),
  UNIQUE (place_id, round_id, seat_key),
  FOREIGN KEY (place_id, round_id) REFERENCES comment_round,
  FOREIGN KEY (place_id, seat_key) REFERENCES seat,
  FOREIGN KEY (place_id, answered_by) REFERENCES person,
  CHECK (num_nulls(stance, answered_on, answered_by) IN (0, 3))
);
GRANT SELECT, INSERT, UPDATE (stance, answered_on, answered_by, version) ON comment_request TO songhanh_app;

CREATE TABLE report_comment (
  place_id uuid NOT NULL,
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  section text NOT NULL CHECK (section <> ''),
  text text NOT NULL CHECK (text <> ''),
  response text CHECK (response IN ('taken', 'explained')),
  response_text text,
  responded_on date,
  responded_by uuid,
  PRIMARY KEY (place_id, id),
  UNIQUE (place_id, request_id, position),
  FOREIGN KEY (place_id, request_id) REFERENCES comment_request,
  FOREIGN KEY (place_id, responded_by) REFERENCES person,
  CHECK (num_nulls(response, response_text, responded_on, responded_by) IN (0, 4)),
  CHECK (response <> 'explained' OR response_text <> '')
);
GRANT SELECT, INSERT, DELETE, UPDATE (response, response_text, responded_on, responded_by) ON report_comment TO songhanh_app;

-- The second wall: those who see drafts see all of it; a body or commune its own request, the draft it was sent and its own words. The lead asks and
-- responds, the head answers for their own seat.
CALL guard('comment_request',
  'place_id = (SELECT acting_on_drafts()) OR (place_id = (SELECT acting_place()) AND (SELECT acting_as(''head'')) AND seat_key = ANY((SELECT acting_reach())::text[]))',
  'place_id = (SELECT acting_place()) AND ((SELECT acting_as(''lead-synthesiser'')) OR ((SELECT acting_as(''head'')) AND seat_key = ANY((SELECT acting_reach())::text[])))');
CALL guard('comment_round',
  'place_id = (SELECT acting_on_drafts()) OR (place_id = (SELECT this_place()) AND EXISTS (SELECT FROM comment_request q WHERE q.place_id = comment_round.place_id AND q.round_id = comment_round.id))',
  'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser''))');
CALL guard('report_comment',
  'place_id = (SELECT this_place()) AND EXISTS (SELECT FROM comment_request q WHERE q.place_id = report_comment.place_id AND q.id = request_id)',
  'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser'', ''head'')) AND EXISTS (SELECT FROM comment_request q WHERE q.place_id = report_comment.place_id AND q.id = request_id)');

-- Who has still to answer, and which comments wait, is reminded of as well: the job reads which there are, never what they say.
GRANT SELECT (place_id, id, report_id, title, due, closed_on) ON comment_round TO songhanh_worker;
GRANT SELECT (place_id, id, round_id, seat_key, stance) ON comment_request TO songhanh_worker;
GRANT SELECT (place_id, id, request_id, response) ON report_comment TO songhanh_worker;
