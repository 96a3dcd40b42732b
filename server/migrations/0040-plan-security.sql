-- The second wall around plans: readings and drafts are seen by those who draft, sign or audit; papers and issued editions by everybody
-- who holds a role here. Who drafts gives in papers and accepts readings; who signs puts in force and withdraws.
CREATE FUNCTION acting_on_drafts() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT CASE WHEN acting_as('lead-synthesiser', 'committee-signer', 'auditor') THEN this_place() END $$;
REVOKE ALL ON FUNCTION acting_on_drafts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acting_on_drafts() TO songhanh_app;

CALL guard('document', 'place_id = (SELECT acting_place())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser''))');
CALL guard('plan', 'place_id = (SELECT acting_place())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser''))');
CALL guard('edition', 'place_id = (SELECT acting_on_drafts()) OR (place_id = (SELECT acting_place()) AND state <> ''draft'')',
  'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser'', ''committee-signer''))');
CALL guard('obligor', 'place_id = (SELECT acting_place())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser''))');
CALL guard('proposal', 'place_id = (SELECT acting_on_drafts())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''lead-synthesiser''))');
