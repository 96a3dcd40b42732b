/** What every question about units needs: the register, the day, and the unit a code means. They are answered from files alone. */
import { readFileSync } from 'node:fs'
import { businessDay, type Instant } from '@songhanh/core/basics/instant'
import { parsePlainDate, type PlainDate } from '@songhanh/core/basics/plain-date'
import type { UnitRegister } from '@songhanh/core/units/register'
import { readRegister } from '@songhanh/core/units/register-file'
import { sentence } from '@songhanh/words/refusals'
import { type Given, WrongUse } from '../command.ts'

const table = (name: string): string => readFileSync(new URL(`../../../samples/units/${name}.tsv`, import.meta.url), 'utf8')

/** The units of the whole country, as they are shipped. */
export function shippedRegister({ language }: Given): UnitRegister {
  const read = readRegister(table('units'), table('successions'))
  if (!read.ok) throw new Error(sentence(read.refusal.code, read.refusal.params, language))
  return read.value
}

/** The day of an option, today in Viet Nam where it is not given. */
export function dayOf({ options, words }: Given, name: 'on' | 'as-of'): PlainDate {
  const text = options[name]
  if (typeof text !== 'string') return businessDay(new Date().toISOString() as Instant, 0)
  const day = parsePlainDate(text)
  if (day === null) throw new WrongUse(words.units.notADay(text))
  return day
}
