import { Link } from '@tanstack/react-router'
import type { KeyboardEvent, ReactNode } from 'react'
import type { ToDoLine } from './queries.ts'

/** Arrow keys go from one thing to the next; Enter opens it, as for every link. */
function goOn(event: KeyboardEvent<HTMLAnchorElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const links = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLAnchorElement>('tbody a') ?? [])]
  const next = links[links.indexOf(event.currentTarget) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** Leads straight into the one thing. */
export function ToDoLink({ toDo: { kind, id }, children }: { readonly toDo: ToDoLine; readonly children: ReactNode }) {
  switch (kind) {
    case 'fill-form':
    case 'mend-form':
    case 'sign-form-off':
    case 'take-form-in':
      return (
        <Link to="/forms/$formId" params={{ formId: id }} onKeyDown={goOn}>
          {children}
        </Link>
      )
    case 'answer-difficulty':
    case 'decide-difficulty':
      return (
        <Link to="/difficulties/$difficultyId" params={{ difficultyId: id }} onKeyDown={goOn}>
          {children}
        </Link>
      )
    case 'review-reading':
      return (
        <Link to="/intake/$proposalId" params={{ proposalId: id }} onKeyDown={goOn}>
          {children}
        </Link>
      )
    case 'put-plan-in-force':
      return (
        <Link to="/plans/$planId/in-force" params={{ planId: id }} onKeyDown={goOn}>
          {children}
        </Link>
      )
    case 'compose-report':
    case 'mend-report':
    case 'answer-comments':
    case 'sign-report':
    case 'number-report':
    case 'issue-report':
      return (
        <Link to="/reports/$reportId" params={{ reportId: id }} onKeyDown={goOn}>
          {children}
        </Link>
      )
    case 'publish-release':
    case 'renew-release':
      return (
        <Link to="/reports/releases/$releaseId" params={{ releaseId: id }} onKeyDown={goOn}>
          {children}
        </Link>
      )
    case 'give-comments':
    case 'draft-comments':
      return (
        <Link to="/comment-requests/$requestId" params={{ requestId: id }} onKeyDown={goOn}>
          {children}
        </Link>
      )
    case 'do-task': {
      const [planId = '', taskId = '', year] = id.split('/')
      return (
        <Link to="/tasks/$planId/$taskId" params={{ planId, taskId }} search={{ year: Number(year) }} onKeyDown={goOn}>
          {children}
        </Link>
      )
    }
  }
}
