/** Writes `schema.ts`, the types of the migrated database: `node server/src/platform/schema-file.ts`. To be run after adding a migration. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { prepareDatabase } from './engine/prepare.ts'
import { startEngine, SUPERUSER } from './engine/launch.ts'
import { migrate } from './migrate.ts'
import { schemaTypes } from './schema-types.ts'

const folder = mkdtempSync(join(tmpdir(), 'songhanh-schema-'))
chmodSync(folder, 0o711)
const engine = await startEngine(folder, { fsync: 'off' })
try {
  const login = { host: engine.host, port: engine.port, user: SUPERUSER }
  await prepareDatabase({ ...login, database: 'postgres' }, 'songhanh')
  const client = new Client({ ...login, database: 'songhanh' })
  await client.connect()
  await migrate(client)
  writeFileSync(join(import.meta.dirname, 'schema.ts'), await schemaTypes(client))
  await client.end()
} finally {
  await engine.stop()
  rmSync(folder, { recursive: true, force: true })
}
