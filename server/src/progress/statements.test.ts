import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { COMMUNES, district, ok, round } from './year.fixture.ts'

const clock = () => new Date().toISOString() as never
const SENDERS = 1000

/** As many communes more as a nation's province has forms, each with a form of this round taken in: one statement each, past every wall. */
async function fill({ place }: Awaited<ReturnType<typeof district>>, roundId: string): Promise<void> {
  const seat = `place:${place.id}`
  await place.admin.query(
    `INSERT INTO seat (place_id, key, name, above) SELECT $1, 'unit:' || 10000 + n || '@2020-01-01', 'Xã ' || n, ARRAY[$2] FROM generate_series(1, $3::integer) n`,
    [place.id, seat, SENDERS],
  )
  await place.admin.query(
    `INSERT INTO form (place_id, id, round_id, code, sender, asked, state, version)
     SELECT place_id, gen_random_uuid(), round_id, code, s.key, asked, 'accepted', 3 FROM form, (SELECT key FROM seat WHERE key LIKE 'unit:1%') s
     WHERE round_id = $1 AND sender = $2`,
    [roundId, COMMUNES[0]],
  )
  await place.admin.query(
    `INSERT INTO figure (place_id, form_id, element, value, kind, data_year)
     SELECT f.place_id, f.id, a.element, 20, '{"kind":"administrative"}', 2024 FROM form f, unnest(f.asked) AS a(element) WHERE f.state = 'accepted'`,
  )
}

test('what a page asks the database grows with no row: board, figures, rounds and completeness; an export is whole and says how many rows it has', async () => {
  const on = await district({ clock })
  const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId)))
  const pages = [
    `/api/plans/${on.planId}/progress?year=2024`,
    `/api/plans/${on.planId}/figures?year=2024`,
    `/api/plans/${on.planId}/measures/4.1/units?year=2024`,
    '/api/rounds',
    `/api/rounds/${roundId}`,
  ]
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  onTestFinished(() => asked.mockRestore())
  const counts = async () => {
    const found: number[] = []
    for (const page of pages) {
      asked.mockClear()
      ok(await on.lead.get(page))
      found.push(asked.mock.calls.length)
    }
    return found
  }
  const few = await counts()
  const before = ok(await on.lead.get(pages[1]!)).count
  expect(before).toBeLessThan(40)
  await fill(on, roundId)
  expect(await counts()).toEqual(few)
  expect([Math.min(...few) > 3, Math.max(...few) < 25]).toEqual([true, true])

  const { figures, count } = ok(await on.lead.get(pages[1]!))
  expect(count).toBeGreaterThan(SENDERS * 5)
  for (const format of ['csv', 'xlsx']) {
    const file = (await on.lead.get(`/api/plans/${on.planId}/figures/file?year=2024&format=${format}`)).file
    expect(file!.disposition).toContain(`so-lieu-2024.${format}`)
    if (format === 'xlsx') expect(file!.bytes.subarray(0, 2).toString()).toBe('PK')
    else {
      const lines = file!.bytes.toString('utf8').trimEnd().split('\r\n')
      expect(lines).toHaveLength(count + 1)
      const first = figures[0]
      expect(lines[1]).toContain(`${first.formId},${first.sender},${first.senderName},${first.element}`)
      expect(new Set(lines.slice(1).map((line) => line.split(',', 4).join())).size).toBe(count)
    }
  }
  // One's own forms and no other's, the count too.
  const { officer } = await on.office(COMMUNES[1]!, 'hai')
  const own = (await officer.get(`/api/plans/${on.planId}/figures/file?year=2024`)).file!.bytes.toString('utf8')
  expect(own.trimEnd().split('\r\n')).toHaveLength(ok(await officer.get(pages[1]!)).count + 1)
  expect(own).not.toContain(COMMUNES[0]!)
  expect(on.served.failures).toEqual([])
})
