/** What is known of bodies: their kinds, and who bears the duties of one on a day. */
import * as api from '@songhanh/api/bodies'
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { bearersOn } from '@songhanh/core/people/bodies/bearers'
import { type BodyKind, type BodySuccession, type BodyTable, kindOfBody } from '@songhanh/core/people/bodies/kind'
import { levelOf } from '@songhanh/core/units/kind'
import { withFullName } from '@songhanh/core/units/unit'
import { z } from 'zod'
import type { Query } from '../../platform/ask.ts'
import type { Units } from '../../units/register.ts'

const kindView = ({ id, level, name }: BodyKind): z.output<typeof api.BodyKindView> => ({ id, level, name })

/** Successions with both kinds in words; the table has been checked to name no other. */
function successionViews(table: BodyTable, successions: readonly BodySuccession[]): z.output<typeof api.BodySuccessionView>[] {
  const kinds = new Map(table.kinds.map((kind) => [kind.id, kind]))
  return successions.flatMap(({ from, to, ...facts }) => {
    const [older, newer] = [kinds.get(from), kinds.get(to)]
    return older && newer ? [{ from: kindView(older), to: kindView(newer), ...facts }] : []
  })
}

export const listBodyKinds = (table: BodyTable): Query<object, z.output<typeof api.listBodyKinds.answer>> => ({
  id: 'bodies.listKinds',
  shape: z.object({}),
  right: 'units.read',
  run: async () => accept({ kinds: table.kinds.map(kindView), successions: successionViews(table, table.successions) }),
})

const Asked = api.readBearers.query

export const readBearers = (table: BodyTable, units: Units): Query<z.output<typeof Asked>, z.output<typeof api.readBearers.answer>> => ({
  id: 'bodies.readBearers',
  shape: Asked,
  right: 'units.read',
  async run(r, input, by) {
    const { register } = await units(r, by)
    // The treaty has checked the days; core wants to hear them called by their name.
    const [asOf, on] = [input.asOf as PlainDate, (input.on as PlainDate | undefined) ?? by.businessDay]
    if (register.history(input.unit).length === 0) return refuse('units.code-not-found', { code: input.unit })
    const unit = register.unitOn(input.unit, asOf)
    if (unit === null) return refuse('units.not-standing', { code: input.unit, day: asOf })
    const kind = kindOfBody(table, input.name, levelOf(unit.kind))
    const { bearings, unknown } = kind === null ? { bearings: [], unknown: [] } : bearersOn(register, table, { kind: kind.id, unit }, on)
    return accept({
      on,
      unit: withFullName(unit),
      kind: kind && kindView(kind),
      bearings: bearings.map((bearing) => ({
        kind: kindView(bearing.kind),
        unit: bearing.unit && withFullName(bearing.unit),
        extent: bearing.extent,
        by: successionViews(table, bearing.by),
        sourced: bearing.sourced,
      })),
      unknown: unknown.map(kindView),
    })
  },
})
