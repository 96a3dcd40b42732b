-- Which kept plans a plan is held against by a person's word: `held` false where it is not to be, though the paper names it.
CREATE TABLE plan_above (
  place_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  above_id uuid NOT NULL CHECK (above_id <> plan_id),
  held boolean NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  PRIMARY KEY (place_id, plan_id, above_id),
  FOREIGN KEY (place_id, plan_id) REFERENCES plan,
  FOREIGN KEY (place_id, above_id) REFERENCES plan
);
GRANT SELECT, INSERT ON plan_above TO songhanh_app;
GRANT UPDATE (held, version) ON plan_above TO songhanh_app;
CALL guard('plan_above', 'place_id = (SELECT acting_place())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser''))');
