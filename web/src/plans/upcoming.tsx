import { Sheet } from '@songhanh/ui/sheet'
import { writeShortDay } from '@songhanh/words/writing'
import { Link } from '@tanstack/react-router'
import { groupDeadlines } from './deadline-groups.ts'
import type { PlanPage } from './plan-page.ts'
import { usePlanPartWords } from './part-words.ts'

const SHOWN = 4

/** The next few deadlines, counted from the business day, beside whatever part is open. */
export function Upcoming({ page }: { readonly page: PlanPage }) {
  const words = usePlanPartWords()
  const groups = groupDeadlines(page.deadlines, page.content)
  return (
    <Sheet id="upcoming" title={words.deadlines.upcoming}>
      {groups.length === 0 ? <p className="note">{words.deadlines.none}</p> : null}
      <ol className="upcoming">
        {groups.slice(0, SHOWN).map((group) => (
          <li key={group.id}>
            <time dateTime={group.due}>{writeShortDay(group.due, page.businessDay)}</time>
            <div>
              <span>
                {words.deadlines.kinds[group.kind]}: {group.text}
              </span>
              <span className="under">
                {words.deadlines.left(group.daysLeft)}
                {group.workingDay === group.due
                  ? null
                  : ` · ${words.deadlines.workingShort(writeShortDay(group.workingDay, page.businessDay))}`}
              </span>
            </div>
          </li>
        ))}
      </ol>
      <Link to="/plans/$planId/$part" params={{ planId: page.id, part: 'deadlines' }} search={{}}>
        {words.deadlines.all}
      </Link>
    </Sheet>
  )
}
