/** Real papers and hostile files, over HTTP, through the very reader of the place. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import type { PlanContent } from '@songhanh/core/plans/content'
import { partsOf } from '@songhanh/core/plans/parts'
import { GUARD_LIMITS } from '@songhanh/papers/reading/guard'
import { describe, expect, test } from 'vitest'
import { readPaperApart } from './read-paper-apart.ts'
import { servedPlace, type ServedPlace } from './served.fixture.ts'

const root = resolve(import.meta.dirname, '../../..')
const firstPlan = readFileSync(resolve(root, 'samples/plans/thanh-liem-2021-2025.txt'))
const secondPlan = resolve(process.env['SONGHANH_SHARED'] ?? resolve(root, '../shared'), 'plans/full/danso-cantho-165-2025.txt')

const atFirstOpening = { clock: () => '2024-11-25T03:00:00.000Z' as never }
const served = () => servedPlace(readPaperApart(), atFirstOpening)

/** One file packed as a .docx would be, its header saying what it says. */
function zipOf(name: string, content: Buffer): Buffer {
  const [packed, path, checksum] = [deflateRawSync(content, { level: 4 }), Buffer.from(name), crc32(content)]
  const about = Buffer.alloc(24)
  about.writeUInt16LE(20, 0)
  about.writeUInt16LE(8, 4)
  about.writeUInt32LE(checksum, 10)
  about.writeUInt32LE(packed.length, 14)
  about.writeUInt32LE(content.length, 18)
  about.writeUInt16LE(path.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), about, Buffer.alloc(2), path, packed])
  const central = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), about, Buffer.alloc(16), path])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

const word = (body: string, before = '') =>
  Buffer.from(
    `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  )
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** Some hundred KB that unpack to 289 MB. */
function bomb(): Buffer {
  const [head, tail] = word(paragraph('|')).toString().split('|')
  return zipOf('word/document.xml', Buffer.concat([Buffer.from(head ?? ''), Buffer.alloc(289_000_000, 'a'), Buffer.from(tail ?? '')]))
}

/** The same archive with another unpacked size in its two headers. */
function sayingItWere(archive: Buffer, size: number): Buffer {
  const lying = Buffer.from(archive)
  lying.writeUInt32LE(size, 4 + 18)
  lying.writeUInt32LE(size, archive.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 6 + 18)
  return lying
}

async function nothingKept(on: ServedPlace) {
  const { rows } = await on.place.admin.query(
    `SELECT (SELECT count(*)::int FROM document) AS documents, (SELECT count(*)::int FROM proposal) AS proposals, (SELECT count(*)::int FROM ledger_entry) AS facts`,
  )
  expect(rows).toEqual([{ documents: 0, proposals: 0, facts: 0 }])
  expect((await on.get('/api/plans')).status).toBe(200)
  expect(on.failures).toEqual([])
}

describe('what is no plan is refused in one clear sentence, and nothing is half done', () => {
  const legacy = Buffer.from('ñy ban nh©n d©n huyÖn Thanh Liªm - KÕ ho¹ch', 'latin1')
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) % 256))
  const letter = 'Kính gửi: Bà Nguyễn Thị A. Mời bà đến dự buổi gặp mặt vào sáng thứ bảy. Trân trọng.'
  test.each<[string, string, () => Buffer, number, string]>([
    ['an empty file', 'rỗng.txt', () => Buffer.alloc(0), 422, 'intake.empty-file'],
    ['a file of blanks', 'trắng.txt', () => Buffer.from(' \n\n \t'), 422, 'intake.empty-file'],
    ['a binary file', 'ảnh.bin', () => noise, 422, 'intake.not-readable'],
    ['a file of 50 MB', 'lớn.txt', () => Buffer.alloc(50_000_000, 'KẾ HOẠCH '), 413, 'intake.too-large'],
    ['a text in an old encoding', 'tcvn3.txt', () => legacy, 422, 'intake.not-readable'],
    ['a letter', 'thư.txt', () => Buffer.from(letter), 422, 'intake.no-plan'],
    ['a .docx that is a letter', 'thư.docx', () => zipOf('word/document.xml', word(paragraph(letter))), 422, 'intake.no-plan'],
    [
      'a .docx with a DOCTYPE',
      'a.docx',
      () => zipOf('word/document.xml', word(paragraph('&x;'), '<!DOCTYPE w [<!ENTITY x "KẾ HOẠCH">]>')),
      422,
      'intake.unsafe-file',
    ],
    [
      'a .docx cut off in the middle',
      'cụt.docx',
      () => zipOf('word/document.xml', word(paragraph(letter.repeat(50)))).subarray(0, 200),
      422,
      'intake.broken-file',
    ],
    ['an archive that is no .docx', 'a.docx', () => zipOf('readme.txt', Buffer.from('KẾ HOẠCH')), 422, 'intake.not-readable'],
  ])('%s', async (_, name, bytes, status, code) => {
    const on = await served()
    const { status: answered, body } = await on.upload(name, bytes())
    expect([answered, body.code]).toEqual([status, code])
    expect(body.detail).toMatch(/^\p{Lu}[^{}]+\.$/u)
    await nothingKept(on)
  })

  test('a .docx of some hundred KB that unpacks to 289 MB, whether it says so or says it were 9 KB', async () => {
    const on = await served()
    const file = bomb()
    const lying = sayingItWere(file, 9000)
    expect(file.length).toBeGreaterThan(250_000)
    expect(file.length).toBeLessThan(1_000_000)
    const before = process.memoryUsage.rss()
    for (const each of [file, lying]) {
      const { status, body } = await on.upload('bom.docx', each)
      expect([status, body.code]).toEqual([422, 'intake.unsafe-file'])
    }
    // The server holds the packed file for a moment, never what it would unpack to.
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000)
    await nothingKept(on)
  })

  test('a request without any file', async () => {
    const on = await served()
    const { status, body } = await on.post('/api/documents', {})
    expect([status, body.code]).toEqual([400, 'basics.no-file'])
    await nothingKept(on)
  })

  test('a paper whose reading takes too long is stopped, and the next one is read', async () => {
    const on = await servedPlace(readPaperApart({ ...GUARD_LIMITS, milliseconds: 1 }), atFirstOpening)
    expect((await on.upload('a.txt', firstPlan)).body.code).toBe('intake.reading-timed-out')
    await nothingKept(on)
  })

  test('a paper whose reading takes too much memory is stopped', async () => {
    const on = await servedPlace(readPaperApart({ ...GUARD_LIMITS, memory: 1 }), atFirstOpening)
    expect((await on.upload('a.txt', firstPlan)).body.code).toBe('intake.unsafe-file')
    await nothingKept(on)
  })

  test('twelve papers at once: those that find no place in the line are asked to come again', async () => {
    const on = await served()
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => on.upload('thư.txt', Buffer.from(`${letter} ${i}`))))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.code}`))).toEqual(
      new Set(['422 intake.no-plan', '429 basics.too-many-requests']),
    )
    expect((await on.upload('thư.txt', Buffer.from(letter))).body.code).toBe('intake.no-plan')
  })
})

/** From the paper to the page, as a person goes: give in, look, accept, put in force, open the page. */
async function journey(on: ServedPlace, name: string, bytes: Buffer) {
  const taken = await on.upload(name, bytes)
  expect([taken.status, taken.body.code]).toEqual([200, undefined])
  const proposal = await on.get(`/api/proposals/${taken.body.proposalId}`)
  expect(proposal.status).toBe(200)
  const accepted = await on.post(`/api/proposals/${taken.body.proposalId}/accept`, { expectedVersion: 1, planId: null })
  expect(accepted.status).toBe(200)
  const issued = { numbered: false, suppliedBy: 'Văn phòng HĐND và UBND' }
  const inForce = await on.post(`/api/editions/${accepted.body.editionId}/in-force`, {
    expectedVersion: 1,
    issued,
    inForceFrom: '2024-11-25',
  })
  expect(inForce.status).toBe(200)
  const page = await on.get(`/api/plans/${accepted.body.planId}`)
  expect(page.status).toBe(200)
  const source = await on.get(`/api/documents/${taken.body.documentId}/text`)
  expect(on.failures).toEqual([])
  return { page: page.body, text: source.body.text as string, proposal: proposal.body }
}

const bare = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Every item's words stand in the source where its spans say. */
function itemsStandInTheText(content: PlanContent, text: string): number {
  let checked = 0
  for (const { kind, part } of partsOf(content)) {
    expect(part.spans.length, `${kind} ${part.id}`).toBeGreaterThan(0)
    for (const span of part.spans) expect(span.end).toBeLessThanOrEqual(text.length)
    if (kind !== 'target' && kind !== 'task' && kind !== 'funding' && kind !== 'recipient') continue
    expect(bare(part.spans.map((span) => text.slice(span.start, span.end)).join(' ')), part.id).toContain(bare(part.text))
    checked++
  }
  return checked
}

describe('a plan goes from its paper to its page', () => {
  test('the first plan: six objectives, 16 targets as 17 measures, 5 tasks, 30 named obligors, the report of 04/12', async () => {
    const { page, text, proposal } = await journey(await served(), 'ke-hoach.txt', firstPlan)
    expect(page.counts).toMatchObject({ objectives: 6, targets: 16, measures: 17, tasks: 5, obligors: 30 })
    expect(page.period).toEqual({ from: 2021, to: 2025 })
    const kinds = Object.groupBy(page.obligors as { kind: string }[], ({ kind }) => kind)
    expect(Object.entries(kinds).map(([kind, all]) => [kind, all?.length])).toEqual([
      ['office', 9],
      ['organisation', 5],
      ['committee', 16],
    ])
    expect(page.remarks).toMatchObject([{ text: 'các tổ chức thành viên', why: 'member-organisations' }])
    expect(page.deadlines[0]).toMatchObject({ kind: 'report', due: '2024-12-04', workingDay: '2024-12-04', daysLeft: 9 })
    expect(page.deadlines.map((d: { kind: string; due: string }) => `${d.kind} ${d.due}`)).toContain('window-opens 2025-11-15')
    expect(page.openDuties.filter((d: { kind: string }) => d.kind === 'report')).toHaveLength(3)
    expect(page.edition).toMatchObject({ state: 'in-force', number: null, unnumberedSource: 'Văn phòng HĐND và UBND' })
    expect(page.figuresCollected).toBe(false)
    expect(proposal.lookFirst.length).toBeGreaterThan(0)
    expect(itemsStandInTheText(page.content, text)).toBe(17 + 5 + 2 + 7)
  })

  test.skipIf(!existsSync(secondPlan))('the second plan, of a city after the merger: its targets and its 103 communes', async () => {
    const { page, text } = await journey(await served(), 'danso.txt', readFileSync(secondPlan))
    expect(page.counts).toMatchObject({ objectives: 0, targets: 10, measures: 10 })
    expect(page.period).toBeNull()
    const committees = (page.obligors as { kind: string; name: string; unit: { validFrom: string } }[]).filter(
      ({ kind }) => kind === 'committee',
    )
    expect(committees).toHaveLength(103)
    expect(new Set(committees.map(({ unit }) => unit.validFrom))).toEqual(new Set(['2025-07-01']))
    expect(itemsStandInTheText(page.content, text)).toBeGreaterThan(10)
  })
})
