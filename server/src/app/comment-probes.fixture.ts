/** Comments on the draft report of `reportProbes`, with a request to every seat that can be asked, and the templates of the office. For tests. */
import type { Browser } from '../people/served.fixture.ts'
import { newId } from '../platform/ids.ts'
import { type District, ok } from '../progress/year.fixture.ts'
import { BODY, FORMER, type ListProbe, OTHER, OWN, PLACE, probe, type Probe } from './rights-probes.fixture.ts'

const OLD = { expectedVersion: 99 }

export async function commentProbes(on: District): Promise<{ probes: Probe[]; lists: ListProbe[] }> {
  const { admin, id: placeId } = on.place
  const { reports } = ok(await on.lead.get('/api/reports'))
  const draft = reports.find(({ state }: { state: string }) => state === 'draft')
  const asked = [OWN, OTHER, FORMER, BODY]
  const asking = { expectedVersion: draft.version, asked, due: '2024-12-01', note: '' }
  const { roundId } = ok(await on.lead.post(`/api/reports/${draft.id}/comment-rounds`, asking))
  const { rows } = await admin.query<{ id: string; seat: string }>('SELECT id, seat_key AS seat FROM comment_request')
  const commentId = newId()
  await admin.query(
    `INSERT INTO report_comment (place_id, id, request_id, position, section, text) VALUES ($1, $2, $3, 1, 'whole', 'Bổ sung')`,
    [placeId, commentId, rows[0]!.id],
  )
  const of = (endpoint: string, owner: string, ask: Probe['ask']) => probe(endpoint, 'draft', owner, ask)
  const templateId = newId()
  await admin.query(
    `INSERT INTO report_template (place_id, id, name, bytes, sha256, tags, given_by, given_on) VALUES ($1, $2, 'Mẫu', 'x', sha256('x'), '{"{nam}"}', $3, '2024-11-25')`,
    [placeId, templateId, on.lead.personId],
  )
  const probes = [
    ...rows.flatMap(({ id, seat }) => {
      const at = `/api/comment-requests/${id}`
      return [
        of('readCommentRequest', seat, (by) => by.get(at)),
        of('downloadCommentDraft', seat, (by) => by.get(`${at}/draft?format=docx`)),
        of('draftComments', seat, (by) => by.post(`${at}/own-draft`, { ...OLD, stance: null, comments: [] })),
        of('sendComments', seat, (by) => by.post(`${at}/answer`, { ...OLD, stance: 'agree', comments: [] })),
      ]
    }),
    of('readComments', PLACE, (by) => by.get(`/api/reports/${draft.id}/comments`)),
    of('downloadCommentTable', PLACE, (by) => by.get(`/api/comment-rounds/${roundId}/table?format=docx`)),
    // One that is not taken in and not explained, and a round with a comment left: refused after the right.
    of('respondToComment', PLACE, (by) => by.post(`/api/comments/${commentId}/response`, { kind: 'explained', text: '' })),
    // Templates of the office are for those who see drafts.
    of('downloadReportTemplate', PLACE, (by) => by.get(`/api/report-templates/${newId()}/file`)),
    of('giveReportTemplate', PLACE, (by) => by.upload('/api/report-templates', 'a.docx', Buffer.from('x'))),
    of('removeReportTemplate', PLACE, (by) => by.post(`/api/report-templates/${newId()}/remove`)),
    of('closeComments', PLACE, (by) => by.post(`/api/comment-rounds/${roundId}/close`)),
  ]
  const templates = async (by: Browser) => ok(await by.get('/api/report-templates')).templates.map(({ id }: { id: string }) => id)
  return {
    probes,
    lists: [
      {
        endpoint: 'listReportTemplates',
        right: 'reports.read',
        things: [{ id: templateId, owner: PLACE, state: 'draft' }],
        ids: templates,
      },
    ],
  }
}
