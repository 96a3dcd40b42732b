-- Which round a letter of the register urges for, and whom: a second letter goes only where a first one of the same round has gone.
CREATE TABLE urging_letter (
  place_id uuid NOT NULL REFERENCES place,
  entry_id uuid NOT NULL, -- the letter itself stands in the register: turn, number and day are read there
  round_id uuid NOT NULL,
  seat_key text NOT NULL,
  PRIMARY KEY (place_id, entry_id, seat_key),
  FOREIGN KEY (place_id, entry_id) REFERENCES register_entry,
  FOREIGN KEY (place_id, round_id) REFERENCES round,
  FOREIGN KEY (place_id, seat_key) REFERENCES seat
);
CREATE INDEX urging_letter_round ON urging_letter (place_id, round_id);
GRANT SELECT, INSERT ON urging_letter TO songhanh_app;

-- It is reached where its entry is.
CALL guard('urging_letter',
  'place_id = (SELECT this_place()) AND EXISTS (SELECT FROM register_entry e WHERE e.place_id = urging_letter.place_id AND e.id = entry_id)',
  'place_id = (SELECT acting_place_of_work()) AND EXISTS (SELECT FROM register_entry e WHERE e.place_id = urging_letter.place_id AND e.id = entry_id)');
