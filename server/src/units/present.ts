/** Units as the treaty shows them. */
import type { SuccessionView, UnitView } from '@songhanh/api/units'
import type { UnitRegister } from '@songhanh/core/units/register'
import type { Succession } from '@songhanh/core/units/succession'
import { withFullName, type Unit, type UnitKey } from '@songhanh/core/units/unit'
import type { z } from 'zod'

export const unitView = (unit: Unit): z.output<typeof UnitView> => withFullName(unit)

function known(register: UnitRegister, key: UnitKey): Unit {
  const unit = register.unit(key)
  if (unit === null) throw new Error(`a succession names ${key}, which is not in the register`)
  return unit
}

const view = (end: Unit, { relation, date, act }: Succession): z.output<typeof SuccessionView> => ({
  unit: unitView(end),
  relation,
  date,
  act,
})

/** A succession read from its older end. */
export const onward = (register: UnitRegister, s: Succession) => view(known(register, s.to), s)

/** A succession read from its newer end. */
export const backward = (register: UnitRegister, s: Succession) => view(known(register, s.from), s)
