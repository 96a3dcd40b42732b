import { expect, test } from 'vitest'
import { emptyDraft, emptyTransfer, emptyUnit, readDraft } from './event-draft.ts'

test('a form becomes an event: days in figures, blanks trimmed, empty rows left out, a province without a unit above', () => {
  const draft = {
    ...{ act: ' 12/NQ-UBTVQH15 ', signedOn: '1/3/2023', date: '01/05/2023' },
    begins: [
      { ...emptyUnit, code: '10001 ', name: ' An Bình', parent: '101' },
      { ...emptyUnit, code: '02', name: 'Nam', kind: 'province' as const },
      emptyUnit,
    ],
    mapping: [{ ...emptyTransfer, from: '10002', to: ' 10001' }, emptyTransfer],
  }
  expect(readDraft(draft)).toEqual({
    wrong: [],
    event: {
      date: '2023-05-01',
      act: { number: '12/NQ-UBTVQH15', signedOn: '2023-03-01' },
      begins: [
        { code: '10001', name: 'An Bình', kind: 'commune', parent: '101' },
        { code: '02', name: 'Nam', kind: 'province', parent: null },
      ],
      mapping: [{ from: '10002', to: '10001', relation: 'whole' }],
    },
  })
})

test('days that are none are named', () => {
  expect(readDraft(emptyDraft)).toEqual({ event: null, wrong: ['signedOn', 'date'] })
  expect(readDraft({ ...emptyDraft, signedOn: '1/3/2023', date: '31/02/2023' }).wrong).toEqual(['date'])
})
