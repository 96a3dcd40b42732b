import { describe, expect, it } from 'vitest'
import type { Instant } from '../basics/instant.ts'
import { coverageOf, differsAt, takeSignedCopy, type SignatureFound } from './signed-copy.ts'

const at = (text: string) => text as Instant
const signature = (change: Partial<SignatureFound> = {}): SignatureFound => ({
  intact: true,
  coversWhole: true,
  digest: 'SHA-256',
  signer: 'Nguyễn Thị Mẫu',
  organisation: null,
  issuer: 'CA mẫu',
  signedAt: at('2024-12-04T03:00:00.000Z'),
  validFrom: at('2024-01-01T00:00:00.000Z'),
  validTo: at('2029-01-01T00:00:00.000Z'),
  certificates: [],
  ...change,
})
const TEXT = 'ỦY BAN NHÂN DÂN Số: 08/BC-UBND Kết quả năm 2024: đạt 31,3 %, tăng 5,0 điểm.'
const taken = (text: string, signatures: readonly SignatureFound[] = [signature()], sameBytes = false) => {
  const decided = takeSignedCopy({ paper: { number: 8, symbol: 'BC-UBND', text: TEXT }, copy: { signatures, text }, sameBytes })
  return decided.ok ? decided.value : decided.refusal.code
}

describe('the signed copy of a paper', () => {
  it('is the paper to the byte, or has its words in order with a stamp among them', () => {
    expect(taken(TEXT, [signature()], true)).toBe('bytes')
    expect(taken(`Ký bởi: Nguyễn Thị Mẫu ${TEXT.replace('Kết', '04/12/2024 10:00 +07:00 Kết')}`)).toBe('text')
    expect(taken(TEXT.normalize('NFD').replaceAll(' ', '\n'))).toBe('text')
  })

  it('bears our number and says what ours says', () => {
    expect(taken(TEXT.replace('08/', '09/'))).toBe('reports.signed-copy-other-number')
    expect(taken(TEXT.replace('31,3', '13,3'))).toBe('reports.signed-copy-other-text')
    expect(taken(TEXT.replace('đạt 31,3 %, tăng 5,0', 'tăng 5,0 %, đạt 31,3'))).toBe('reports.signed-copy-other-text')
    expect(taken(TEXT.replace('đạt', 'chưa đạt'))).toBe('reports.signed-copy-other-text')
    expect(taken(`${TEXT} Nguyễn Thị Mẫu`)).toBe('text')
    expect(taken(`${TEXT} Nguyễn Thị Lạ`)).toBe('reports.signed-copy-other-text')
    expect(taken('Một văn bản khác')).toBe('reports.signed-copy-other-text')
    expect(taken(`${TEXT} ${'thêm '.repeat(100)}`)).toBe('reports.signed-copy-other-text')
  })

  it('is signed, and no signature in it is broken', () => {
    expect(taken(TEXT, [])).toBe('reports.signed-copy-unsigned')
    expect(taken(TEXT, [signature(), signature({ intact: false })])).toBe('reports.signed-copy-broken')
    const nobody = {
      paper: { number: 8, symbol: 'BC-UBND', text: TEXT },
      copy: { signatures: [signature({ intact: false, signer: '' })], text: TEXT },
    }
    expect(takeSignedCopy({ ...nobody, sameBytes: true })).toMatchObject({ refusal: { params: { signer: '…' } } })
  })

  it('says where it begins to differ, and whether anything stands outside its signatures', () => {
    expect(differsAt('một hai ba bốn năm sáu', 'một hai ba năm sáu')).toBe('một hai ba bốn năm sáu')
    expect(coverageOf([signature({ coversWhole: false }), signature()])).toBe('whole')
    expect(coverageOf([signature({ coversWhole: false })])).toBe('part')
  })
})
