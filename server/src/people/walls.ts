/** Looks at the database's own catalogue for anything that would make a hole in the second wall. */
import type { Client } from 'pg'
import { ROLES } from '../platform/roles.ts'

/** Tables that hold nothing a person could be kept from: the office's name, its day, which role asks for what. */
const OPEN_TABLES = ['public.business_clock', 'public.place', 'public.role_rule', 'migration.applied']
/** Reached by songhanh_auth alone, so that grants are its wall. */
const CLOSED_SCHEMA = 'auth'

const list = (names: readonly string[]) => `ARRAY[${names.map((name) => `'${name}'`).join()}]::text[]`
const LOGINS = list([ROLES.app, ROLES.worker, ROLES.public])
const ALL_LOGINS = list([ROLES.app, ROLES.worker, ROLES.public, ROLES.auth])
const OURS = list(Object.values(ROLES))

/** Each rule: what is wrong, and a query that names every thing that is. */
const RULES: readonly (readonly [fault: string, sql: string])[] = [
  [
    'table without forced row-level security',
    `SELECT format('%s.%s', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', '${CLOSED_SCHEMA}') AND n.nspname !~ '^pg_'
       AND NOT (c.relrowsecurity AND c.relforcerowsecurity) AND format('%s.%s', n.nspname, c.relname) <> ALL(${list(OPEN_TABLES)})`,
  ],
  [
    'guarded table without its restrictive scopes',
    `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
     WHERE c.relkind IN ('r', 'p') AND c.relrowsecurity
       AND (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive AND p.polname IN
         ('scope_of_reading', 'scope_of_adding', 'scope_of_changing', 'scope_of_removing', 'scope_of_jobs')) <> 5`,
  ],
  [
    'scope that lets everything through',
    `SELECT format('%s.%s', c.relname, p.polname) FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
     WHERE NOT p.polpermissive AND (coalesce(pg_get_expr(p.polqual, p.polrelid), 'x') IN ('true', '(true)')
       OR coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'x') IN ('true', '(true)')
       OR (p.polcmd IN ('a', 'w') AND p.polwithcheck IS NULL) OR (p.polcmd IN ('r', 'w', 'd') AND p.polqual IS NULL))`,
  ],
  [
    'policy that nobody here has made',
    `SELECT format('%s.%s', c.relname, p.polname) FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
     WHERE p.polname NOT IN ('inside', 'owner_looks_up', 'scope_of_reading', 'scope_of_adding', 'scope_of_changing', 'scope_of_removing', 'scope_of_jobs',
       'auth_sees', 'auth_opens', 'auth_redeems', 'auth_keeps', 'public_sees')`,
  ],
  [
    'policy for everybody',
    `SELECT format('%s.%s', c.relname, p.polname) FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE 0 = ANY(p.polroles)`,
  ],
  [
    'view that reads with the rights of its owner',
    `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'v' AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND NOT 'security_invoker=true' = ANY(coalesce(c.reloptions, '{}'))`,
  ],
  ['materialized view, which knows no policy', `SELECT c.relname FROM pg_class c WHERE c.relkind = 'm'`],
  [
    'role that passes policies or makes roles',
    `SELECT rolname FROM pg_roles WHERE rolname = ANY(${OURS}) AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolinherit)`,
  ],
  [
    'login that is a member of another role of ours',
    `SELECT m.rolname FROM pg_auth_members a JOIN pg_roles m ON m.oid = a.member JOIN pg_roles g ON g.oid = a.roleid
     WHERE m.rolname = ANY(${OURS}) AND (g.rolname = ANY(${OURS}) OR g.rolname ~ '^pg_')`,
  ],
  [
    'thing owned by a login',
    `SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = ANY(${OURS}) AND r.rolname <> '${ROLES.owner}'
     UNION ALL SELECT p.proname FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner WHERE r.rolname = ANY(${OURS}) AND r.rolname <> '${ROLES.owner}'`,
  ],
  [
    'grant to truncate, to refer to or to put triggers on a table',
    `SELECT format('%s.%s', table_schema, table_name) FROM information_schema.role_table_grants
     WHERE grantee = ANY(${ALL_LOGINS}) AND privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER')`,
  ],
  [
    'grant to everybody',
    `SELECT format('%s.%s', table_schema, table_name) FROM information_schema.role_table_grants
     WHERE grantee = 'PUBLIC' AND table_schema NOT IN ('pg_catalog', 'information_schema')
     UNION ALL SELECT nspname FROM pg_namespace n, aclexplode(n.nspacl) a WHERE a.grantee = 0 AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
  ],
  [
    'grant in the schema of passwords and sessions',
    `SELECT format('%s to %s', table_name, grantee) FROM information_schema.role_table_grants WHERE table_schema = '${CLOSED_SCHEMA}' AND grantee = ANY(${LOGINS})
     UNION ALL SELECT rolname FROM pg_roles WHERE rolname = ANY(${LOGINS}) AND has_schema_privilege(rolname, '${CLOSED_SCHEMA}', 'USAGE')`,
  ],
  [
    'right to make things in a schema',
    `SELECT format('%s in %s', r.rolname, n.nspname) FROM pg_roles r, pg_namespace n
     WHERE r.rolname = ANY(${ALL_LOGINS}) AND n.nspname IN ('public', '${CLOSED_SCHEMA}', 'migration') AND has_schema_privilege(r.oid, n.oid, 'CREATE')`,
  ],
  [
    'function with its owner’s rights that is not nailed to its schema',
    `SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE p.prosecdef AND n.nspname IN ('public', '${CLOSED_SCHEMA}') AND NOT EXISTS (SELECT FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%pg_temp')`,
  ],
  [
    'function with its owner’s rights that everybody may call',
    `SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE p.prosecdef AND n.nspname = 'public' AND p.prorettype <> 'trigger'::regtype
       AND EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee = 0)`,
  ],
  [
    'secret of a session that the app can read',
    `SELECT r FROM unnest(${LOGINS}) r WHERE has_column_privilege(r, 'public.signed_in', 'secret_hash', 'SELECT') OR has_column_privilege(r, 'public.one_time_code', 'code_hash', 'SELECT')`,
  ],
  [
    'business day that the app can write',
    `SELECT r FROM unnest(${LOGINS}) r WHERE has_table_privilege(r, 'public.business_clock', 'INSERT, UPDATE, DELETE')`,
  ],
  [
    'the question who acts, changed',
    `SELECT 'acting' WHERE (SELECT prosrc FROM pg_proc WHERE oid = 'public.acting()'::regprocedure) !~
       'sha256.*songhanh\\.session.*this_place\\(\\).*idle_until.*absolute_until.*account = ''open'''`,
  ],
]

/** Every hole found, as `what: where`; empty where the wall stands. Needs a login that sees the whole catalogue. */
export async function holesInTheWall(client: Client): Promise<string[]> {
  const holes: string[] = []
  for (const [fault, sql] of RULES) {
    const { rows } = await client.query<[string]>({ text: sql, rowMode: 'array' })
    holes.push(...rows.map(([where]) => `${fault}: ${where}`))
  }
  return holes.toSorted()
}
