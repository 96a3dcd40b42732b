-- Everybody who holds a role here sees who is asked to report and why; the keeper of catalogues asks.
ALTER TABLE report_request ADD FOREIGN KEY (place_id, seat_key) REFERENCES seat;
CALL guard('report_request', 'place_id = (SELECT acting_place())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''catalogue-keeper''))');
