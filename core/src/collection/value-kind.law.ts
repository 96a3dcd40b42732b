import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholeNumber } from '../basics/decimal.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { VALUE_KINDS, type Figure, type ValueKind } from '../indicators/figure.ts'
import { fill } from './decide.ts'
import { publishedKey } from './form.ts'
import { EMPTY_SUBMISSION } from './submission.ts'
import { kindsAllowed, ownKindOn, saysWrongKind, usualKind } from './value-kind.ts'

const source = { title: 'Niên giám thống kê', number: null, year: 2024 }
const kinds: readonly ValueKind[] = [
  { kind: 'administrative' },
  { kind: 'estimate' },
  { kind: 'preliminary', source },
  { kind: 'official', source },
  { kind: 'borrowed', fromUnit: 'province', source: null },
]
const figure = (kind: ValueKind): Figure => ({ known: true, value: wholeNumber(7), kind, dataYear: 2024 })
const key = fc.constantFrom('population', publishedKey('women-on-wages'))
const kind = fc.constantFrom(...kinds)
const day = fc.constantFrom('2024-12-13', '2024-12-14', '2024-12-15').map((text) => text as PlainDate)

test('a number of this level is never called the office’s own where the level cannot measure it, and is kept as it was said elsewhere', () => {
  fc.assert(
    fc.property(key, kind, (element, said) => {
      const act = { by: 'officer', on: '2024-12-01' as PlainDate }
      const decided = fill(EMPTY_SUBMISSION, [element], [{ element, figure: figure(said), comment: null, seen: 0 }], null, act)
      const wrong = element !== 'population' && (said.kind === 'administrative' || said.kind === 'estimate')
      expect(saysWrongKind(element, figure(said))).toBe(wrong)
      if (decided.ok) expect(decided.value).toMatchObject({ cells: [{ figure: { kind: said } }] })
      else expect(decided.refusal.faults).toMatchObject([{ code: 'collection.kind-not-allowed', at: 'cells.0' }])
      expect(decided.ok).toBe(!wrong)
    }),
  )
})

test('before the closing day an own figure is an estimate; what a cell says by itself it may say', () => {
  fc.assert(
    fc.property(key, day, day, (element, closing, today) => {
      const own = ownKindOn(closing, today)
      expect(own).toBe(today < closing ? 'estimate' : 'administrative')
      expect(kindsAllowed(element)).toContain(usualKind(element, own).kind)
      expect(VALUE_KINDS).toEqual(expect.arrayContaining([...kindsAllowed(element)]))
    }),
  )
})
