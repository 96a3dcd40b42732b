-- What the lead sets and the bodies report on the tasks of a plan, fact by fact (core/work/tasks folds them). A task itself is a part of the edition in force.
CREATE TABLE task_fact (
  place_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  part_id text NOT NULL CHECK (part_id <> ''),
  position integer NOT NULL CHECK (position > 0),
  fact json NOT NULL,
  by_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (place_id, plan_id, part_id, position),
  FOREIGN KEY (place_id, plan_id) REFERENCES plan
);
GRANT SELECT, INSERT ON task_fact TO songhanh_app;
-- Who works on a plan sees all of its work; each writes in their own name.
CALL guard('task_fact', 'place_id = (SELECT acting_place_of_figures())', 'place_id = (SELECT acting_place_of_work()) AND by_id = (SELECT acting_person())');
