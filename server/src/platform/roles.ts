import type { Client } from 'pg'

/** Logins of the database. They belong to the whole PostgreSQL server, so they are made once and not by a migration. */
export const ROLES = {
  /** Owns every table; nobody logs in as it. */
  owner: 'songhanh_owner',
  /** The server acts as it for a person: owns nothing, passes no policy. */
  app: 'songhanh_app',
  /** Jobs: sealing, roll-ups, clearing. */
  worker: 'songhanh_worker',
  /** The public counter: sees what was released. */
  public: 'songhanh_public',
  /** Signing in: alone reaches password hashes and session tokens, and little else. */
  auth: 'songhanh_auth',
} as const

/** Makes the roles that are missing. `admin` must be able to create roles; `passwords` are given only to roles made now. */
export async function makeRoles(
  admin: Client,
  passwords: Readonly<Partial<Record<'app' | 'worker' | 'public' | 'auth', string>>> = {},
): Promise<void> {
  // Two first starts at once would both find a role missing.
  await admin.query('BEGIN')
  await admin.query(`SELECT pg_advisory_xact_lock(hashtext('songhanh roles'))`)
  const { rows } = await admin.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [Object.values(ROLES)])
  const there = new Set(rows.map((row) => row.rolname))
  for (const [kind, name] of Object.entries(ROLES)) {
    if (there.has(name)) continue
    const password = kind === 'owner' ? undefined : passwords[kind as 'app']
    await admin.query(
      `CREATE ROLE ${name} ${kind === 'owner' ? 'NOLOGIN' : 'LOGIN'} NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE`,
    )
    // better-auth names its tables without a schema; as a setting of the role it also holds behind a connection pooler.
    if (kind === 'auth') await admin.query(`ALTER ROLE ${name} SET search_path = auth`)
    if (password !== undefined) await admin.query(`ALTER ROLE ${name} PASSWORD ${admin.escapeLiteral(password)}`)
  }
  // A CREATEROLE login that is no superuser must be a member of the owner to act as it.
  await admin.query(
    `DO $$ BEGIN IF NOT pg_has_role(current_user, '${ROLES.owner}', 'MEMBER') THEN EXECUTE format('GRANT ${ROLES.owner} TO %I', current_user); END IF; END $$`,
  )
  await admin.query('COMMIT')
}
