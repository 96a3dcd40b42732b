-- The day the report is dated, kept with each total it is the source of: who may see the figure may see what it stands on, and not all of them the report.
ALTER TABLE past_figure ADD COLUMN reported_on date;
UPDATE past_figure SET reported_on = (reading ->> 'date')::date
  FROM past_report WHERE past_report.place_id = past_figure.place_id AND past_report.id = past_figure.report_id;
