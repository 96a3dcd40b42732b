import { describe, expect, it } from 'vitest'
import { decimalText } from '../basics/decimal.ts'
import { readBlock, readTyped, type Typed } from './typed-number.ts'

const said = (typed: Typed): string => {
  switch (typed.kind) {
    case 'number':
      return decimalText(typed.value) + (typed.changed ? ' changed' : '')
    case 'absent':
      return typed.reason
    case 'ambiguous':
      return `${decimalText(typed.ifComma)} or ${decimalText(typed.ifPoint)}`
    case 'refused':
      return typed.refusal.code
    case 'empty':
      return 'empty'
  }
}

describe('numbers as people write them', () => {
  it.each([
    ['1234', '1234'],
    ['1.234,5', '1234.5'],
    ['26,9', '26.9'],
    ['26.9', '26.9 changed'],
    ['1,234.5', '1234.5 changed'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567 changed'],
    ['1 234 567', '1234567 changed'],
    ['1\u00a0234,5', '1234.5 changed'],
    ['0.234', '0.234 changed'],
    ['0,234', '0.234'],
    ['1.2345', '1.2345 changed'],
    ['1234.567', '1234.567 changed'],
    ['1234,567', '1234.567'],
    ['30 %', '30 changed'],
    ['30,5%', '30.5 changed'],
    ['007', '7'],
    ['+5', '5 changed'],
    ['110,7', '110.7'],
    ['1.234', '1234 or 1.234'],
    ['1,234', '1.234 or 1234'],
    ['1.000', '1000 or 1.000'],
  ])('%s is %s', (text, expected) => {
    expect(said(readTyped(text, 'amount'))).toBe(expected)
  })

  it('26.9 is never 269, whatever the block’s sign and the cell’s type', () => {
    expect([null, ',', '.'].map((sign) => said(readTyped('26.9', 'amount', sign as ',')))).toEqual([
      '26.9 changed',
      '26.9 changed',
      '26.9 changed',
    ])
    expect(said(readTyped('26.9', 'count', ','))).toBe('collection.number-not-whole')
  })

  it.each(['12.34.567', '1,23,456', '1.234,', ',5', '1..2', '1.234.56', '1,234.567,8', 'mười', '5 người', '1e3', '--5'])(
    '%s is no number',
    (text) => {
      expect(said(readTyped(text, 'amount'))).toBe('collection.number-not-readable')
    },
  )

  it('four empty states are kept apart: empty, 0, none arose, not applicable', () => {
    expect(
      ['', '  ', '0', '-', 'không phát sinh', 'Không có', 'KPS', '…', '...', 'không áp dụng', 'N/A'].map((t) =>
        said(readTyped(t, 'count')),
      ),
    ).toEqual([
      'empty',
      'empty',
      '0',
      'none-arose',
      'none-arose',
      'none-arose',
      'none-arose',
      'not-reported',
      'not-reported',
      'not-applicable',
      'not-applicable',
    ])
    expect(said(readTyped('không có'.normalize('NFD'), 'count'))).toBe('none-arose')
  })

  it.each([
    ['none-arose', ['k phát sinh', 'ko ps', 'Không PS', 'khong phat sinh', 'k có', 'ko co', 'K.P.S', 'kps.', '–']],
    ['not-applicable', ['k áp dụng', 'Ko áp dụng', 'kg áp dụng', 'khong ap dung', 'k.áp dụng', 'k ad', 'k a/d', 'kad', 'K.A.D', 'không áp dụng.', 'n.a.', 'NA']], // prettier-ignore
    ['not-reported', ['chua co', 'chưa có sl', 'Chưa có số liệu', 'chưa báo cáo', 'chua thu thap']],
  ])('%s is read from its short forms', (reason, texts) => {
    for (const type of ['count', 'amount', 'mean', 'yes-no'] as const)
      for (const text of texts.filter((one) => type !== 'yes-no' || !/ c[oó]$/.test(one) || reason !== 'none-arose'))
        expect(said(readTyped(text, type)), `${text} in ${type}`).toBe(reason)
  })

  it('no short form is taken for another word', () => {
    expect(['k', 'ko', 'không', 'áp dụng', 'kad 3', 'không rõ', 'chưa', 'na2'].map((t) => said(readTyped(t, 'count')))).toEqual(
      Array.from({ length: 8 }, () => 'collection.number-not-readable'),
    )
  })

  it('heads are whole, nobody is negative, and a percentage is not a head count', () => {
    expect(['2,5', '-3', '−3', '30 %', '2,0'].map((t) => said(readTyped(t, 'count')))).toEqual([
      'collection.number-not-whole',
      'collection.number-negative',
      'collection.number-negative',
      'collection.percent-in-count',
      '2 changed',
    ])
  })

  it('asked whether there is one, “không có” is a no', () => {
    expect(['không có', 'Ko có', 'k', 'khong', '-', 'kps'].map((t) => said(readTyped(t, 'yes-no')))).toEqual([
      '0 changed',
      '0 changed',
      '0 changed',
      '0 changed',
      'none-arose',
      'none-arose',
    ])
  })

  it('yes and no have their own words', () => {
    expect(['có', 'Có', 'x', '✓', '1', 'không', '0', '2', 'có thể'].map((t) => said(readTyped(t, 'yes-no')))).toEqual([
      '1 changed',
      '1 changed',
      '1 changed',
      '1 changed',
      '1',
      '0 changed',
      '0',
      'collection.yes-no-expected',
      'collection.yes-no-expected',
    ])
  })
})

describe('a pasted block', () => {
  it('asks once for all its ambiguous cells, and after the answer has no question left', () => {
    const rows = [
      ['1.234', '12'],
      ['2.500', '7'],
      ['8.432', '1.001'],
    ]
    const asked = readBlock(rows, ['count', 'count'])
    expect(asked.question).toMatchObject({ example: '1.234', cells: 4 })
    const answered = readBlock(rows, ['count', 'count'], ',')
    expect(answered.question).toBeNull()
    expect(answered.cells.map((row) => row.map(said))).toEqual([
      ['1234', '12'],
      ['2500', '7'],
      ['8432', '1001'],
    ])
    expect(readBlock(rows, ['amount', 'amount'], '.').cells[0]!.map(said)).toEqual(['1.234 changed', '12'])
  })

  it('does not ask where one of its cells proves the sign', () => {
    expect(readBlock([['1.234', '26,9']], ['amount', 'amount'])).toMatchObject({ sign: ',', question: null })
    expect(readBlock([['1,234', '26.9']], ['amount', 'amount']).cells[0]!.map(said)).toEqual(['1234 changed', '26.9 changed'])
    expect(readBlock([['1.234', '1.234.567']], ['amount', 'amount']).cells[0]!.map(said)).toEqual(['1234', '1234567'])
  })

  it('asks where its cells contradict each other', () => {
    expect(readBlock([['26,9', '26.9', '1.234']], ['amount', 'amount', 'amount'])).toMatchObject({ sign: null, question: { cells: 1 } })
  })

  it('counts what is accepted, changed and rejected, and leaves empty cells alone', () => {
    expect(readBlock([['12', '26.9', '', '-', 'abc', '2,5']], ['count', 'amount', 'count', 'count', 'count', 'count'])).toMatchObject({
      accepted: 1,
      changed: 2,
      rejected: 2,
      question: null,
    })
  })
})
