import { writeDay } from '@songhanh/words/writing'
import { type DeadlineGroup, groupDeadlines } from './deadline-groups.ts'
import { WordsLink } from './picked.tsx'
import type { PlanPage } from './plan-page.ts'
import { usePlanPartWords } from './part-words.ts'
import { usePlanWords } from './words.ts'

/** What falls due from the business day to a year after it, and what the plan leaves without a date. */
export function DeadlinesPart({ page }: { readonly page: PlanPage }) {
  const { parts, target } = usePlanWords()
  const words = usePlanPartWords()
  const groups = groupDeadlines(page.deadlines, page.content)
  const open = page.openDuties
  return (
    <section aria-label={parts.deadlines}>
      <h2 className="part-title">{parts.deadlines}</h2>
      <p className="note part-note">{words.deadlines.counted(writeDay(page.businessDay))}</p>
      {groups.length === 0 ? (
        <p className="empty">{words.deadlines.none}</p>
      ) : (
        <table className="ledger stacks deadlines">
          <thead>
            <tr>
              <th scope="col">{words.deadlines.last}</th>
              <th scope="col">{words.deadlines.working}</th>
              <th scope="col">{words.deadlines.what}</th>
              <th scope="col">{words.deadlines.who}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <DeadlineRow key={group.id} group={group} />
            ))}
          </tbody>
        </table>
      )}
      {open.length === 0 ? null : (
        <>
          <h3 className="part-title">{words.deadlines.open}</h3>
          <table className="ledger stacks">
            <thead>
              <tr>
                <th scope="col">{words.deadlines.what}</th>
                <th scope="col">{words.deadlines.who}</th>
                <th scope="col">{words.deadlines.instead}</th>
              </tr>
            </thead>
            <tbody>
              {open.map((duty) => (
                <tr className="row" key={duty.partId}>
                  <td className="name">
                    <WordsLink itemId={duty.partId} part={duty.kind === 'target' ? 'targets' : 'duties'}>
                      {duty.text}
                    </WordsLink>
                  </td>
                  <td>{duty.who ?? <i className="open">{target.noLead}</i>}</td>
                  <td>{duty.recurrence ?? <i className="open">{words.duties.noDate}</i>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

function DeadlineRow({ group }: { readonly group: DeadlineGroup }) {
  const words = usePlanPartWords()
  const [first] = group.partIds
  const part = group.kind === 'target-due' ? 'targets' : group.kind === 'report' ? 'duties' : 'tasks'
  return (
    <tr className="row">
      <td className="day">
        <b>{writeDay(group.due)}</b>
        <span className="under">{words.deadlines.left(group.daysLeft)}</span>
      </td>
      <td className="day">
        {group.workingDay === group.due ? words.deadlines.sameDay : writeDay(group.workingDay)}
        {group.workingDayCertain ? null : <i className="open under">{words.deadlines.holidaysUnknown}</i>}
      </td>
      <td className="name">
        <b>{words.deadlines.kinds[group.kind]}</b>
        <span className="quote">
          {first === undefined ? (
            group.text
          ) : (
            <WordsLink itemId={first} part={part}>
              {group.text}
            </WordsLink>
          )}
        </span>
      </td>
      <td>{group.who ?? <i className="open">{words.deadlines.everybody}</i>}</td>
    </tr>
  )
}
