import { expect, test } from 'vitest'
import { ROLE_RULES } from '@songhanh/core/people/role'
import { freshPlace } from '../platform/testing.ts'
import { holesInTheWall } from './walls.ts'

test('the wall stands: every table is guarded or named as open, and nobody can go round it', async () => {
  const { admin } = await freshPlace()
  expect(await holesInTheWall(admin)).toEqual([])
})

test('the database asks the second factor of the same roles as core', async () => {
  const { admin } = await freshPlace()
  const { rows } = await admin.query<{ role: string; second_factor: boolean }>('SELECT role, second_factor FROM role_rule')
  expect(Object.fromEntries(rows.map((row) => [row.role, row.second_factor]))).toEqual(
    Object.fromEntries(Object.entries(ROLE_RULES).map(([role, rule]) => [role, rule.secondFactor])),
  )
})

test.each([
  ['a scope that lets all through', `ALTER POLICY scope_of_reading ON person USING (true)`],
  [
    'a change without a check of what it becomes',
    `DROP POLICY scope_of_changing ON role_held; CREATE POLICY scope_of_changing ON role_held AS RESTRICTIVE FOR UPDATE TO songhanh_app USING (person_id = acting_person())`,
  ],
  ['row-level security off', `ALTER TABLE ledger_entry DISABLE ROW LEVEL SECURITY`],
  ['row-level security not forced', `ALTER TABLE request NO FORCE ROW LEVEL SECURITY`],
  ['a new table without a guard', `CREATE TABLE forgotten (place_id uuid)`],
  [
    'a table owned by the app',
    `CREATE TABLE own (place_id uuid); CALL guard('own', 'false', 'false'); ALTER TABLE own OWNER TO songhanh_app`,
  ],
  ['a view with the rights of its owner', `CREATE VIEW everybody AS SELECT * FROM person`],
  ['a materialized view', `CREATE MATERIALIZED VIEW frozen AS SELECT * FROM person`],
  ['one more permissive policy', `CREATE POLICY also ON person USING (true)`],
  [
    'a restrictive scope made permissive',
    `DROP POLICY scope_of_reading ON person; CREATE POLICY scope_of_reading ON person FOR SELECT TO songhanh_app USING (place_id = acting_place())`,
  ],
  ['a grant to truncate', `GRANT TRUNCATE ON ledger_entry TO songhanh_app`],
  ['a grant to everybody', `GRANT SELECT ON person TO PUBLIC`],
  ['the schema open to everybody', `GRANT CREATE ON SCHEMA public TO PUBLIC`],
  ['the app among the passwords', `GRANT USAGE ON SCHEMA auth TO songhanh_app`],
  ['the worker reading sessions', `GRANT SELECT ON auth."session" TO songhanh_worker`],
  ['the app reading the hashes of secrets', `GRANT SELECT ON signed_in TO songhanh_app`],
  ['the app writing the business day', `GRANT UPDATE ON business_clock TO songhanh_app`],
  ['a function with its owner’s rights open to all', `GRANT EXECUTE ON FUNCTION acting() TO PUBLIC`],
  ['a function that follows the caller’s search path', `ALTER FUNCTION acting_holds() RESET ALL`],
  [
    'an expired session that counts',
    `CREATE OR REPLACE FUNCTION acting() RETURNS signed_in LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$ SELECT s FROM signed_in s WHERE s.secret_hash = sha256(convert_to(current_setting('songhanh.session', true), 'UTF8')) $$`,
  ],
])('is found out: %s', async (_, sabotage) => {
  const { admin } = await freshPlace()
  const before = await holesInTheWall(admin)
  await admin.query(sabotage)
  expect((await holesInTheWall(admin)).filter((hole) => !before.includes(hole))).not.toEqual([])
})

// Roles belong to the whole server, so these are planted and taken back inside a transaction that no other test sees.
test.each([
  ['a login that passes every policy', `ALTER ROLE songhanh_app BYPASSRLS`],
  ['a login that inherits', `ALTER ROLE songhanh_worker INHERIT`],
  ['the app as a member of the owner', `GRANT songhanh_owner TO songhanh_app`],
  ['the app reading every table of the server', `GRANT pg_read_all_data TO songhanh_app`],
])('is found out: %s', async (_, sabotage) => {
  const { admin } = await freshPlace()
  const before = await holesInTheWall(admin)
  await admin.query('BEGIN')
  await admin.query(sabotage)
  expect((await holesInTheWall(admin)).filter((hole) => !before.includes(hole))).not.toEqual([])
  await admin.query('ROLLBACK')
})
