import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemaTypes } from './schema-types.ts'
import { freshPlace } from './testing.ts'

test('the committed types are those of the migrated database (else: node server/src/platform/schema-file.ts)', async () => {
  const place = await freshPlace()
  expect(await schemaTypes(place.admin)).toBe(readFileSync(new URL('schema.ts', import.meta.url), 'utf8'))
})

test('a column the types do not know yet is an error, not a guess', async () => {
  const place = await freshPlace()
  await place.admin.query('CREATE TABLE planted (at point)')
  await expect(schemaTypes(place.admin)).rejects.toThrow('planted.at has the type point')
})
