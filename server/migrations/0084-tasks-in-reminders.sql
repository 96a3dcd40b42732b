-- Tasks are reminded of as well: the job reads them with the plans in force.
GRANT SELECT ON task_fact TO songhanh_worker;
GRANT SELECT (content) ON edition TO songhanh_worker;
