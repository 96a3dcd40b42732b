import { writeDay } from '@songhanh/words/writing'
import { TO_DO_GROUPS } from '@songhanh/core/people/to-do/to-do'
import type { ToDoLine } from './queries.ts'
import { ToDoLink } from './to-do-link.tsx'
import { type ToDoWords, useToDoWords } from './words.ts'

function leftOf({ daysLeft }: ToDoLine, words: ToDoWords): string | null {
  if (daysLeft === null) return null
  if (daysLeft < 0) return words.overdue(-daysLeft)
  return daysLeft === 0 ? words.dueToday : words.daysLeft(daysLeft)
}

function Due({ toDo }: { readonly toDo: ToDoLine }) {
  const words = useToDoWords()
  if (toDo.due === null) return <span className="open">{words.noDue}</span>
  return (
    <>
      {writeDay(toDo.due)} <span className={toDo.daysLeft !== null && toDo.daysLeft < 0 ? 'fault' : 'note'}>{leftOf(toDo, words)}</span>
      {toDo.lastWorkingDay === null || toDo.lastWorkingDay === toDo.due ? null : (
        <span className="under">{words.lastWorkingDay(writeDay(toDo.lastWorkingDay))}</span>
      )}
      {toDo.certain ? null : <span className="under">{words.uncertain}</span>}
    </>
  )
}

/** The things in their groups, each row one link into the thing itself. */
export function ThingsTable({ things }: { readonly things: readonly ToDoLine[] }) {
  const words = useToDoWords()
  return (
    <table className="ledger stacks" aria-label={words.mine}>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.whose}</th>
          <th scope="col">{words.due}</th>
          <th scope="col" className="number">
            {words.done}
          </th>
        </tr>
      </thead>
      {TO_DO_GROUPS.map((group) => {
        const rows = things.filter((toDo) => toDo.group === group)
        return rows.length === 0 ? null : (
          <tbody key={group}>
            <tr className="group">
              <th scope="rowgroup" colSpan={4}>
                {words.groups[group]} <span className="note">{rows.length}</span>
              </th>
            </tr>
            {rows.map((toDo) => (
              <tr className="row" key={`${toDo.kind} ${toDo.id}`}>
                <th scope="row">
                  <ToDoLink toDo={toDo}>{words.kinds[toDo.kind]}</ToDoLink>
                  <span className="under clipped">{toDo.title}</span>
                  {toDo.blockedBy === null ? null : <span className="under">{words.blockedBy(toDo.blockedBy)}</span>}
                </th>
                <td>{toDo.owner.name}</td>
                <td>
                  <Due toDo={toDo} />
                </td>
                <td className="number">{toDo.done === null ? null : words.doneOf(toDo.done.parts, toDo.done.of)}</td>
              </tr>
            ))}
          </tbody>
        )
      })}
    </table>
  )
}
