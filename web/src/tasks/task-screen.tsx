import type { giveTaskEvidence, removeTaskEvidence } from '@songhanh/api/tasks'
import { Facts, Sheet } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ask, fillPath } from '../app/ask.ts'
import { NotFound } from '../app/errors.tsx'
import { upload } from '../app/upload.ts'
import { useFrameWords } from '../app/words.ts'
import { RaiseOn } from '../difficulties/raise-on.tsx'
import { Evidence } from '../registers/evidence.tsx'
import { ReportForm, WindowPaperForm } from './report-forms.tsx'
import { tasksQuery, type Task } from './queries.ts'
import { SetForm } from './set-form.tsx'
import './tasks.css'
import { TaskDays } from './tasks-screen.tsx'
import { useTaskWords } from './words.ts'

const route = getRouteApi('/desk/tasks/$planId/$taskId')

/** One task: the plan's words, who leads, by when and by which paper, what was reported; and the acts open to this person. */
export function TaskScreen() {
  const { planId, taskId } = route.useParams()
  const { year: asked } = route.useSearch()
  const page = useSuspenseQuery(tasksQuery(planId, asked ?? null)).data
  const words = useTaskWords()
  const frame = useFrameWords()
  const task = page.tasks.find((one) => one.id === taskId)
  if (task === undefined) return <NotFound />
  const given = { planId, task, year: page.year }
  return (
    <main className="page narrow task-page" id="content">
      <title>{`${words.task} · ${frame.product}`}</title>
      <p className="kicker">
        <Link to="/tasks/$planId" params={{ planId }} search={{ year: page.year }}>
          {words.back}
        </Link>{' '}
        · {words.kinds[task.kind]} · {words.inYear(page.year)}
      </p>
      <h1>{task.text}</h1>
      <p>
        <Link
          to="/plans/$planId/$part"
          params={{ planId, part: task.kind === 'duty' ? 'duties' : 'tasks' }}
          search={{ item: task.id, text: true }}
        >
          {words.words}
        </Link>
      </p>
      <p className="acts">
        <RaiseOn kind="task" id={`${planId}/${task.id}`} words={task.text} />
      </p>
      <TaskFacts task={task} tasks={page.tasks} />
      <Progress task={task} />
      {task.mayReport || task.evidence.length > 0 ? <TaskEvidence {...given} /> : null}
      {task.mayReport ? <ReportForm key={`report ${task.version}`} {...given} /> : null}
      {task.mayReport && task.schedule.kind === 'window' ? <WindowPaperForm key={`paper ${task.version}`} {...given} /> : null}
      {task.maySet ? <SetForm key={`set ${task.version}`} {...given} page={page} /> : null}
    </main>
  )
}

function TaskFacts({ task, tasks }: { readonly task: Task; readonly tasks: readonly Task[] }) {
  const words = useTaskWords()
  const textOf = (id: string) => tasks.find((one) => one.id === id)?.text ?? id
  const { document } = task
  return (
    <Sheet title={words.task}>
      <Facts
        rows={[
          [words.state, words.states[task.state]],
          [words.due, <TaskDays key="days" task={task} />],
          [words.lead, task.lead?.name ?? <i className="open">{words.noLead}</i>],
          ...(task.bearers.length === 0 ? [] : ([[words.printedBearers, task.bearers.join(', ')]] as const)),
          ...(task.coordinating.length === 0
            ? []
            : ([[words.coordinating, task.coordinating.map(({ name }) => name).join(', ')]] as const)),
          ...(document === null
            ? []
            : ([
                [words.document, [document.title, document.number, document.date && writeDay(document.date)].filter(Boolean).join(' · ')],
              ] as const)),
          ...(task.targets.length === 0 ? [] : ([[words.serves, task.targets.join(', ')]] as const)),
          ...(task.blockedBy.length === 0
            ? []
            : ([[words.blockedBy, task.blockedBy.map(({ id, done }) => words.waiting(textOf(id), done)).join('; ')]] as const)),
        ]}
      />
    </Sheet>
  )
}

function Progress({ task }: { readonly task: Task }) {
  const words = useTaskWords()
  return (
    <>
      <Sheet title={words.reports}>
        {task.reports.length === 0 ? <p className="empty">{words.noReports}</p> : null}
        <ol className="history">
          {task.reports.toReversed().map((report, i) => (
            <li key={task.reports.length - i}>
              <b>{words.states[report.state]}</b> · {words.inYear(report.year)} · {words.byOn(report.by, writeDay(report.on))}
              <span className="under">{report.note}</span>
            </li>
          ))}
        </ol>
      </Sheet>
      {task.documents.length === 0 ? null : (
        <Sheet title={words.windowPapers}>
          <ul>
            {task.documents.map(({ what, year, document, by, on }) => (
              <li key={`${what} ${year} ${on} ${document.title}`}>
                <b>{words.what[what]}</b> · {words.inYear(year)} · {document.title} {document.number} · {words.byOn(by, writeDay(on))}
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  )
}

function TaskEvidence({ planId, task }: { readonly planId: string; readonly task: Task }) {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: ['tasks'] })
  const given = { planId, taskId: task.id }
  return (
    <Evidence
      lines={task.evidence}
      mayAdd={task.mayReport}
      mayRemove={task.mayReport}
      pathOf={(evidenceId) => fillPath('/api/plans/{planId}/tasks/{taskId}/evidence/{evidenceId}', { ...given, evidenceId })}
      onGive={async (file) => {
        await upload<typeof giveTaskEvidence>('/api/plans/{planId}/tasks/{taskId}/evidence', given, file)
        await refresh()
      }}
      onRemove={async (evidenceId, reason) => {
        const body = { reason }
        await ask<typeof removeTaskEvidence>('POST', '/api/plans/{planId}/tasks/{taskId}/evidence/{evidenceId}/remove', { ...given, evidenceId, body }) // prettier-ignore
        await refresh()
      }}
    />
  )
}
