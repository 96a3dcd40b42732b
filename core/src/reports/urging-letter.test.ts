import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import { addresseesText, urgingLetters, type Urging, type UrgingWords } from './urging-letter.ts'

const day = (text: string) => text as PlainDate
const say: UrgingWords = {
  title: (turn, round) => `${turn} ${round}`,
  subject: (turn, round) => `V/v ${turn} ${round}`,
  placeAndDay: (place, on) => `${place}, ${on}`,
  planBasis: ({ docType, title, number, day, issuer }) => ['Căn cứ', docType, number, day, issuer, title].join('|'),
  roundBasis: ({ title, number, day }) => ['Căn cứ', title, number, day].join('|'),
  following: (letters, issuer) => [...letters.map(({ number, day }) => `${number} ${day}`), issuer].join('|'),
  paragraphs: (turn, told) => [turn, told.due, told.newDue],
}
const first = (number: string | null, on = '2024-11-26') => ({ number, day: day(on) })
const sender = (name: string, change: object = {}) => ({ name, organisation: false, sent: false, first: first('12/UBND-VX'), ...change })
const asked = (change: Partial<Urging> = {}): Urging => ({
  plan: { docType: 'KẾ HOẠCH', title: 'Thực hiện Chiến lược', number: '15/KH-UBND', signedOn: day('2021-07-05') },
  round: { name: 'Báo cáo năm 2024', due: day('2024-12-04'), basis: { title: 'KẾ HOẠCH Thực hiện Chiến lược', number: null, date: null } },
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
    blocks: [
      { text: '12/UBND-VX 26/11/2024|Ủy ban nhân dân huyện Mẫu' },
      { text: 'second' },
      { text: 'ngày 04 tháng 12 năm 2024' },
      { text: 'ngày 10 tháng 12 năm 2024' },
    ],
  })
})

test('no letter goes to nobody, and none sets a day that has passed', () => {
  expect(urgingLetters(asked({ senders: [sender('Xã B', { sent: true })] }), say)).toMatchObject({
    refusal: { code: 'reports.nobody-to-urge' },
  })
  expect(urgingLetters(asked({ newDue: day('2024-12-05') }), say)).toMatchObject({ refusal: { code: 'reports.urging-day-past' } })
  expect(urgingLetters(asked({ newDue: day('2024-12-06') }), say).ok).toBe(true)
})

const documentOf = (change: Partial<Urging>) => {
  const letters = urgingLetters(asked(change), say)
  if (!letters.ok) throw new Error(letters.refusal.code)
  return letters.value[0]!.document
}

test('a letter rests on the plan, and on the paper its round stands on where that is another', () => {
  const plan = 'Căn cứ|Kế hoạch|15/KH-UBND|05/7/2021|Ủy ban nhân dân huyện Mẫu|thực hiện Chiến lược'
  expect(documentOf({}).bases).toEqual([`${plan}.`])
  const letter = { title: 'CÔNG VĂN Yêu cầu báo cáo', number: '45/UBND', date: day('2024-11-01') }
  const round = (basis: object) => ({ round: { name: 'Đột xuất', due: day('2024-12-04'), basis: { ...letter, ...basis } } })
  expect(documentOf(round({})).bases).toEqual([`${plan};`, 'Căn cứ|Công văn yêu cầu báo cáo|45/UBND|01/11/2024.'])
  expect(documentOf(round({ title: 'Kế hoạch', number: '15/KH-UBND' })).bases).toEqual([`${plan}.`])
  expect(documentOf(round({ title: 'Kế hoạch của huyện, mục tổ chức', number: null, date: null })).bases).toEqual([`${plan}.`])
  const unnumbered = { docType: 'Kế hoạch', title: 'Bình đẳng giới', number: null, signedOn: null }
  expect(documentOf({ plan: unnumbered, ...round({ number: null, date: null }) }).bases).toEqual([
    'Căn cứ|Kế hoạch|||Ủy ban nhân dân huyện Mẫu|bình đẳng giới;',
    'Căn cứ|Công văn yêu cầu báo cáo||.',
  ])
})

test('no second letter goes without a first that has gone out, and each first is named once', () => {
  const second = (...senders: Urging['senders'][number][]) => urgingLetters(asked({ senders }), say)
  expect(second(sender('Xã A', { first: null }), sender('Xã B'), sender('Xã C', { first: null }))).toMatchObject({
    refusal: { code: 'reports.second-without-first', params: { names: 'Xã A; Xã C' } },
  })
  expect(second(sender('Xã A', { first: first(' ') }), sender('Xã B'))).toMatchObject({
    refusal: { code: 'reports.first-without-number', params: { names: 'Xã A' } },
  })
  // Who has sent and who is asked to work together hold nobody up.
  expect(second(sender('Xã A'), sender('Xã B', { sent: true, first: null }), sender('Hội C', { organisation: true, first: null })).ok).toBe(
    true,
  )
  expect(urgingLetters(asked({ turn: 'first', senders: [sender('Xã A', { first: null })] }), say).ok).toBe(true)
  const two = documentOf({ senders: [sender('Xã A'), sender('Xã B', { first: first('9/UBND-VX', '2024-11-20') }), sender('Xã D')] })
  expect(two.blocks[0]).toMatchObject({ text: '9/UBND-VX 20/11/2024|12/UBND-VX 26/11/2024|Ủy ban nhân dân huyện Mẫu' })
  expect(documentOf({ turn: 'first' }).blocks[0]).toMatchObject({ text: 'first' })
})

test('addressees of a field are all of them, or as many as it takes and how many more there are', () => {
  const more = (hidden: number) => `và ${hidden} nơi khác`
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zà-ỹ ]{1,30}$/u), { minLength: 1, maxLength: 300 }),
      fc.integer({ min: 20, max: 4000 }),
      (names, most) => {
        const told = addresseesText(names, most, more)
        expect(told.length).toBeLessThanOrEqual(Math.max(most, more(names.length).length))
        const hidden = Number(/và (\d+) nơi khác$/u.exec(told)?.[1] ?? 0)
        const shown = names.slice(0, names.length - hidden)
        expect(told).toBe([...shown, ...(hidden > 0 ? [more(hidden)] : [])].join('; '))
        if (names.join('; ').length <= most) expect(hidden).toBe(0)
      },
    ),
  )
})
