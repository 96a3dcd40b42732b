import { Notice } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Field } from '../app/field.tsx'
import { fillPath } from '../app/ask.ts'
import { keepFile } from '../app/keep-file.ts'
import { useFrameWords } from '../app/words.ts'
import { useAct } from '../people/act.ts'
import { planQuery } from '../plans/plan-page.ts'
import { tasksQuery, type Task } from './queries.ts'
import './tasks.css'
import { useTaskWords } from './words.ts'

const route = getRouteApi('/desk/tasks/$planId')
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1)

/** The bodies that lead or coordinate something, by name. */
const bodiesOf = (tasks: readonly Task[]) =>
  [...new Map(tasks.flatMap((task) => [...(task.lead ? [task.lead] : []), ...task.coordinating]).map(({ seat, name }) => [seat, name]))] // prettier-ignore
    .toSorted(([, a], [, b]) => a.localeCompare(b, 'vi'))

/** Where the work plan of a year is had as a draft in the official form. */
const yearPlanOf = (planId: string, year: number) => `${fillPath('/api/plans/{planId}/year-plan', { planId })}?year=${year}`

/** The work plan of a year: every task, of one body or all, as a list or by month. */
export function TasksScreen() {
  const { planId } = route.useParams()
  const { year: asked, seat, view } = route.useSearch()
  const { year, tasks } = useSuspenseQuery(tasksQuery(planId, asked ?? null)).data
  const plan = useSuspenseQuery(planQuery(planId)).data
  const navigate = route.useNavigate()
  const words = useTaskWords()
  const frame = useFrameWords()
  const paper = useAct()
  const { period } = plan
  const years = period === null ? [year] : Array.from({ length: period.to - period.from + 1 }, (_, n) => period.from + n)
  const shown = tasks.filter((task) => seat === undefined || task.lead?.seat === seat || task.coordinating.some((one) => one.seat === seat))
  return (
    <main className="page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <p className="kicker">{plan.title}</p>
      <div className="head">
        <h1>{words.title}</h1>
        <div className="acts">
          <button
            type="button"
            className="button"
            disabled={paper.waiting}
            onClick={() => void paper.run(() => keepFile(yearPlanOf(planId, year)))}
          >
            {words.yearPlan}
          </button>
          <Link className="button" to="/registers">
            {words.registers}
          </Link>
          <Link className="button" to="/difficulties">
            {words.difficulties}
          </Link>
        </div>
      </div>
      {paper.refused === null ? null : <Notice kind="fault">{paper.refused}</Notice>}
      <div className="inline-form tasks-filter">
        <Field label={words.year}>
          {(field) => (
            <select
              {...field}
              value={year}
              onChange={(event) => void navigate({ search: (before) => ({ ...before, year: Number(event.target.value) }) })}
            >
              {years.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.body}>
          {(field) => (
            <select
              {...field}
              value={seat ?? ''}
              onChange={(event) =>
                void navigate({
                  search: ({ seat: _, ...before }) => (event.target.value === '' ? before : { ...before, seat: event.target.value }),
                })
              }
            >
              <option value="">{words.anyBody}</option>
              {bodiesOf(tasks).map(([key, name]) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Link
          className="button"
          to="/tasks/$planId"
          params={{ planId }}
          search={({ view: _, ...before }) => (view === 'calendar' ? before : { ...before, view: 'calendar' as const })}
        >
          {view === 'calendar' ? words.asList : words.asCalendar}
        </Link>
      </div>
      {shown.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : view === 'calendar' ? (
        <Calendar planId={planId} year={year} tasks={shown} />
      ) : (
        (['solution', 'duty'] as const).map((kind) => (
          <TaskTable key={kind} planId={planId} year={year} kind={kind} tasks={shown.filter((task) => task.kind === kind)} />
        ))
      )}
    </main>
  )
}

export function TaskDays({ task }: { readonly task: Task }) {
  const words = useTaskWords()
  if (task.days === null) return <i className="open">{words.noDate}</i>
  const { from, to } = task.days
  return (
    <>
      {from === to ? writeDay(to) : words.range(writeDay(from), writeDay(to))}
      {task.overdue ? <span className="under fault">{words.overdue}</span> : null}
    </>
  )
}

function TaskTable(props: {
  readonly planId: string
  readonly year: number
  readonly kind: Task['kind']
  readonly tasks: readonly Task[]
}) {
  const { planId, year, kind, tasks } = props
  const words = useTaskWords()
  if (tasks.length === 0) return null
  return (
    <section className="tasks-part">
      <h2>{words.kinds[kind]}</h2>
      <table className="ledger stacks">
        <thead>
          <tr>
            <th scope="col">{words.task}</th>
            <th scope="col">{words.lead}</th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.id} className="row">
              <th scope="row" className="task-words">
                <Link to="/tasks/$planId/$taskId" params={{ planId, taskId: task.id }} search={{ year }}>
                  {task.text}
                </Link>
              </th>
              <td>{task.lead?.name ?? (task.bearers.length > 0 ? task.bearers.join(', ') : <i className="open">{words.noLead}</i>)}</td>
              <td>
                <TaskDays task={task} />
              </td>
              <td>{words.states[task.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The year month by month: a task stands in the month its last day falls in; a window that crosses New Year in its last one of this year. */
function Calendar({ planId, year, tasks }: { readonly planId: string; readonly year: number; readonly tasks: readonly Task[] }) {
  const words = useTaskWords()
  const monthOf = ({ days }: Task) => (days === null ? null : days.to.startsWith(String(year)) ? Number(days.to.slice(5, 7)) : 12)
  const groups = [...MONTHS.map((month) => [words.months(month), tasks.filter((task) => monthOf(task) === month)] as const), [words.undated, tasks.filter((task) => monthOf(task) === null)] as const] // prettier-ignore
  return (
    <ol className="months">
      {groups.map(([name, ofMonth]) => (
        <li key={name} className="sheet">
          <h2 className="sheet-title">{name}</h2>
          {ofMonth.length === 0 ? (
            <p className="note">–</p>
          ) : (
            <ul>
              {ofMonth.map((task) => (
                <li key={task.id}>
                  <Link to="/tasks/$planId/$taskId" params={{ planId, taskId: task.id }} search={{ year }}>
                    {task.text}
                  </Link>
                  <span className="under">
                    <TaskDays task={task} /> · {words.states[task.state]}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
