/** Papers that were given in, and the readings of them that wait for a person. */
import type { Instant } from '@songhanh/core/basics/instant'
import type { PlanContent } from '@songhanh/core/plans/content'
import type { Decided } from '@songhanh/core/intake/carry'
import type { UnderReview } from '@songhanh/core/plans/undo'
import type { Acting, Asking } from '../platform/acting.ts'
import type { Reading, Writing } from '../platform/database.ts'
import type { TakenPaper } from './taken-paper.ts'

export type ProposalState = 'open' | 'accepted' | 'dropped'

/** A reading under correction: all its items, which of them are set aside, and how what was corrected is taken back. */
export interface Proposal extends UnderReview {
  readonly id: string
  readonly documentId: string
  readonly documentName: string
  readonly state: ProposalState
  readonly version: number
  /** The plan it became an edition of; null until accepted. */
  readonly planId: string | null
  /** Another plan that stands in the very same file; null where there is none. */
  readonly samePlan: { readonly planId: string; readonly title: string } | null
  /** The latest earlier reading of a paper with the same title that a person has corrected; null where there is none, or this one is closed. */
  readonly earlier: (Decided & { readonly id: string; readonly documentName: string }) | null
}

interface ProposalRow extends Omit<Proposal, 'textLength'> {
  readonly text: string
}

/**
 * The document of this very file with this very text, or null. A later build may read another text out of the same file; spans point
 * into the text, so that is another document.
 */
export async function findDocument(r: Reading, paper: Pick<TakenPaper, 'sha256' | 'text'>, by: Asking): Promise<string | null> {
  const [row] = await r.query<{ id: string }>('SELECT id FROM document WHERE place_id = $1 AND sha256 = $2 AND text = $3', [
    by.placeId,
    Buffer.from(paper.sha256, 'hex'),
    paper.text,
  ])
  return row?.id ?? null
}

/** Two who give in the same file at the same moment: the second waits and finds the document of the first. */
export const lockFile = (w: Writing, sha256: string) =>
  w.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`document ${sha256}`])

export async function insertDocument(w: Writing, paper: Omit<TakenPaper, 'content' | 'toJSON'>, by: Acting): Promise<string> {
  const id = by.newId()
  await w.query(
    `INSERT INTO document (place_id, id, sha256, name, format, bytes, text, given_by, given_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [by.placeId, id, Buffer.from(paper.sha256, 'hex'), paper.name, paper.format, paper.bytes, paper.text, by.actor.person.id, by.now],
  )
  return id
}

export async function findOpenProposal(r: Reading, documentId: string, by: Asking): Promise<string | null> {
  const [row] = await r.query<{ id: string }>(`SELECT id FROM proposal WHERE place_id = $1 AND document_id = $2 AND state = 'open'`, [
    by.placeId,
    documentId,
  ])
  return row?.id ?? null
}

export async function insertProposal(w: Writing, documentId: string, content: PlanContent, by: Acting): Promise<string> {
  const id = by.newId()
  await w.query('INSERT INTO proposal (place_id, id, document_id, reading, content, made_at) VALUES ($1, $2, $3, $4, $4, $5)', [
    by.placeId,
    id,
    documentId,
    JSON.stringify(content),
    by.now,
  ])
  return id
}

/** One proposal with its document's name and text length; null where the place has none of this id. */
export async function readProposalRow(r: Reading, id: string, by: Asking): Promise<Proposal | null> {
  const [row] = await r.query<ProposalRow>(
    `SELECT p.id, p.document_id AS "documentId", d.name AS "documentName", p.state, p.version, p.content, p.dropped, p.undo, e.plan_id AS "planId", d.text,
            (SELECT json_build_object('planId', o.plan_id, 'title', o.content -> 'letterhead' ->> 'title')
             FROM edition o JOIN document f ON f.place_id = o.place_id AND f.id = o.document_id
             WHERE o.place_id = p.place_id AND f.sha256 = d.sha256 AND o.state <> 'withdrawn' AND o.plan_id IS DISTINCT FROM e.plan_id
             ORDER BY o.drafted_at, o.id LIMIT 1) AS "samePlan",
            (SELECT json_build_object('id', b.id, 'documentName', f.name, 'reading', b.reading, 'content', b.content, 'dropped', b.dropped)
             FROM proposal b JOIN document f ON f.place_id = b.place_id AND f.id = b.document_id
             WHERE p.state = 'open' AND b.place_id = p.place_id AND b.id <> p.id AND b.made_at < p.made_at
               AND lower(b.reading -> 'letterhead' ->> 'title') = lower(p.reading -> 'letterhead' ->> 'title')
               AND (b.content::text <> b.reading::text OR cardinality(b.dropped) > 0)
             ORDER BY b.made_at DESC, b.id LIMIT 1) AS earlier
     FROM proposal p
     JOIN document d ON d.place_id = p.place_id AND d.id = p.document_id
     LEFT JOIN edition e ON e.place_id = p.place_id AND e.id = p.edition_id
     WHERE p.place_id = $1 AND p.id = $2`,
    [by.placeId, id],
  )
  if (!row) return null
  const { text, ...proposal } = row
  return { ...proposal, textLength: text.length }
}

/** As `readProposalRow`, and nobody else changes it until the transaction ends. */
export async function lockProposal(w: Writing, id: string, by: Acting): Promise<Proposal | null> {
  await w.query('SELECT FROM proposal WHERE place_id = $1 AND id = $2 FOR UPDATE', [by.placeId, id])
  return readProposalRow(w, id, by)
}

/** Writes what a command changed of a proposal, as its next version. */
export const saveProposal = (
  w: Writing,
  proposal: Pick<Proposal, 'id' | 'content' | 'dropped' | 'undo' | 'state' | 'version'>,
  editionId: string | null,
  by: Acting,
) =>
  w.query(
    'UPDATE proposal SET content = $3, dropped = $4, undo = $5, state = $6, version = $7, edition_id = $8 WHERE place_id = $1 AND id = $2',
    [
      by.placeId,
      proposal.id,
      JSON.stringify(proposal.content),
      proposal.dropped,
      JSON.stringify(proposal.undo),
      proposal.state,
      proposal.version,
      editionId,
    ],
  )

export interface ProposalLine {
  readonly id: string
  readonly documentName: string
  readonly title: string
  readonly state: ProposalState
  readonly createdAt: Instant
}

/** All proposals of the place: open ones first, then the latest. */
export const readProposalLines = (r: Reading, by: Asking) =>
  r.query<ProposalLine>(
    `SELECT p.id, d.name AS "documentName", p.content -> 'letterhead' ->> 'title' AS title, p.state, p.made_at AS "createdAt"
     FROM proposal p JOIN document d ON d.place_id = p.place_id AND d.id = p.document_id
     WHERE p.place_id = $1 ORDER BY p.state <> 'open', p.made_at DESC, p.id`,
    [by.placeId],
  )

export interface Source {
  readonly documentId: string
  readonly name: string
  readonly format: string
  readonly sha256: string
  readonly text: string
  /** Whether an edition of it was ever in force: then everybody who may read plans may read it. */
  readonly issued: boolean
}

export async function readSourceRow(r: Reading, documentId: string, by: Asking): Promise<Source | null> {
  const [row] = await r.query<Source>(
    `SELECT d.id AS "documentId", d.name, d.format, encode(d.sha256, 'hex') AS sha256, d.text,
            EXISTS (SELECT FROM edition e WHERE e.place_id = d.place_id AND e.document_id = d.id AND e.in_force_from IS NOT NULL) AS issued
     FROM document d WHERE d.place_id = $1 AND d.id = $2`,
    [by.placeId, documentId],
  )
  return row ?? null
}
