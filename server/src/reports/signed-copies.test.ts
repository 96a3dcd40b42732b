/** The signed copy of a numbered paper over HTTP, with real signatures made by a certificate of the test. */
import { createHash, X509Certificate } from 'node:crypto'
import { PAPER_LIMITS } from '@songhanh/papers/reading/limits'
import { readPaper } from '@songhanh/papers/reading/read-paper'
import { unpack } from '@songhanh/papers/reading/unpack'
import { pemOf, signed, signerCalled } from '@songhanh/papers/reading/signed/signing.fixture'
import { Press } from '@songhanh/papers/writing/typst/press'
import { afterAll, describe, expect, test } from 'vitest'
import { sealAll, unsealed } from '../ledger/sealed.fixture.ts'
import { personWith, type Answered } from '../people/served.fixture.ts'
import { COMMUNES, district, ok } from '../progress/year.fixture.ts'
import { isVouchedFor } from './signers.ts'
import { reportRoutes } from './routes.ts'

const press = new Press()
afterAll(() => press.close())

const office = signerCalled('CA của cơ quan')
const stranger = signerCalled('CA lạ')
const leader = signerCalled('Nguyễn Thị Mẫu', office)
const codeOf = ({ body }: Answered): string | null => body?.code ?? null

async function withPapers() {
  const on = await district({ more: reportRoutes(press, [], [new X509Certificate(pemOf(office))]) })
  const signer = await personWith(on.served, on.administrator, 'committee-signer', on.served.placeKey, 'lanhdao')
  const clerk = await personWith(on.served, on.administrator, 'clerk', on.served.placeKey, 'vanthu')
  const numbered = async (kind: string, number: number) => {
    const { reportId } = ok(await on.lead.post('/api/reports', { planId: on.planId, kind, year: 2024 }))
    const at = `/api/reports/${reportId}`
    const draft = (await on.lead.get(`${at}/file?format=pdf`)).file!.bytes
    ok(await on.lead.post(`${at}/submit`, { expectedVersion: 1 }))
    ok(await signer.post(`${at}/sign`, { expectedVersion: 2 }))
    await sealAll(on.place, await unsealed(on.place))
    ok(await clerk.post(`${at}/number`, { expectedVersion: 3, number, day: '2024-11-25' }))
    return { at, draft, pdf: (await clerk.get(`${at}/file?format=pdf`)).file!.bytes }
  }
  return { ...on, signer, clerk, numbered }
}

test(
  'the signed copy comes back, is told by digest, coverage and signer, and is kept with the report and in the file of the year',
  { timeout: 180_000 },
  async () => {
    const on = await withPapers()
    const { at, draft, pdf } = await on.numbered('year', 8)
    const other = await on.numbered('interim', 9)
    const copies = `${at}/signed-copies`
    const give = (bytes: Uint8Array, by = on.clerk) => by.upload(copies, 'bao-cao-da-ky.pdf', bytes)

    // What is not this paper, not signed, or changed after its signature is told so, and nothing is kept.
    expect(codeOf(await give(pdf))).toBe('reports.signed-copy-unsigned')
    const foreign = await give(signed(other.pdf, leader))
    expect(foreign.body).toMatchObject({
      code: 'reports.signed-copy-other-number',
      detail: expect.stringContaining('ghi số 9, báo cáo này đã cấp số 8'),
    })
    expect(codeOf(await give(signed(draft, leader)))).toBe('reports.signed-copy-other-text')
    const good = signed(pdf, leader)
    const changed = Buffer.from(good)
    changed[300] = changed[300]! ^ 1
    expect(codeOf(await give(changed))).toMatch(/signed-copy-(?:broken|no-pdf)/u)
    expect(codeOf(await give(Buffer.from('PK\u0003\u0004')))).toBe('reports.signed-copy-no-pdf')
    expect(codeOf(await give(good, on.lead))).toBe('people.no-right')
    expect(ok(await on.clerk.get(copies))).toEqual({ copies: [], mayGive: true })

    // Signed by whom the office vouches for; a second signature by a stranger stands beside it as not verified.
    const kept = ok(await give(good))
    const sha256 = createHash('sha256').update(good).digest('hex')
    expect(kept).toMatchObject({
      sha256,
      sameness: 'bytes',
      coverage: 'whole',
      givenBy: 'Người vanthu',
      signatures: [
        {
          signer: 'Nguyễn Thị Mẫu',
          issuer: 'CA của cơ quan',
          digest: 'SHA-256',
          coversWhole: true,
          verified: true,
          signedAt: '2024-11-25T03:00:00.000Z',
        },
      ],
    })
    expect(codeOf(await give(good))).toBe('files.given-already')
    const twice = ok(await give(signed(good, signerCalled('Văn thư', stranger))))
    expect(twice.signatures.map((one: { signer: string; verified: boolean }) => [one.signer, one.verified])).toEqual([
      ['Nguyễn Thị Mẫu', true],
      ['Văn thư', false],
    ])
    const open = ok(await give(Buffer.concat([good, Buffer.from('\n9999 0 obj\n<< >>\nendobj\n')])))
    expect(open).toMatchObject({ coverage: 'part', signatures: [{ coversWhole: false }] })

    // It goes out byte for byte, to whoever reads the report; a commune from the issue on.
    const path = `${copies}/${kept.id}`
    const { officer } = await on.office(COMMUNES[0]!, 'mot')
    expect(codeOf(await officer.get(path))).toBe('people.no-right')
    ok(await on.clerk.post(`${at}/issue`, { expectedVersion: 4 }))
    expect((await officer.get(path)).file!.bytes).toEqual(good)
    expect(ok(await officer.get(copies))).toMatchObject({ copies: [{}, {}, {}], mayGive: false })
    expect(codeOf(await on.clerk.get(`${other.at}/signed-copies/${kept.id}`))).toBe('files.not-found')

    // The file of the year holds it with its digest.
    const packed = await unpack((await on.clerk.get('/api/report-files/2024')).file!.bytes, () => true, PAPER_LIMITS)
    expect([...packed.keys()].filter((name) => name.includes('ban-ky'))).toEqual([
      '01-bao-cao-so-8-ban-ky-1.pdf',
      '01-bao-cao-so-8-ban-ky-2.pdf',
      '01-bao-cao-so-8-ban-ky-3.pdf',
    ])
    expect(packed.get('01-bao-cao-so-8-ban-ky-1.pdf')).toEqual(good)
    const contents = await readPaper('muc-luc.pdf', packed.get('00-muc-luc.pdf')!)
    expect(contents.ok && contents.value.text).toContain(sha256.slice(0, 8))
    // The list says which of its papers came back signed: not that none did.
    const list = contents.ok ? contents.value.text.replace(/\s+/gu, ' ') : ''
    expect(list).toContain('Chưa nạp bản đã ký của: 09/BC-UBND;')
    expect(list).toContain('Tệp có “ban-ky” trong tên là bản đã ký')
    expect(on.served.failures).toEqual([])
  },
)

describe('certificates the office supplies', () => {
  const now = new Date('2024-11-26T00:00:00Z')
  const of = (signer: ReturnType<typeof signerCalled>, signedAt: string | null = '2024-11-25T03:00:00Z') => ({
    intact: true,
    coversWhole: true,
    digest: 'SHA-256',
    signer: '',
    organisation: null,
    issuer: '',
    signedAt: signedAt as never,
    validFrom: '' as never,
    validTo: '' as never,
    certificates: [signer.certificate, ...signer.above].map((one) =>
      new X509Certificate(pemOf({ ...signer, certificate: one })).raw.toString('base64'),
    ),
  })
  const trust = (...whom: readonly ReturnType<typeof signerCalled>[]) => whom.map((one) => new X509Certificate(pemOf(one)))

  test('vouch for the signer itself and for whom they issued, and for nobody else', () => {
    expect(isVouchedFor(of(leader), trust(office), now)).toBe(true)
    expect(isVouchedFor(of(leader), trust(leader), now)).toBe(true)
    expect(isVouchedFor(of(leader), trust(stranger), now)).toBe(false)
    expect(isVouchedFor(of(leader), [], now)).toBe(false)
    // One that only bears the name of the office's authority was not issued by it.
    expect(isVouchedFor(of(signerCalled('Nguyễn Thị Mẫu', signerCalled('CA của cơ quan'))), trust(office), now)).toBe(false)
    // Whoever is no authority issues for nobody, even under one that is trusted.
    expect(isVouchedFor(of(signerCalled('Kẻ mạo danh', leader)), trust(office), now)).toBe(false)
    expect(isVouchedFor({ ...of(leader), intact: false }, trust(office), now)).toBe(false)
  })

  test('count for the time of the signature, which cannot lie after the file came', () => {
    const old = signerCalled('Đã nghỉ', office, ['2020-01-01', '2023-01-01'])
    expect(isVouchedFor(of(old), trust(office), now)).toBe(false)
    expect(isVouchedFor(of(old, null), trust(office), now)).toBe(false)
    const later = signerCalled('Sau này', office, ['2024-12-01', '2030-01-01'])
    expect(isVouchedFor(of(later, '2025-01-01T00:00:00Z'), trust(office), now)).toBe(false)
  })
})
