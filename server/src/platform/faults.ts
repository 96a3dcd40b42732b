import { accept, type Decision, type Refusal, refuseWithFaults } from '@songhanh/core/basics/decision'
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** One fault of the input as a refusal of our own: zod's English never reaches a person. */
function fault(issue: Issue): Refusal {
  const at = issue.path.map(String).join('.')
  const found = (code: string, params?: Refusal['params']): Refusal => ({ code: `basics.field-${code}`, at, ...(params ? { params } : {}) })
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? found('missing') : found('wrong-kind')
    case 'too_small': {
      const least = Number(issue.minimum)
      const holdsMany = issue.origin === 'array' || issue.origin === 'set'
      if ((holdsMany || issue.origin === 'string') && least === 1) return found('missing')
      return found(holdsMany ? 'too-few' : 'too-small', { least })
    }
    case 'too_big': {
      const most = Number(issue.maximum)
      const code = issue.origin === 'string' ? 'too-long' : issue.origin === 'array' || issue.origin === 'set' ? 'too-many' : 'too-big'
      return found(code, { most })
    }
    case 'invalid_format':
      return found('wrong-form')
    case 'invalid_value':
      return found('not-listed')
    default:
      return found('wrong-kind')
  }
}

/** The input in its shape, or every fault at once, so that a person corrects a form in one go. */
export function readShape<T>(shape: z.ZodType<T>, given: unknown): Decision<T> {
  // Without the input in the issue, a missing field could not be told from one of the wrong kind.
  const read = shape.safeParse(given, { reportInput: true })
  return read.success ? accept(read.data) : refuseWithFaults('basics.faults', read.error.issues.map(fault))
}
