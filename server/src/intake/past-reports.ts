/** Reports of earlier years: taken in, read against the measures of a plan, and confirmed total by total. */
import { createHash } from 'node:crypto'
import * as api from '@songhanh/api/past-reports'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import { yearOf } from '@songhanh/core/basics/plain-date'
import type { Reading as Paper } from '@songhanh/core/intake/block'
import { asksForAnswer } from '@songhanh/core/intake/known-measures'
import { type PastReport, readPastReport as readWords } from '@songhanh/core/intake/past-report'
import type { Span } from '@songhanh/core/plans/content'
import { findWords } from '@songhanh/core/plans/find-words'
import type { Json } from '@songhanh/core/ledger/entry'
import { confirmPast } from '@songhanh/core/progress/past-figure'
import { GUARD_LIMITS, readPaperGuarded, RECOGNITION_LIMITS, type Watched } from '@songhanh/papers/reading/guard'
import { z } from 'zod'
import { contentOf, readLinks } from '../collection/measures.ts'
import { toJson } from '../collection/figure-json.ts'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading, Writing } from '../platform/database.ts'
import type { Command } from '../platform/perform.ts'
import { ofThePlace } from '../plans/thing.ts'
import { findDocument, insertDocument, lockFile, readSourceRow } from './store.ts'
import { printableName } from './taken-paper.ts'

/** Reads a report apart from the server; where somebody watches, pages that are pictures are recognised. */
export type ReadReport = (bytes: Buffer, name: string, watched?: Watched) => Promise<Decision<Paper>>

/** A report is shorter than any plan: what is read of it is held against every measure. */
const REPORT_MOST = 1_000_000

export const readReportApart: ReadReport = async (bytes, name, watched) => {
  const limits = watched ? RECOGNITION_LIMITS : GUARD_LIMITS
  return readPaperGuarded(name, bytes, { ...limits, paper: { ...limits.paper, characters: REPORT_MOST } }, watched)
}

/** A report that was read, on its way into the database. */
export class TakenReport {
  readonly planId: string
  readonly name: string
  readonly sha256: string
  readonly bytes: Buffer
  readonly paper: Paper

  constructor(planId: string, given: { readonly name: string; readonly bytes: Buffer }, paper: Paper) {
    this.planId = planId
    this.sha256 = createHash('sha256').update(given.bytes).digest('hex')
    this.name = printableName(given.name, this.sha256)
    this.bytes = given.bytes
    this.paper = paper
  }

  toJSON() {
    return { planId: this.planId, name: this.name, sha256: this.sha256 }
  }
}

/** Refuses what the reading refuses, and a text that no database could give back letter by letter. */
export async function takeReport(
  read: ReadReport,
  planId: string,
  given: { readonly name: string; readonly bytes: Buffer },
  watched?: Watched,
): Promise<Decision<TakenReport>> {
  const paper = await read(given.bytes, given.name, watched)
  if (!paper.ok) return paper
  if (paper.value.text.includes('\0') || !paper.value.text.isWellFormed()) return refuse('intake.not-readable')
  return accept(new TakenReport(planId, given, paper.value))
}

const drafting = async (_: unknown, __: unknown, by: Asking) => ofThePlace('draft', by)

type Decided = Readonly<
  Record<
    string,
    | {
        readonly do: 'confirm'
        readonly measure: string
        readonly year: number
        readonly value: string
        readonly estimated: boolean
        /** Of a figure the reading missed: what a person found it in. */
        readonly found?: { readonly words: string; readonly spans: readonly Span[] }
      }
    | { readonly do: 'drop' }
  >
>

interface Kept {
  readonly id: string
  readonly planId: string
  readonly documentId: string
  readonly documentName: string
  readonly version: number
  readonly reading: PastReport
  readonly decisions: Decided
}

const KEPT = `SELECT p.id, p.plan_id AS "planId", p.document_id AS "documentId", d.name AS "documentName", p.version, p.reading, p.decisions
  FROM past_report p JOIN document d ON d.place_id = p.place_id AND d.id = p.document_id WHERE p.place_id = $1`

async function find(r: Reading, id: string, by: Asking): Promise<Kept | null> {
  const [kept] = await r.query<Kept>(`${KEPT} AND p.id = $2`, [by.placeId, id])
  return kept ?? null
}

/** Figures a person found in the report where the reading had not: they stand beside those read, confirmed from the first. */
const addedTo = (decisions: Decided): readonly PastReport['figures'][number][] =>
  Object.entries(decisions).flatMap(([id, decision]) =>
    decision.do === 'confirm' && decision.found
      ? [
          {
            ...{ id, measure: decision.measure, year: decision.year, value: decision.value, unit: null, counted: null },
            ...{ manner: decision.estimated ? 'estimated' : 'done', from: 'sentence', sure: 'high', doubts: [] },
            ...decision.found,
          } as const,
        ]
      : [],
  )

const OWN = /^own-\d{1,3}$/

/** What is to be kept of a decision on an item: it must be one that was read, or a new one with words that stand in the report once. */
async function decided(
  r: Reading,
  kept: Kept,
  { item, decision }: Pick<z.output<typeof Deciding>, 'item' | 'decision'>,
  by: Asking,
): Promise<Decision<Decided[string] | null>> {
  const read = kept.reading.figures.some(({ id }) => id === item)
  const own = OWN.test(item) && item in kept.decisions
  if (decision.do === 'add') {
    if (!OWN.test(item) || own) return refuse('intake.item-not-found', { item })
    const { do: _, words, ...figure } = decision
    const spans = findWords((await readSourceRow(r, kept.documentId, by))?.text ?? '', words)
    if (spans.length !== 1) return refuse('intake.words-not-in-report', { times: spans.length })
    return accept({ ...figure, do: 'confirm', found: { words: words.replace(/\s+/g, ' '), spans } })
  }
  if (own) return decision.do === 'confirm' ? refuse('intake.item-not-found', { item }) : accept(null)
  if (!read) return refuse('intake.item-not-found', { item })
  return accept(decision.do === 'reopen' ? null : decision)
}

async function present(r: Reading, kept: Kept, by: Asking): Promise<z.output<typeof api.PastReport>> {
  const { figures, ...head } = kept.reading
  const [content, links, source] = [
    await contentOf(r, kept.planId, by),
    await readLinks(r, kept.planId, by),
    await readSourceRow(r, kept.documentId, by),
  ]
  const linked = new Set(links.map(({ measure }) => measure))
  const states = { confirm: 'confirmed', drop: 'dropped' } as const
  const { id, planId, documentId, documentName, version } = kept
  return {
    id,
    planId,
    documentId,
    documentName,
    version,
    head,
    text: source?.text ?? '',
    figures: [...figures, ...addedTo(kept.decisions)].map((figure) => {
      const decided = kept.decisions[figure.id]
      const confirmed =
        decided?.do === 'confirm'
          ? { measure: decided.measure, year: decided.year, value: decided.value, estimated: decided.estimated }
          : null
      return { ...figure, state: decided ? states[decided.do] : 'proposed', confirmed }
    }),
    measures: (content?.targets ?? []).map((target) => ({
      code: target.code,
      name: target.quantity,
      unit: target.unit,
      linked: linked.has(target.code),
      yesNo: asksForAnswer(target),
    })),
  }
}

export const takeInReport: Command<TakenReport, z.output<typeof api.uploadPastReport.answer>> = {
  id: 'intake.takeInReport',
  shape: z.instanceof(TakenReport),
  right: 'plans.draft',
  thing: drafting,
  async run(w, taken, by) {
    const content = await contentOf(w, taken.planId, by)
    if (!content) return refuse('plans.not-found')
    const read = readWords(taken.paper, content.targets)
    if (!read.ok) return read
    await lockFile(w, taken.sha256)
    const file = { sha256: taken.sha256, text: taken.paper.text, name: taken.name, format: taken.paper.format, bytes: taken.bytes }
    const documentId = (await findDocument(w, file, by)) ?? (await insertDocument(w, file, by))
    const [before] = await w.query<{ id: string }>('SELECT id FROM past_report WHERE place_id = $1 AND plan_id = $2 AND document_id = $3', [
      by.placeId,
      taken.planId,
      documentId,
    ])
    const reportId = before?.id ?? by.newId()
    if (!before)
      await w.query('INSERT INTO past_report (place_id, id, plan_id, document_id, reading, made_at) VALUES ($1, $2, $3, $4, $5, $6)', [
        by.placeId,
        reportId,
        taken.planId,
        documentId,
        JSON.stringify(read.value),
        by.now,
      ])
    const detail = { planId: taken.planId, documentId, number: read.value.number, proposed: read.value.figures.length }
    return accept({
      answer: { reportId, known: before !== undefined, proposed: read.value.figures.length },
      facts: [
        {
          domain: 'intake',
          action: before ? 'report-given-in-again' : 'report-read',
          thing: { kind: 'past-report', id: reportId },
          detail,
        },
      ],
    })
  },
}

export const listPastReports: Query<z.output<typeof api.listPastReports.params>, z.output<typeof api.listPastReports.answer>> = {
  id: 'intake.listPastReports',
  shape: api.listPastReports.params,
  right: 'plans.read',
  thing: drafting,
  async run(r, { planId }, by) {
    const kept = await r.query<Kept>(`${KEPT} AND p.plan_id = $2 ORDER BY p.made_at DESC, p.id`, [by.placeId, planId])
    return accept({
      reports: kept.map(({ id, documentName, reading: { figures, ...head }, decisions }) => {
        const made = Object.values(decisions)
        const confirmed = made.filter((one) => one.do === 'confirm').length
        return { id, documentName, head, proposed: figures.length + addedTo(decisions).length, confirmed, dropped: made.length - confirmed }
      }),
    })
  },
}

export const readPastReport: Query<z.output<typeof api.readPastReport.params>, z.output<typeof api.readPastReport.answer>> = {
  id: 'intake.readPastReport',
  shape: api.readPastReport.params,
  right: 'plans.read',
  thing: drafting,
  async run(r, { reportId }, by) {
    const kept = await find(r, reportId, by)
    return kept ? accept(await present(r, kept, by)) : refuse('intake.report-not-found')
  },
}

const Deciding = api.decidePastFigure.body.extend(api.decidePastFigure.params.shape)

/** "BC số 215/BC-UBND": what every figure of the report names as its source. */
const sourceOf = ({ title, number, date, year }: PastReport, by: Acting) => ({
  title: title.slice(0, 400) || '—',
  number: number?.slice(0, 100) ?? null,
  year: date ? yearOf(date) : (year ?? yearOf(by.businessDay)),
})

/** Writes, replaces or takes out the total an item was confirmed as. */
async function write(w: Writing, kept: Kept, item: string, decision: Decided[string] | null, by: Acting): Promise<Decision<Json>> {
  await w.query('DELETE FROM past_figure WHERE place_id = $1 AND report_id = $2 AND item = $3', [by.placeId, kept.id, item])
  if (decision?.do !== 'confirm') return accept(null)
  const { measure, year } = decision
  const content = await contentOf(w, kept.planId, by)
  if (!content?.targets.some(({ code }) => code === measure)) return refuse('indicators.measure-not-found', { measure })
  const past = confirmPast(decision, sourceOf(kept.reading, by))
  if (!past.ok) return past
  const [other] = await w.query('SELECT FROM past_figure WHERE place_id = $1 AND plan_id = $2 AND measure = $3 AND year = $4', [
    by.placeId,
    kept.planId,
    measure,
    year,
  ])
  if (other) return refuse('intake.figure-taken', { measure, year })
  const figure = toJson(past.value.figure)
  await w.query(
    `INSERT INTO past_figure (place_id, plan_id, measure, year, value, kind, report_id, item, confirmed_by, confirmed_on, reported_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      by.placeId,
      kept.planId,
      measure,
      year,
      decision.value,
      JSON.stringify(past.value.figure.kind),
      kept.id,
      item,
      by.actor.person.id,
      by.businessDay,
      kept.reading.date,
    ],
  )
  return accept({ measure, year, figure } as Json)
}

export const decidePastFigure: Command<z.output<typeof Deciding>, z.output<typeof api.decidePastFigure.answer>> = {
  id: 'intake.decidePastFigure',
  shape: Deciding,
  right: 'plans.draft',
  thing: drafting,
  async run(w, { reportId, item, expectedVersion, decision }, by) {
    await w.query('SELECT FROM past_report WHERE place_id = $1 AND id = $2 FOR UPDATE', [by.placeId, reportId])
    const kept = await find(w, reportId, by)
    if (!kept) return refuse('intake.report-not-found')
    if (kept.version !== expectedVersion) return refuse('basics.version-conflict')
    const made = await decided(w, kept, { item, decision }, by)
    if (!made.ok) return made
    const written = await write(w, kept, item, made.value, by)
    if (!written.ok) return written
    const { [item]: before = null, ...others } = kept.decisions
    const decisions: Decided = made.value === null ? others : { ...others, [item]: made.value }
    await w.query('UPDATE past_report SET decisions = $3, version = $4 WHERE place_id = $1 AND id = $2', [
      by.placeId,
      reportId,
      JSON.stringify(decisions),
      kept.version + 1,
    ])
    const actions = {
      confirm: 'past-figure-confirmed',
      add: 'past-figure-confirmed',
      drop: 'past-figure-dropped',
      reopen: 'past-figure-reopened',
    } as const
    return accept({
      answer: await present(w, { ...kept, decisions, version: kept.version + 1 }, by),
      facts: [
        {
          domain: 'intake',
          action: actions[decision.do],
          thing: { kind: 'past-report', id: reportId },
          before: before as Json,
          after: written.value,
          detail: { item },
        },
      ],
    })
  },
}
