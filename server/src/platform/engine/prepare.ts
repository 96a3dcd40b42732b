import { Client, type ClientConfig } from 'pg'
import { makeRoles, ROLES } from '../roles.ts'

/**
 * Makes roles and an empty database owned by the owner role, where they are missing. Text compares byte by byte in it; Vietnamese order
 * is asked for where it is needed.
 */
export async function prepareDatabase(
  admin: ClientConfig,
  database: string,
  passwords: Parameters<typeof makeRoles>[1] = {},
): Promise<void> {
  const client = new Client(admin)
  await client.connect()
  try {
    await makeRoles(client, passwords)
    const there = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
    if (there.rowCount) return
    const name = client.escapeIdentifier(database)
    await client.query(`CREATE DATABASE ${name} OWNER ${ROLES.owner} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`)
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`)
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${ROLES.app}, ${ROLES.worker}, ${ROLES.public}, ${ROLES.auth}, ${ROLES.auth}`)
  } finally {
    await client.end()
  }
}
