/** What every question about units needs: the register, the day, and the unit a code means. */
import { readFileSync } from 'node:fs'
import { readUnitRegister } from '@songhanh/api/units'
import { businessDay, type Instant } from '@songhanh/core/basics/instant'
import { parsePlainDate, type PlainDate } from '@songhanh/core/basics/plain-date'
import { UnitRegister } from '@songhanh/core/units/register'
import { readRegister } from '@songhanh/core/units/register-file'
import type { Succession } from '@songhanh/core/units/succession'
import type { Unit } from '@songhanh/core/units/unit'
import { sentence } from '@songhanh/words/refusals'
import { type Given, WrongUse } from '../command.ts'
import { askPlace } from '../remote.ts'

const table = (name: string): string => readFileSync(new URL(`../../../samples/units/${name}.tsv`, import.meta.url), 'utf8')

export interface AskedRegister {
  readonly register: UnitRegister
  /** The day of a question that names none. */
  readonly today: PlainDate
}

/** The units of the whole country, as they are shipped. */
function shippedRegister({ language }: Given): AskedRegister {
  const read = readRegister(table('units'), table('successions'))
  if (!read.ok) throw new Error(sentence(read.refusal.code, read.refusal.params, language))
  return { register: read.value, today: businessDay(new Date().toISOString() as Instant, 0) }
}

/** The units of the place that is named (`SONGHANH_URL` or `SONGHANH_DATA`), with the mergers entered there; else as they are shipped. */
export async function askedRegister(given: Given): Promise<AskedRegister> {
  if (!given.env['SONGHANH_URL'] && !given.env['SONGHANH_DATA']) return shippedRegister(given)
  const { today, units, successions } = await askPlace(given, readUnitRegister, {})
  // The treaty has checked days and keys; core wants to hear them called by their names.
  return {
    register: new UnitRegister(units as unknown as readonly Unit[], successions as unknown as readonly Succession[]),
    today: today as PlainDate,
  }
}

/** The day of an option, `today` where it is not given. */
export function dayOf({ options, words }: Given, name: 'on' | 'as-of', today: PlainDate): PlainDate {
  const text = options[name]
  if (typeof text !== 'string') return today
  const day = parsePlainDate(text)
  if (day === null) throw new WrongUse(words.units.notADay(text))
  return day
}
