-- What a person decided about a target of a plan and the strategy above it: the strategy's code it answers to, or none.
CREATE TABLE target_link (
  place_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  strategy_id text NOT NULL CHECK (strategy_id <> ''),
  target_code text NOT NULL CHECK (target_code <> ''),
  strategy_code text,
  version integer NOT NULL CHECK (version > 0),
  PRIMARY KEY (place_id, plan_id, strategy_id, target_code),
  FOREIGN KEY (place_id, plan_id) REFERENCES plan
);
GRANT SELECT, INSERT ON target_link TO songhanh_app;
GRANT UPDATE (strategy_code, version) ON target_link TO songhanh_app;
CALL guard('target_link', 'place_id = (SELECT acting_place())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser''))');
