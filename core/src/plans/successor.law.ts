import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_HEIR, type Heirs } from '../people/bodies/heirs.ts'
import { obligorsOf } from './obligors.ts'
import { assignment, bearer, smallPlan, target } from './small-plan.fixture.ts'
import { draftSuccessor } from './successor.ts'

const year = fc.integer({ min: 2015, max: 2035 })
const period = fc.tuple(year, fc.nat(8)).map(([from, length]) => ({ from, to: from + length, span: null }))
const heirs: fc.Arbitrary<Heirs> = fc.oneof(
  fc.record({
    here: fc.array(fc.record({ name: fc.constantFrom('Phòng A', 'Phòng B'), sourced: fc.boolean() }), { minLength: 1, maxLength: 2 }),
    why: fc.constant(null),
    elsewhere: fc.array(fc.constantFrom('Sở C', 'Sở D'), { maxLength: 2 }),
  }),
  fc.record({ here: fc.constant([]), why: fc.constantFrom(...NO_HEIR), elsewhere: fc.array(fc.constantFrom('Sở C'), { maxLength: 1 }) }),
)
const plans = fc
  .record({
    period: fc.option(period, { nil: null }),
    targets: fc.array(fc.record({ due: fc.array(year, { maxLength: 3 }), from: fc.option(year, { nil: null }) }), { maxLength: 8 }),
    bodies: fc.uniqueArray(fc.nat(30), { maxLength: 8 }),
  })
  .map((made) => {
    const assignments = made.bodies.map((n) => assignment(`a-${n}`, [bearer(`Phòng số ${n}`, 'office')]))
    const members = assignment('members', [bearer('các tổ chức thành viên', 'member-organisations')])
    const content = {
      ...smallPlan,
      letterhead: { ...smallPlan.letterhead, period: made.period },
      targets: made.targets.map((change, n) => target(`1.${n}`, change)),
      assignments: [...assignments, members],
    }
    return { content, ...obligorsOf(content, []) }
  })

test('each target, obligor and duty of the old plan stands once; no value is set, and each proposed year lies in the new period', () => {
  fc.assert(
    fc.property(plans, period, fc.array(heirs, { minLength: 40, maxLength: 40 }), (old, next, all) => {
      const draft = draftSuccessor(old, {
        issuer: 'Ủy ban nhân dân xã Mới',
        period: next,
        heirsOf: ({ name }) => all[Number(name.split(' ').at(-1))]!,
        reached: ({ code }) => ({ year: 2024, value: code }),
        namesNow: (said) => said.flatMap((was) => (was === null ? [] : [{ was, now: [], sourced: false }])),
      })
      expect(draft.targets.map(({ id, text, value, reached }) => [id, text, value, reached?.value])).toEqual(
        old.content.targets.map(({ id, text, code }) => [id, text, null, code]),
      )
      const years = draft.targets.flatMap(({ proposedDue, proposedFrom }) => [
        ...proposedDue,
        ...(proposedFrom === null ? [] : [proposedFrom]),
      ])
      expect(years.filter((one) => one < next.from || one > next.to)).toEqual([])
      if (old.content.letterhead.period === null) expect(years).toEqual([])
      const told = [...draft.obligors.flatMap(({ was }) => was.map(({ name }) => name)), ...draft.leftOut.map(({ was }) => was)]
      expect(told.toSorted()).toEqual([...old.obligors.map(({ name }) => name), ...old.remarks.map(({ text }) => text)].toSorted())
      const duties = [...draft.obligors, ...draft.leftOut].flatMap((one) => one.duties.map(({ id }) => id))
      expect(duties.toSorted()).toEqual(old.obligors.flatMap(({ dutyIds }) => dutyIds).toSorted())
      expect(draft.funding.map(({ text }) => text)).toEqual(old.content.funding.map(({ text }) => text))
      expect([...draft.reportDuties.map(({ text }) => text), draft.difficultyDuty]).toEqual([
        ...old.content.reportDuties.map(({ text }) => text),
        old.content.difficultyDuty?.text ?? null,
      ])
      expect(draft.reportDuties.map(({ names }) => names.map(({ was }) => was))).toEqual(
        old.content.reportDuties.map(({ who, to, via }) => [who, to, via].filter((was) => was !== null)),
      )
      const bearers = draft.obligors.map((one) => JSON.stringify(one.bearers))
      expect(new Set(bearers).size).toBe(bearers.length)
    }),
  )
})
