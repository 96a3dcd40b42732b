import { writeMonthDay } from '@songhanh/words/writing'
import { DefectSign, useRow, WordsLink } from './picked.tsx'
import type { PlanContent, PlanPage } from './plan-page.ts'
import { usePlanPartWords } from './part-words.ts'
import { usePlanWords } from './words.ts'

type Task = PlanContent['tasks'][number]

/** The tasks and solutions in the order of the paper, with the yearly span of days where one is named. */
export function TasksPart({ page }: { readonly page: PlanPage }) {
  const { parts } = usePlanWords()
  const words = usePlanPartWords()
  const { tasks } = page.content
  return (
    <section aria-label={parts.tasks}>
      <h2 className="part-title">{parts.tasks}</h2>
      {tasks.length === 0 ? (
        <p className="empty">{words.task.none}</p>
      ) : (
        <table className="ledger stacks">
          <thead>
            <tr>
              <th scope="col" className="code">
                {words.task.number}
              </th>
              <th scope="col">{words.task.text}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <TaskRow key={task.id} task={task} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function TaskRow({ task }: { readonly task: Task }) {
  const words = usePlanPartWords()
  return (
    <tr className="row" {...useRow(task.id)}>
      <td className="code">{[task.section, task.num].filter((part) => part !== null).join('.')}</td>
      <td className="name">
        <WordsLink itemId={task.id} part="tasks">
          {task.text}
        </WordsLink>
        {task.window === null ? null : (
          <span className="window">
            {words.task.window(task.window.name, writeMonthDay(task.window.from), writeMonthDay(task.window.to))}
          </span>
        )}
        <DefectSign itemId={task.id} />
      </td>
    </tr>
  )
}
