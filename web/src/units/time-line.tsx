import { daysBetween, type PlainDate } from '@songhanh/core/basics/plain-date'
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { dayBefore, writePeriod } from './days.ts'
import type { Unit, UnitPage } from './queries.ts'
import { useUnitWords } from './words.ts'

/** All that bore the code, oldest first, each with a bar over its days and a way to the page of that time. */
export function TimeLine({ page, businessDay }: { readonly page: UnitPage; readonly businessDay: string }) {
  const words = useUnitWords()
  const first = page.history[0]?.validFrom ?? page.on
  const end = [businessDay, page.on, ...page.history.flatMap((unit) => [unit.validFrom, unit.validTo ?? unit.validFrom])].reduce((a, b) =>
    a > b ? a : b,
  )
  const share = (day: string) =>
    (100 * daysBetween(first as PlainDate, day as PlainDate)) / Math.max(1, daysBetween(first as PlainDate, end as PlainDate))
  return (
    <ol className="time-line">
      {page.history.map((unit) => {
        const shown = unit.validFrom === page.unit?.validFrom
        const bar = { '--from': `${share(unit.validFrom)}%`, '--to': `${share(unit.validTo ?? end)}%` } as CSSProperties
        return (
          <li key={unit.validFrom} aria-current={shown ? 'true' : undefined}>
            <Link to="/units/$code" params={{ code: unit.code }} search={{ on: dayIn(unit) }}>
              {unit.fullName}
            </Link>{' '}
            <span className="note">
              {writePeriod(unit, words)}
              {shown ? ` · ${words.shown}` : null}
            </span>
            <i className="time-bar" style={bar} aria-hidden="true" />
          </li>
        )
      })}
    </ol>
  )
}

/** The last day of a unit that ended, the first of one that stands: there its whole story is on the page. */
const dayIn = (unit: Unit): string => (unit.validTo === null ? unit.validFrom : dayBefore(unit.validTo))
