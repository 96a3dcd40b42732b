/** Scans over HTTP: begun, watched, stopped, done; real pages through the very recogniser of the place, and stand-ins for what must be timed. */
import { blankPage, firstPlanAsPaper, type Grey, pdfOfPages, png, printed, scanned } from '@songhanh/papers/reading/scan.fixture'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { propose } from '@songhanh/core/intake/propose'
import { textReading } from '@songhanh/core/intake/text-reading'
import { firstPlanText } from '@songhanh/papers/reading/scan.fixture'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { readPaperApart } from './read-paper-apart.ts'
import { servedPlace, type ServedPlace } from './served.fixture.ts'
import type { ReadPaper } from './taken-paper.ts'

const atFirstOpening = { clock: () => '2024-11-25T03:00:00.000Z' as never }
let first: Grey = blankPage(10, 10)
beforeAll(async () => {
  first = (await scanned(await printed(firstPlanAsPaper()), { dotsPerInch: 200, tilt: 0.5, noise: 30 }))[0] ?? first
}, 60_000)

const kept = async (on: ServedPlace) =>
  (
    await on.place.admin.query(
      `SELECT (SELECT count(*)::int FROM document) AS documents, (SELECT count(*)::int FROM proposal) AS proposals, (SELECT count(*)::int FROM ledger_entry) AS facts`,
    )
  ).rows[0]
const NOTHING = { documents: 0, proposals: 0, facts: 0 }

async function ended(on: ServedPlace, id: string) {
  for (;;) {
    const { status, body } = await on.get(`/api/scans/${id}`)
    if (status !== 200 || (body.state !== 'waiting' && body.state !== 'reading')) return { status, body }
    await new Promise((go) => setTimeout(go, 50))
  }
}

describe('a scan goes from its pictures to a proposal', () => {
  test('refused as a scan where papers go, then read page by page; its numbers are confirmed before it is a plan', async () => {
    const on = await servedPlace(readPaperApart(), atFirstOpening)
    const file = pdfOfPages([first])
    expect((await on.upload('quét.pdf', file)).body).toMatchObject({ status: 422, code: 'intake.is-scan' })
    expect(await kept(on)).toEqual(NOTHING)

    const requestId = newId()
    const begun = await on.upload('quét.pdf', file, requestId, '/api/scans')
    expect(begun).toMatchObject({ status: 200, body: { name: 'quét.pdf', proposalId: null } })
    // The same request again is the same scan.
    expect((await on.upload('quét.pdf', file, requestId, '/api/scans')).body.id).toBe(begun.body.id)
    const { body: done } = await ended(on, begun.body.id)
    expect(done).toMatchObject({ state: 'done', pages: { done: 1, of: 1 } })
    expect(await kept(on)).toMatchObject({ documents: 1, proposals: 1 })

    const at = `/api/proposals/${done.proposalId}`
    const { body: proposal } = await on.get(at)
    expect(proposal.content.scanned).toEqual({ pages: [1], of: 1 })
    expect(proposal.toConfirm).toContain('letterhead')
    const target = proposal.content.targets.find(({ text }: { text: string }) => text.includes('50%'))
    expect(target.finding).toMatchObject({ sure: 'low', doubts: expect.arrayContaining(['scanned-number']) as string[] })
    expect(proposal.lookFirst).toContain(target.id)

    const accepting = (body: object) => on.post(`${at}/accept`, { planId: null, ...body })
    expect((await accepting({ expectedVersion: 1 })).body).toMatchObject({ code: 'intake.numbers-to-confirm' })
    const confirmed = await on.post(`${at}/corrections`, { expectedVersion: 1, correction: { do: 'confirm', itemId: target.id } })
    expect(confirmed.body.toConfirm).toHaveLength(proposal.toConfirm.length - 1)
    expect((await accepting({ expectedVersion: 2 })).body.code).toBe('intake.numbers-to-confirm')
    expect((await accepting({ expectedVersion: 2, numbersChecked: true })).status).toBe(200)
    const { rows } = await on.place.admin.query(`SELECT change -> 'detail' AS detail FROM ledger_entry WHERE action = 'accepted'`)
    expect(rows).toMatchObject([{ detail: { numbersChecked: proposal.toConfirm.length - 1 } }])
    expect(on.failures).toEqual([])
  }, 90_000)

  test('of a blank page is refused in a sentence where its progress is asked for, and nothing is kept', async () => {
    const on = await servedPlace(readPaperApart(), atFirstOpening)
    const { body } = await on.upload('trắng.png', png(blankPage(620, 877)), newId(), '/api/scans')
    expect(await ended(on, body.id)).toMatchObject({ status: 422, body: { code: 'intake.blank-scan' } })
    expect(await kept(on)).toEqual(NOTHING)
  }, 60_000)
})

/** Reads nothing before it is told to, and tells a page each time. */
function slowReader() {
  const reading: { readonly go: () => void; readonly tell: (done: number) => void }[] = []
  const plan = propose(textReading(firstPlanText))
  if (!plan.ok) throw new Error(plan.refusal.code)
  const read: ReadPaper = (_, __, watched) =>
    new Promise((answer) => {
      watched?.signal.addEventListener('abort', () => answer(refuse('intake.reading-stopped')))
      reading.push({
        go: () => answer(accept({ format: 'pdf', text: firstPlanText, content: plan.value })),
        tell: (done) => watched?.tell({ done, of: 5 }),
      })
    })
  return { read, reading }
}

describe('a scan that is being read', () => {
  test('tells its page, is stopped, and leaves nothing; the next one waits its turn and is read', async () => {
    const { read, reading } = slowReader()
    const on = await servedPlace(read, atFirstOpening)
    const begin = async (name: string) => (await on.upload(name, Buffer.from(name), newId(), '/api/scans')).body.id as string
    const [one, two] = [await begin('một.pdf'), await begin('hai.pdf')]
    reading[0]?.tell(3)
    expect((await on.get(`/api/scans/${one}`)).body).toMatchObject({ state: 'reading', pages: { done: 3, of: 5 } })
    expect((await on.get(`/api/scans/${two}`)).body.state).toBe('waiting')
    expect((await on.post(`/api/scans/${one}/stop`, {})).body.state).toBe('stopped')
    expect(await kept(on)).toEqual(NOTHING)
    for (let i = 0; reading.length < 2 && i < 100; i++) await new Promise((go) => setTimeout(go, 10))
    reading[1]?.go()
    expect((await ended(on, two)).body).toMatchObject({ state: 'done', name: 'hai.pdf' })
    expect((await on.get(`/api/scans/${one}`)).body.state).toBe('stopped')
    // What has ended stays as it ended.
    expect((await on.post(`/api/scans/${two}/stop`, {})).body.state).toBe('done')
  })

  test('that waits is stopped before it was begun; more than six in line are asked to come again', async () => {
    const { read, reading } = slowReader()
    const on = await servedPlace(read, atFirstOpening)
    const begun = []
    for (let i = 0; i < 7; i++) begun.push(await on.upload(`${i}.pdf`, Buffer.from(`${i}`), newId(), '/api/scans'))
    expect(begun.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200])
    expect((await on.upload('8.pdf', Buffer.from('8'), newId(), '/api/scans')).body.code).toBe('basics.too-many-requests')
    for (const { body } of begun.toReversed()) await on.post(`/api/scans/${body.id}/stop`, {})
    expect(reading).toHaveLength(1)
    expect(await kept(on)).toEqual(NOTHING)
  })

  test('is nobody else’s: unknown to whoever did not begin it, and an unknown one is told to be gone', async () => {
    const { read } = slowReader()
    const on = await servedPlace(read, atFirstOpening)
    expect((await on.get(`/api/scans/${newId()}`)).body.code).toBe('intake.scan-not-found')
    expect((await on.post(`/api/scans/${newId()}/stop`, {})).body.code).toBe('intake.scan-not-found')
    expect((await on.upload('rỗng.pdf', Buffer.alloc(0), newId(), '/api/scans')).body.code).toBe('intake.empty-file')
  })
})
