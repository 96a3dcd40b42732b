/** What a file of figures costs in statements, and that the forms of one sender are kept apart by their periods. */
import type { Writing } from '../platform/database.ts'
import { expect, test } from 'vitest'
import { COMMUNES, district, ok, round, type District } from '../progress/year.fixture.ts'

const clock = () => new Date().toISOString() as never
const SENDER = COMMUNES[0]!

/** As many forms more like this one, each of a round and a period of its own. */
async function formsLike(on: District, formId: string, count: number): Promise<readonly string[]> {
  const rounds = await on.place.admin.query<{ id: string; n: number }>(
    `INSERT INTO round SELECT r.place_id, gen_random_uuid(), plan_id, name, regime, basis, (1700 + n)::text, opens_on, closing, due, catalogue, edition, indicators, unowed, opened_at
     FROM form f JOIN round r ON r.place_id = f.place_id AND r.id = f.round_id, generate_series(1, $2::integer) n WHERE f.id = $1 RETURNING id`,
    [formId, count],
  )
  const forms = await on.place.admin.query<{ id: string }>(
    `INSERT INTO form (place_id, id, round_id, code, sender, asked)
     SELECT place_id, gen_random_uuid(), r, code, sender, asked FROM form, unnest($2::uuid[]) r WHERE id = $1 RETURNING id`,
    [formId, rounds.rows.map(({ id }) => id)],
  )
  return forms.rows.map(({ id }) => id)
}

/** From now on every statement of the app is counted. */
function counting(on: District): { statements: number } {
  const counted = { statements: 0 }
  const { app } = on.place
  const one = <T>(answer: T): T => {
    counted.statements++
    return answer
  }
  const transaction: typeof app.transaction = (opening, work) =>
    app.transaction(opening, (w) =>
      work({
        ...w,
        query: <R>(sql: string, params?: readonly unknown[]) => one(w.query<R>(sql, params)),
        copyIn: (...given: Parameters<Writing['copyIn']>) => one(w.copyIn(...given)),
      }),
    )
  Object.assign(on.place, { app: { ...app, transaction } })
  return counted
}

async function opened(on: District, change: object = {}) {
  const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId, change)))
  const { lines } = ok(await on.lead.get(`/api/rounds/${roundId}`))
  return lines.find(({ sender }: { sender: string }) => sender === SENDER).cells[0].formId as string
}

test('a file of nine hundred figures takes as many statements as one of a single figure; what forms hold already is asked for 400 facts at a time', async () => {
  const on = await district({ clock })
  const like = await opened(on)
  const all = await formsLike(on, like, 150)
  const { rows } = await on.place.admin.query<{ asked: string[] }>('SELECT asked FROM form WHERE id = $1', [like])
  const elements = rows[0]!.asked
  const { officer } = await on.office(SENDER, 'mot')
  const counted = counting(on)
  const statements = async (forms: readonly string[], cells: readonly string[], value: number, path = 'import') => {
    counted.statements = 0
    const lines = ['form;element;value', ...forms.flatMap((form) => cells.map((element) => `${form};${element};${value}`))]
    const done = ok(await officer.upload(`/api/figures/${path}`, 'so-lieu.csv', Buffer.from(lines.join('\n'))))
    expect(done).toMatchObject({ lines: forms.length * cells.length, forms: forms.length })
    return counted.statements
  }
  const one = [like]
  const fresh = await statements(one, elements.slice(0, 1), 1)
  expect(all.length * elements.length).toBe(900)
  expect(await statements(all, elements, 1)).toBe(fresh)

  const again = await statements(one, elements.slice(0, 1), 0)
  expect(again).toBe(fresh + 1)
  expect(await statements(all, elements, 0)).toBe(again)
  expect(await statements(all, elements, 1)).toBe(again)
  // Now each has known three facts: 133 forms, and the other 17.
  expect(await statements(all, elements, 0)).toBe(again + 2)

  const look = await statements(one, elements.slice(0, 1), 5, 'look')
  expect(await statements(all, elements, 5, 'look')).toBe(look + 1)
})

test('what a file says for one year is not said in the forms of another year that stand beside', async () => {
  const on = await district({ clock })
  const basis = { title: 'Công văn', number: '1/CV', date: '2024-11-01' }
  const [now, beside] = [await opened(on), await opened(on, { name: 'Số liệu đột xuất', regime: null, basis })]
  const before = await opened(on, { name: 'Số liệu năm 2023', regime: null, basis, period: '2023' })
  const { officer } = await on.office(SENDER, 'mot')
  const lines = ['form;element;value', `${now};births.boys;31`, `${before};births.boys;29`]
  ok(await officer.upload('/api/figures/import', 'so-lieu.csv', Buffer.from(lines.join('\n'))))
  const read = async (form: string) => {
    const { version, cells } = ok(await officer.get(`/api/forms/${form}`))
    return [version, cells.find(({ element }: { element: string }) => element === 'births.boys').figure.value]
  }
  expect([await read(now), await read(beside), await read(before)]).toEqual([
    [1, '31'],
    [1, '31'],
    [1, '29'],
  ])
})
