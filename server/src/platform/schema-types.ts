import type { Client } from 'pg'

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly generated: boolean
}

/** What a value of each type is in the code, as `values.ts` reads it and `pg` takes it. */
const TYPES: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  citext: 'string',
  bpchar: 'string',
  varchar: 'string',
  xid8: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  bool: 'boolean',
  numeric: 'ColumnType<string, string | number, string | number>',
  date: 'PlainDate',
  timestamptz: 'Instant',
  bytea: 'Buffer',
  json: 'ColumnType<unknown, string, string>',
  jsonb: 'ColumnType<unknown, string, string>',
}

function typeOf({ table, name, type, nullable, generated }: Column): string {
  const array = type.startsWith('_')
  const plain = TYPES[array ? type.slice(1) : type]
  if (!plain) throw new Error(`${table}.${name} has the type ${type}, which schema-types.ts does not know yet`)
  const one = array ? `${plain}[]` : plain
  const orNull = nullable ? `${one} | null` : one
  return generated ? `Generated<${orNull}>` : orNull
}

const interfaceName = (table: string) =>
  table
    .split('_')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('')

/** The text of `schema.ts` for the tables and views of a migrated database. */
export async function schemaTypes(client: Client): Promise<string> {
  const { rows } = await client.query<Column>(
    `SELECT c.relname AS table, a.attname AS name, t.typname AS type, NOT a.attnotnull AS nullable,
            a.atthasdef OR a.attidentity <> '' AS generated
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped
     ORDER BY c.relname COLLATE "C", a.attname COLLATE "C"`,
  )
  const tables = Map.groupBy(rows, (column) => column.table)
  const shapes = [...tables].map(([table, columns]) =>
    [`export interface ${interfaceName(table)} {`, ...columns.map((column) => `  ${column.name}: ${typeOf(column)}`), '}', ''].join('\n'),
  )
  const body = shapes.join('\n')
  const kyselyTypes = ['ColumnType', 'Generated'].filter((name) => body.includes(`${name}<`))
  const imports = [
    ...(body.includes('Instant') ? [`import type { Instant } from '@songhanh/core/basics/instant'`] : []),
    ...(body.includes('PlainDate') ? [`import type { PlainDate } from '@songhanh/core/basics/plain-date'`] : []),
    ...(kyselyTypes.length > 0 ? [`import type { ${kyselyTypes.join(', ')} } from 'kysely'`] : []),
  ]
  return [
    '// Written from the migrated database by schema-file.ts. Not edited by hand; a test compares it.',
    ...imports,
    '',
    body,
    'export interface DB {',
    ...[...tables.keys()].map((table) => `  ${table}: ${interfaceName(table)}`),
    '}',
    '',
  ].join('\n')
}
