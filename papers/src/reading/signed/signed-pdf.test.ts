import { X509Certificate } from 'node:crypto'
import type { SignedPdf } from '@songhanh/core/reports/signed-copy'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samplePaper } from '../../writing/sample-paper.fixture.ts'
import { Press } from '../../writing/typst/press.ts'
import { timeOf } from './read-signatures.ts'
import { readSignedPdf } from './signed-pdf.ts'
import { pemOf, signed, signerCalled } from './signing.fixture.ts'

const press = new Press()
afterAll(() => press.close())
const office = signerCalled('CA cơ quan mẫu')
const signer = signerCalled('Nguyễn Thị Mẫu', office)
let pdf: Buffer

beforeAll(async () => {
  const printed = await press.print(samplePaper)
  if (!printed.ok) throw new Error(printed.refusal.code)
  pdf = Buffer.from(printed.value)
})
const looked = async (bytes: Uint8Array): Promise<SignedPdf> => {
  const read = await readSignedPdf(bytes)
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value
}

describe('a signed PDF', () => {
  it('says who signed, when, by which digest, under which certificate, and that nothing stands outside', async () => {
    const { signatures, text } = await looked(signed(pdf, signer))
    expect(signatures).toHaveLength(1)
    const [found] = signatures
    expect(found).toMatchObject({
      intact: true,
      coversWhole: true,
      digest: 'SHA-256',
      signer: 'Nguyễn Thị Mẫu',
      organisation: 'Cơ quan mẫu',
      issuer: 'CA cơ quan mẫu',
      signedAt: '2024-11-25T03:00:00.000Z',
      validFrom: '2020-01-01T00:00:00.000Z',
    })
    const [leaf, above] = found!.certificates.map((der) => new X509Certificate(Buffer.from(der, 'base64')))
    expect(leaf!.fingerprint256).toBe(new X509Certificate(pemOf(signer)).fingerprint256)
    expect(above!.fingerprint256).toBe(new X509Certificate(pemOf(office)).fingerprint256)
    expect(leaf!.verify(above!.publicKey)).toBe(true)
    expect(text).toContain('Kết quả thực hiện Kế hoạch bình đẳng giới')
    expect(text).toBe((await looked(pdf)).text)
  })

  it('may be signed by several: what each covers stands, the last covers all', async () => {
    const { signatures } = await looked(signed(signed(pdf, signer), office))
    expect(signatures.map((one) => [one.signer, one.intact, one.coversWhole])).toEqual([
      ['Nguyễn Thị Mẫu', true, false],
      ['CA cơ quan mẫu', true, true],
    ])
  })

  it('that was changed afterwards is broken where it was covered, and told where something was added', async () => {
    const good = signed(pdf, signer)
    const changed = Buffer.from(good)
    changed[200] = changed[200]! ^ 1
    expect((await looked(good)).signatures[0]!.intact).toBe(true)
    expect((await looked(changed)).signatures).toMatchObject([{ intact: false, signer: 'Nguyễn Thị Mẫu' }])
    const added = Buffer.concat([good, Buffer.from('\n999 0 obj\n<< >>\nendobj\n')])
    expect((await looked(added)).signatures).toMatchObject([{ intact: true, coversWhole: false }])
  })

  it('whose range leaves more out than the signature, or whose signature is no signature, is broken', async () => {
    const good = signed(pdf, signer)
    const latin = good.toString('latin1')
    const wider = Buffer.from(
      latin.replace(/(\/ByteRange \[0 )(\d+)/u, (_, head: string, n: string) => head + String(Number(n) - 9).padEnd(n.length)),
      'latin1',
    )
    expect((await looked(wider)).signatures).toMatchObject([{ intact: false, signer: '' }])
    const nothing = Buffer.from(
      latin.replace(/\/Contents <[0-9a-f]+>/u, (found) => `/Contents <${'0'.repeat(found.length - 12)}>`),
      'latin1',
    )
    expect((await looked(nothing)).signatures).toMatchObject([{ intact: false }])
  })

  it('with the signature of another file, or one that carries along what it signs, is broken', async () => {
    const other = signed(pdf, signer)
    const mine = signed(Buffer.concat([pdf, Buffer.from(' ')]), signer)
    const contents = (bytes: Buffer) => /\/Contents <([0-9a-f]+)>/u.exec(bytes.toString('latin1'))![1]!
    const swapped = Buffer.from(other.toString('latin1').replace(contents(other), contents(mine)), 'latin1')
    expect((await looked(swapped)).signatures).toMatchObject([{ intact: false, signer: 'Nguyễn Thị Mẫu' }])
    expect((await looked(signed(pdf, signer, new Date(), false))).signatures).toMatchObject([{ intact: false, signer: 'Nguyễn Thị Mẫu' }])
  })

  it('without a signature has none, and what is no PDF is refused', async () => {
    expect((await looked(pdf)).signatures).toEqual([])
    expect(await readSignedPdf(Buffer.from('PK\u0003\u0004'))).toMatchObject({ ok: false, refusal: { code: 'reports.signed-copy-no-pdf' } })
    expect(await readSignedPdf(Buffer.from('%PDF-1.7 hỏng'))).toMatchObject({ ok: false, refusal: { code: 'reports.signed-copy-no-pdf' } })
  })

  it('has a time also where it stands in its dictionary alone', () => {
    expect(timeOf("D:20241204100000+07'00'")).toBe('2024-12-04T03:00:00.000Z')
    expect(timeOf('D:20241204')).toBe('2024-12-04T00:00:00.000Z')
    expect(timeOf(null)).toBeNull()
  })
})
