/** What the forms of some rounds ask. */
import { publishedKey } from '@songhanh/core/collection/form'
import type { CellType } from '@songhanh/core/collection/typed-number'
import { ownKindOn, type OwnKind } from '@songhanh/core/collection/value-kind'
import type { Catalogue } from '@songhanh/core/indicators/definition'
import { readEditions } from '../indicators/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Reading } from '../platform/database.ts'
import { findRounds } from './store.ts'

/** What a form asks, by element, with the type of its cell, the year it speaks of and what its own figures are on this day. */
export interface Asked {
  readonly catalogue: Catalogue
  readonly year: number
  /** The kind of an office's own figures on this day. */
  readonly own: OwnKind
  readonly types: ReadonlyMap<string, CellType>
}

/** What the forms of these rounds ask, by round: one statement for the rounds, one for their catalogues. */
export async function askedIn(r: Reading, roundIds: readonly string[], by: Asking): Promise<ReadonlyMap<string, Asked>> {
  const rounds = await findRounds(r, roundIds, by)
  const keyOf = ({ code, edition }: { readonly code: string; readonly edition: number }) => `${code} ${edition}`
  const wanted = new Map(rounds.map(({ catalogue }) => [keyOf(catalogue), catalogue]))
  const editions = new Map(
    (await readEditions(r, [...wanted.values()], by)).map((catalogue) => [
      keyOf(catalogue),
      {
        catalogue,
        types: new Map<string, CellType>([
          ...catalogue.indicators.map(({ code }) => [publishedKey(code), 'amount'] as const),
          ...catalogue.elements.map(({ code, type }) => [code, type] as const),
        ]),
      },
    ]),
  )
  return new Map(
    rounds.map((round) => {
      const edition = editions.get(keyOf(round.catalogue))
      if (!edition) throw new Error(`the catalogue of round ${round.id} is gone`)
      const year = 'year' in round.period ? round.period.year : round.period.to
      return [round.id, { ...edition, year, own: ownKindOn(round.closing, by.businessDay) }]
    }),
  )
}
