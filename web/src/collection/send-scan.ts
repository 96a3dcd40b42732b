import type { giveFormPaper } from '@songhanh/api/collection'
import { type Answer, fillPath, Refused, Unreachable } from '../app/ask.ts'
import { headers } from '../app/request-headers.ts'

export type Scan = Answer<typeof giveFormPaper>

const PAPERS: (typeof giveFormPaper)['path'] = '/api/forms/{formId}/papers'

/** Sends the scan of a letter or of a signed form; it stays with the form once a step names it. */
export async function sendScan(formId: string, file: File): Promise<Scan> {
  const body = new FormData()
  body.append('file', file)
  const answer = await fetch(fillPath(PAPERS, { formId }), { method: 'POST', headers: headers('POST'), body }).catch(() => {
    throw new Unreachable()
  })
  const said = (await answer.json().catch(() => ({}))) as Scan
  if (!answer.ok) throw new Refused(answer.status, said as object)
  return said
}
