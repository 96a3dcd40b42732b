import type { Catalogue } from '../catalogue.ts'
import type { apiPage as vi } from '../vi/api-page.ts'

export const apiPage: Catalogue<typeof vi> = {
  title: 'The programming interface of Song Hành',
  lead: 'Whatever can be done on the screen can be done at these addresses. The whole of it as OpenAPI 3.1:',
  signing:
    'A request carries its access key in the header Authorization: Bearer. A writing request carries an id of its own in the header Idempotency-Key; the same id again gives the first answer again and writes nothing twice.',
  refusing: 'A refusal is answered by RFC 9457: code is stable, detail is the sentence, faults are all faults at once.',
  may: 'Who may',
  anybody: 'anybody, without signing in',
  signedIn: 'anybody signed in',
  right: (right) => `who has the right ${right}`,
  params: 'In the address',
  query: 'After the question mark',
  body: 'Sent (JSON)',
  upload: 'File sent (multipart, field file)',
  answer: 'Answer',
  refusals: 'May be refused because',
}
