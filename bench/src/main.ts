import { backup } from './backup.ts'
import { row, type Figure } from './figure.ts'
import { imports } from './import.ts'
import { ledger } from './ledger.ts'
import { machine } from './machine.ts'
import { opening } from './opening.ts'
import { planPage } from './plan-page.ts'
import { portal } from './portal.ts'
import { board, saves } from './province.ts'
import { readers } from './readers.ts'
import { reading } from './reading.ts'
import { releases } from './releases.ts'
import { reports, reportsMemory } from './reports.ts'
import { typing } from './typing.ts'
import { units } from './units.ts'
import { walls } from './walls.ts'
import { reminders, work } from './work.ts'

/** Prints the rows of `docs/reference/performance.md`; a name runs one measurement alone. */
const MEASUREMENTS: Readonly<Record<string, () => Promise<Figure[]>>> = {
  reading,
  readers,
  opening,
  'plan-page': planPage,
  units,
  ledger,
  backup,
  walls,
  board,
  import: imports,
  portal,
  releases,
  reports,
  'reports-memory': reportsMemory,
  saves,
  typing,
  reminders,
  work,
}

const [asked] = process.argv.slice(2)
const chosen = Object.entries(MEASUREMENTS).filter(([name]) => asked === undefined || asked === name)
if (chosen.length === 0) {
  console.error(`No measurement is named ${asked}; there are ${Object.keys(MEASUREMENTS).join(', ')}.`)
  process.exitCode = 1
} else {
  console.log(`Measured on ${machine()}.\n\n| what | measured | wanted |\n|---|---|---|`)
  for (const [, measure] of chosen) for (const figure of await measure()) console.log(row(figure))
}
