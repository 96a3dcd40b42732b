/**
 * A body that the plan gives no duty can still be made to report: by a document of the office that runs the plan, which the record names.
 */
import { accept, refuse, type Decision } from '../../basics/decision.ts'
import type { PlainDate } from '../../basics/plain-date.ts'
import type { BasisDocument } from '../actor.ts'

export interface ReportRequest {
  /** The body by its own id in the place. */
  readonly bodyId: string
  /** What it is to report, in words; shown to the body with the basis. */
  readonly matter: string
  readonly from: PlainDate
  /** The last day, or null until further notice. */
  readonly to: PlainDate | null
  readonly basis: BasisDocument
}

/** What is known about the body on the day the request begins. */
export interface AskedBody {
  /** Whether the plan itself gives it duties: then it reports by the plan, and a second basis would only blur the first. */
  readonly hasAssignment: boolean
  /** Whether it bears its duties itself on that day; false once they passed to a successor. */
  readonly stands: boolean
  readonly requests: readonly ReportRequest[]
}

/**
 * The request as it may be recorded. Refuses `bodies.matter-missing`, `bodies.basis-missing`, `bodies.basis-after-start`,
 * `bodies.ends-before-start`, `bodies.has-assignment`, `bodies.passed-on`, `bodies.already-asked`.
 */
export function askToReport(request: ReportRequest, body: AskedBody): Decision<ReportRequest> {
  if (request.matter.trim() === '') return refuse('bodies.matter-missing', undefined, 'matter')
  if (request.basis.title.trim() === '') return refuse('bodies.basis-missing', undefined, 'basis.title')
  if (request.basis.date !== null && request.basis.date > request.from)
    return refuse('bodies.basis-after-start', { signed: request.basis.date, from: request.from }, 'basis.date')
  if (request.to !== null && request.to < request.from) return refuse('bodies.ends-before-start', undefined, 'to')
  if (body.hasAssignment) return refuse('bodies.has-assignment')
  if (!body.stands) return refuse('bodies.passed-on', { day: request.from })
  const overlaps = body.requests.some(
    (other) =>
      other.matter.trim() === request.matter.trim() &&
      other.from <= (request.to ?? other.from) &&
      request.from <= (other.to ?? request.from),
  )
  return overlaps ? refuse('bodies.already-asked') : accept({ ...request, matter: request.matter.trim() })
}
