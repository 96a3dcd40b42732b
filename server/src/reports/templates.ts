/** The office's own Word templates: kept, listed, taken out of use, filled with a report. */
import * as api from '@songhanh/api/report-templates'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { may } from '@songhanh/core/people/may'
import { edited } from '@songhanh/core/reports/edit'
import { templateData, type TemplateData } from '@songhanh/core/reports/template-data'
import { checkTemplate } from '@songhanh/papers/writing/template/template'
import { z } from 'zod'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { TakenFile } from '../platform/files/taken-file.ts'
import type { ReceivedFile } from '../platform/http/route.ts'
import type { Command } from '../platform/perform.ts'
import { ofThePlace } from '../plans/thing.ts'
import { reportThing } from './compose.ts'
import { paperOf } from './paper.ts'
import { WORD, type SentFile } from './paper-file.ts'
import { findPaper, findReport, readEdits } from './store.ts'

/** More than an office has kinds of papers: what is beyond is forgotten there. */
const MOST_TEMPLATES = 20

const draftThing = async (_: Reading, __: unknown, by: Asking) => ofThePlace('draft', by)

const Given = z.object({ file: z.instanceof(TakenFile), tags: z.array(z.string()) })
type Given = z.output<typeof Given>

/** Looks at a template before the transaction opens. Refuses as `checkTemplate` does. */
export async function lookAtTemplate(file: ReceivedFile): Promise<Decision<Given>> {
  const tags = await checkTemplate(file.bytes)
  if (!tags.ok) return tags
  const named = { ...file, name: file.name.replace(/\.docx$/iu, '').slice(0, 200) || file.name }
  return accept({ file: new TakenFile(named, 'docx'), tags: [...new Set(tags.value.map(({ typed }) => typed))] })
}

/** Whether the person may give one in at all: asked before a process is spent on the file. */
export const mayGiveTemplate: Query<object, true> = {
  id: 'reports.mayGiveTemplate',
  shape: z.object({}),
  right: 'reports.compose',
  thing: draftThing,
  run: async () => accept(true),
}

export const giveTemplate: Command<Given, z.input<typeof api.giveReportTemplate.answer>> = {
  id: 'reports.giveTemplate',
  shape: Given,
  right: 'reports.compose',
  thing: draftThing,
  async run(w, { file, tags }, by: Acting) {
    await w.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`templates ${by.placeId}`])
    const standing = await w.query<{ sha256: string }>(
      `SELECT encode(sha256, 'hex') AS sha256 FROM report_template WHERE place_id = $1 AND removed_on IS NULL`,
      [by.placeId],
    )
    if (standing.some(({ sha256 }) => sha256 === file.sha256)) return refuse('reports.template-given-already')
    if (standing.length >= MOST_TEMPLATES) return refuse('reports.templates-too-many', { most: MOST_TEMPLATES })
    const templateId = by.newId()
    await w.query(
      `INSERT INTO report_template (place_id, id, name, bytes, sha256, tags, given_by, given_on) VALUES ($1, $2, $3, $4, decode($5, 'hex'), $6, $7, $8)`,
      [by.placeId, templateId, file.name, file.bytes, file.sha256, tags, by.actor.person.id, by.businessDay],
    )
    const thing = { kind: 'report-template', id: templateId }
    return accept({
      answer: { templateId, name: file.name, tags },
      facts: [{ domain: 'reports', action: 'template-given', thing, detail: { name: file.name, sha256: file.sha256, tags } }],
    })
  },
}

interface StoredTemplate {
  readonly id: string
  readonly name: string
  readonly tags: string[]
  readonly givenBy: string
  readonly givenOn: PlainDate
}

const STANDING = `FROM report_template t JOIN person p ON p.place_id = t.place_id AND p.id = t.given_by WHERE t.place_id = $1 AND t.removed_on IS NULL`

export const listTemplates: Query<object, z.input<typeof api.listReportTemplates.answer>> = {
  id: 'reports.listTemplates',
  shape: z.object({}),
  right: 'reports.read',
  async run(r, _, by) {
    if (!may(by.actor, 'reports.read', ofThePlace('draft', by), by.businessDay).ok) return accept({ templates: [] })
    const templates = await r.query<StoredTemplate>(
      `SELECT t.id, t.name, t.tags, p.name AS "givenBy", t.given_on AS "givenOn" ${STANDING} ORDER BY t.name, t.id`,
      [by.placeId],
    )
    return accept({ templates: [...templates] })
  },
}

async function findTemplate(r: Reading, templateId: string, by: Asking) {
  const [row] = await r.query<{ name: string; bytes: Buffer }>(`SELECT t.name, t.bytes ${STANDING} AND t.id = $2`, [by.placeId, templateId])
  return row ?? null
}

export const removeTemplate: Command<z.output<typeof api.removeReportTemplate.params>, z.input<typeof api.removeReportTemplate.answer>> = {
  id: 'reports.removeTemplate',
  shape: api.removeReportTemplate.params,
  right: 'reports.compose',
  thing: draftThing,
  async run(w, { templateId }, by) {
    const gone = await w.query<{ name: string }>(
      'UPDATE report_template SET removed_on = $3 WHERE place_id = $1 AND id = $2 AND removed_on IS NULL RETURNING name',
      [by.placeId, templateId, by.businessDay],
    )
    if (!gone[0]) return refuse('reports.template-not-found')
    const thing = { kind: 'report-template', id: templateId }
    return accept({
      answer: { templateId },
      facts: [{ domain: 'reports', action: 'template-removed', thing, detail: { name: gone[0].name } }],
    })
  },
}

export const readTemplate: Query<z.output<typeof api.downloadReportTemplate.params>, SentFile> = {
  id: 'reports.readTemplate',
  shape: api.downloadReportTemplate.params,
  right: 'reports.read',
  thing: draftThing,
  async run(r, { templateId }, by) {
    const found = await findTemplate(r, templateId, by)
    return found ? accept({ name: `${found.name}.docx`, type: WORD, bytes: found.bytes }) : refuse('reports.template-not-found')
  },
}

/** A template with what fills it. */
export interface ToFill {
  readonly template: Buffer
  readonly data: TemplateData
  readonly day: PlainDate
  readonly name: string
}

export const readToFill: Query<z.output<typeof api.downloadReportByTemplate.params>, ToFill> = {
  id: 'reports.readToFill',
  shape: api.downloadReportByTemplate.params,
  right: 'reports.read',
  thing: reportThing,
  async run(r, { reportId, templateId }, by) {
    const report = await findReport(r, reportId, by)
    if (!report) return refuse('reports.not-found')
    const template = await findTemplate(r, templateId, by)
    if (!template) return refuse('reports.template-not-found')
    const paper = await findPaper(r, reportId, by)
    // A numbered paper is filled in as it was frozen, never as it would be composed.
    const said = paper?.snapshot ?? edited(report.composed, await readEdits(r, reportId, by))
    const document = paper?.document ?? paperOf(said, report.form, null, report.composedOn)
    return accept({
      template: template.bytes,
      data: templateData(said, document, report.form, paper),
      day: document.day,
      name: `bao-cao-${report.year}-${paper ? `so-${paper.number}` : reportId.slice(0, 8)}-theo-mau.docx`,
    })
  },
}
