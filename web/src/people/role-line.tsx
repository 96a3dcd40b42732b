import { writeDay } from '@songhanh/words/writing'
import type { HeldRole } from './queries.ts'
import { usePeopleWords } from './words.ts'

/** One role held, where, and how long; whose it is while it is lent. */
export function RoleLine({ held }: { readonly held: HeldRole }) {
  const words = usePeopleWords()
  const term = words.list.term(writeDay(held.from), held.to === null ? null : writeDay(held.to))
  return (
    <>
      {words.roles[held.role]} · {held.seat.name}{' '}
      <span className="note">
        {term}
        {held.lentBy === null ? '' : `, ${words.list.lentBy(held.lentBy.name)}`}
      </span>
    </>
  )
}
