-- The second wall around units: everybody who holds a role here reads them, the keeper of catalogues alone changes them.
CALL guard('unit', 'place_id = (SELECT acting_place())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''catalogue-keeper''))');
CALL guard('unit_succession', 'place_id = (SELECT acting_place())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''catalogue-keeper''))');
CALL guard('unit_closure', 'place_id = (SELECT acting_place())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''catalogue-keeper''))');
CALL guard('unit_register', 'place_id = (SELECT acting_place())', 'place_id = (SELECT acting_place()) AND (SELECT acting_as(''catalogue-keeper''))');
