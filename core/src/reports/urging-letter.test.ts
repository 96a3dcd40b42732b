import { expect, test } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import { urgingLetters, type Urging, type UrgingWords } from './urging-letter.ts'

const day = (text: string) => text as PlainDate
const say: UrgingWords = {
  title: (turn, round) => `${turn} ${round}`,
  subject: (turn, round) => `V/v ${turn} ${round}`,
  placeAndDay: (place, on) => `${place}, ${on}`,
  paragraphs: (turn, told) => [turn, told.due, told.newDue],
}
const sender = (name: string, change: object = {}) => ({ name, organisation: false, sent: false, ...change })
const asked = (change: Partial<Urging> = {}): Urging => ({
  round: { name: 'Báo cáo năm 2024', due: day('2024-12-04') },
  senders: [sender('Xã A'), sender('Xã B', { sent: true }), sender('Hội C', { organisation: true }), sender('Phòng D')],
  turn: 'second',
  newDue: day('2024-12-10'),
  today: day('2024-12-06'),
  issuer: 'Ủy ban nhân dân huyện Mẫu',
  form: { superior: null, issuer: 'ỦY BAN', symbol: 'UBND', placeName: 'Mẫu', addressees: [], recipients: ['Như trên;'], authority: ['TM.'], signer: null }, // prettier-ignore
  ...change,
})

test('who has sent is not urged, and an organisation is asked to work together, never urged', () => {
  const letters = urgingLetters(asked(), say)
  expect(letters.ok && letters.value.map(({ turn, to }) => [turn, ...to])).toEqual([
    ['second', 'Xã A', 'Phòng D'],
    ['request', 'Hội C'],
  ])
  expect(letters.ok && letters.value[0]?.document).toMatchObject({
    kind: null,
    number: expect.stringMatching(/^Số: +\/UBND$/),
    subject: 'V/v second Báo cáo năm 2024',
    addressees: ['Xã A', 'Phòng D'],
    blocks: [{ text: 'second' }, { text: 'ngày 04 tháng 12 năm 2024' }, { text: 'ngày 10 tháng 12 năm 2024' }],
  })
})

test('no letter goes to nobody, and none sets a day that has passed', () => {
  expect(urgingLetters(asked({ senders: [sender('Xã B', { sent: true })] }), say)).toMatchObject({
    refusal: { code: 'reports.nobody-to-urge' },
  })
  expect(urgingLetters(asked({ newDue: day('2024-12-05') }), say)).toMatchObject({ refusal: { code: 'reports.urging-day-past' } })
  expect(urgingLetters(asked({ newDue: day('2024-12-06') }), say).ok).toBe(true)
})
