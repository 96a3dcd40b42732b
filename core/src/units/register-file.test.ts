import { expect, test } from 'vitest'
import { readRegister } from './register-file.ts'

const UNITS = 'code\tfrom\tto\tkind\tname\tparent\tbasis'
const SUCCESSIONS = 'date\tto\trelation\tact\tfrom'
const an = '10001\t2019-01-01\t2023-05-01\tX\tAn\t101\tBA'
const anBinh = '10001\t2023-05-01\t\tX\tAn Bình\t101\tA-'
const table = (head: string, ...lines: string[]) => `${[head, ...lines].join('\n')}\n`

test('a register is read from its two tables', () => {
  const read = readRegister(table(UNITS, an, anBinh), table(SUCCESSIONS, '2023-05-01\t10001\twhole\t12/NQ\t10001'))
  if (!read.ok) throw new Error(read.refusal.code)
  expect(read.value.history('10001').map((u) => [u.name, u.startBasis, u.endBasis])).toEqual([
    ['An', 'before-lists', 'act'],
    ['An Bình', 'act', null],
  ])
  expect(read.value.successions).toEqual([
    { from: '10001@2019-01-01', to: '10001@2023-05-01', relation: 'whole', date: '2023-05-01', act: '12/NQ' },
  ])
})

test.each([
  ['a day that is none', '10001\t2019-02-30\t\tX\tAn\t101\tB-'],
  ['an end that is none', '10001\t2019-01-01\tsoon\tX\tAn\t101\tB-'],
  ['a kind nobody knows', '10001\t2019-01-01\t\tZZ\tAn\t101\tB-'],
  ['a code of letters', 'abcde\t2019-01-01\t\tX\tAn\t101\tB-'],
  ['no name', '10001\t2019-01-01\t\tX\t\t101\tB-'],
  ['no basis', '10001\t2019-01-01\t\tX\tAn\t101'],
])('a unit with %s is refused with its line', (_, line) => {
  expect(readRegister(table(UNITS, an, line), table(SUCCESSIONS))).toEqual({
    ok: false,
    refusal: { code: 'units.register-unreadable', params: { table: 'units', line: 3 } },
  })
})

test.each([
  ['from a unit that did not stand the day before', '2023-05-01\t10001\twhole\t\t10002'],
  ['to a unit that does not stand that day', '2023-05-01\t10009\twhole\t\t10001'],
  ['on a day on which neither ends nor begins', '2023-06-01\t10001\twhole\t\t10001'],
  ['with a relation nobody knows', '2023-05-01\t10001\teaten\t\t10001'],
])('a succession %s is refused with its line', (_, line) => {
  expect(readRegister(table(UNITS, an, anBinh), table(SUCCESSIONS, line))).toMatchObject({
    refusal: { code: 'units.register-unreadable', params: { table: 'successions', line: 2 } },
  })
})
