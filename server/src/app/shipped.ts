import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HolidayCalendar } from '@songhanh/core/basics/working-days'
import { type BodyTable, type BodyTableFile, readBodyTable } from '@songhanh/core/people/bodies/kind'
import { readDeclarations, type RegisterDeclaration } from '@songhanh/core/registers/declaration'
import type { Strategy } from '@songhanh/core/plans/crosswalk'
import type { UnitRegister } from '@songhanh/core/units/register'
import { readRegister } from '@songhanh/core/units/register-file'
import type { DrawnGrid } from '@songhanh/core/units/tile-grid'

/** Where the facts lie that the product brings along: units of the country, holidays, papers of the demonstration. */
export const SHIPPED_FOLDER = join(import.meta.dirname, '../../../samples')

const text = (path: string) => readFileSync(join(SHIPPED_FOLDER, path), 'utf8')

/** The units of the whole country in time. */
export function shippedUnits(): UnitRegister {
  const register = readRegister(text('units/units.tsv'), text('units/successions.tsv'))
  if (!register.ok) throw new Error(`samples/units cannot be read: ${JSON.stringify(register.refusal)}`)
  return register.value
}

/** Kinds of body and what became of them. */
export function shippedBodies(): BodyTable {
  const table = readBodyTable(JSON.parse(text('bodies/bodies.json')) as BodyTableFile)
  if (!table.ok) throw new Error(`samples/bodies cannot be read: ${JSON.stringify(table.refusal)}`)
  return table.value
}

/** Grids of tiles drawn by hand for the maps of units. */
export const shippedTileGrids = (): DrawnGrid[] => JSON.parse(text('units/tile-grids.json')) as DrawnGrid[]

/** Public holidays and days in lieu, for working days. */
export const shippedHolidays = (): HolidayCalendar => JSON.parse(text('calendar/holidays-vn.json')) as HolidayCalendar

/** The registers kept beside the forms, as they are declared. */
export const shippedRegisters = (): readonly RegisterDeclaration[] =>
  readDeclarations((JSON.parse(text('registers/registers.json')) as { registers: RegisterDeclaration[] }).registers)

/** The strategies above, against which a plan that carries one out is held. */
export const shippedStrategies = (): Strategy[] => [JSON.parse(text('strategy/national-2021-2030.json')) as Strategy]
