/** Entering and changing lines of money. */
import * as api from '@songhanh/api/money'
import { accept, refuse } from '@songhanh/core/basics/decision'
import type { Json } from '@songhanh/core/ledger/entry'
import { scopeOf } from '@songhanh/core/people/may'
import type { SeatKey } from '@songhanh/core/people/seat'
import { enterLine, type MoneyLine } from '@songhanh/core/work/money/money-line'
import type { z } from 'zod'
import { ownerAt, seatThing } from '../../people/store.ts'
import type { Asking } from '../../platform/acting.ts'
import type { Reading } from '../../platform/database.ts'
import type { Command } from '../../platform/perform.ts'

type Entering = z.output<typeof api.enterMoney.body>
type Kept = z.output<typeof api.enterMoney.answer>

interface Row {
  readonly seat: SeatKey
  readonly line: MoneyLine
  readonly version: number
}

const inJson = (line: MoneyLine): Json => JSON.parse(JSON.stringify(line)) as Json

/** Whose accounts: as said, else the first of the person's. */
const seatOf = ({ seat }: Entering, by: Asking): string => seat ?? scopeOf(by.actor, 'money.enter', by.businessDay)[0]?.from ?? ''

async function findLine(r: Reading, lineId: string, by: Asking, lock = ''): Promise<Row | null> {
  const [row] = await r.query<Row>(`SELECT seat_key AS seat, line, version FROM money_line WHERE place_id = $1 AND id = $2 ${lock}`, [
    by.placeId,
    lineId,
  ])
  return row ?? null
}

export const enterMoney: Command<Entering, Kept> = {
  id: 'work.enterMoney',
  shape: api.enterMoney.body,
  right: 'money.enter',
  thing: (r, input, by) => seatThing(r, by.placeId, seatOf(input, by)),
  async run(w, input, by) {
    const owner = await ownerAt(w, by.placeId, seatOf(input, by))
    if (!owner) return refuse('people.no-right')
    const decided = enterLine(input.line, input.sure)
    if (!decided.ok) return decided
    const lineId = by.newId()
    await w.query('INSERT INTO money_line (place_id, id, seat_key, year, line, version, entered_at) VALUES ($1, $2, $3, $4, $5, 1, $6)', [
      by.placeId,
      lineId,
      owner.at,
      decided.value.year,
      JSON.stringify(decided.value),
      by.now,
    ])
    return accept({
      answer: { lineId, version: 1 },
      facts: [
        {
          domain: 'work',
          action: 'money-entered',
          thing: { kind: 'money', id: lineId },
          after: inJson(decided.value),
          detail: { seat: owner.at, sure: input.sure },
        },
      ],
    })
  },
}

const Changing = api.changeMoney.body.extend(api.changeMoney.params.shape)

export const changeMoney: Command<z.output<typeof Changing>, Kept> = {
  id: 'work.changeMoney',
  shape: Changing,
  right: 'money.enter',
  thing: async (r, { lineId }, by) => {
    const row = await findLine(r, lineId, by)
    return row && seatThing(r, by.placeId, row.seat)
  },
  async run(w, { lineId, expectedVersion, line, sure }, by) {
    const before = await findLine(w, lineId, by, 'FOR UPDATE')
    if (!before) return refuse('work.money-not-found')
    if (before.version !== expectedVersion) return refuse('basics.version-conflict')
    const decided = enterLine(line, sure)
    if (!decided.ok) return decided
    const version = before.version + 1
    await w.query('UPDATE money_line SET line = $3, year = $4, version = $5 WHERE place_id = $1 AND id = $2', [
      by.placeId,
      lineId,
      JSON.stringify(decided.value),
      decided.value.year,
      version,
    ])
    return accept({
      answer: { lineId, version },
      facts: [
        {
          domain: 'work',
          action: 'money-changed',
          thing: { kind: 'money', id: lineId },
          before: inJson(before.line),
          after: inJson(decided.value),
          detail: { seat: before.seat, sure },
        },
      ],
    })
  },
}
