import { expect, test } from 'vitest'
import { arrayOf, copyLine, copyRows } from './copy-rows.ts'
import { freshPlace } from './testing.ts'

const NASTY = ['', '\\N', '\\', 'a\tb', 'dòng\nkhác\r\n', '"quoted"', `{"said":"\\"so\\""}`, '{a,b}', 'NULL', '\\.']

async function* lines(...rows: (readonly (string | null)[])[]): AsyncGenerator<string> {
  for (const row of rows) yield copyLine(row)
}

test('whatever a text holds, it arrives as it was, alone and in an array, and nothing is not an empty text', async () => {
  const { admin } = await freshPlace()
  await admin.query('CREATE TEMP TABLE kept (n integer, text text, texts text[])')
  await copyRows(
    admin,
    'COPY kept FROM STDIN',
    lines(...NASTY.map((text, n) => [String(n), text, arrayOf([text, text])] as const), ['99', null, null]),
  )
  const { rows } = await admin.query('SELECT text, texts FROM kept ORDER BY n')
  expect(rows).toEqual([...NASTY.map((text) => ({ text, texts: [text, text] })), { text: null, texts: null }])
})

test('where making the rows fails, that failure is told, nothing of them is kept and the connection goes on', async () => {
  const { admin } = await freshPlace()
  await admin.query('CREATE TEMP TABLE kept (n integer)')
  async function* broken(): AsyncGenerator<string> {
    yield '1\n'
    throw new Error('no more of them')
  }
  await expect(copyRows(admin, 'COPY kept FROM STDIN', broken())).rejects.toThrow('no more of them')
  expect((await admin.query('SELECT FROM kept')).rowCount).toBe(0)
})

test('where the database refuses a row, its own words are told, also where more was on its way', async () => {
  const { admin } = await freshPlace()
  await admin.query('CREATE TEMP TABLE kept (n integer, text text)')
  async function* rows(): AsyncGenerator<string> {
    for (let n = 0; n < 200; n++) yield copyLine([n === 3 ? 'three' : String(n), 'x'.repeat(100_000)])
  }
  await expect(copyRows(admin, 'COPY kept FROM STDIN', rows())).rejects.toThrow(/invalid input syntax for type integer: "three"/)
  expect((await admin.query('SELECT FROM kept')).rowCount).toBe(0)
})
