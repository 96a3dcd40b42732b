/**
 * Who owes what: the bearers of a plan's assignments, one named obligor each.
 *
 * "Ủy ban nhân dân các xã, thị trấn" is not one bearer but as many as the issuer had communes on the day of the document. "Các tổ chức
 * thành viên" names nobody: it stays as a remark beside the obligors. A body named in two assignments is one obligor with the duties of both.
 */
import { toneKey } from '../basics/vietnamese.ts'
import type { Abbreviation, Assignment, Bearer, PlanContent } from './content.ts'
import { writtenOut } from './written-out.ts'

/** A commune of the issuer on the day of the document, with the name of its People's Committee as offices write it. */
export interface CommuneOfIssuer {
  readonly code: string
  readonly validFrom: string
  readonly committee: string
}

export interface Obligor {
  /** Stable for the edition: the commune's code and first day, else the kind and the name by `toneKey`. */
  readonly key: string
  readonly name: string
  readonly kind: 'office' | 'organisation' | 'committee' | 'other'
  /** The first assignment that names it. */
  readonly assignmentId: string
  readonly assignmentIds: readonly string[]
  readonly unit: { readonly code: string; readonly validFrom: string } | null
  readonly dutyIds: readonly string[]
}

/** Bearers that cannot be owed from by name, each with the reason. */
export interface ObligorRemark {
  readonly assignmentId: string
  readonly text: string
  readonly why: 'member-organisations' | 'communes-unknown'
}

export interface WhoOwesWhat {
  readonly obligors: readonly Obligor[]
  readonly remarks: readonly ObligorRemark[]
}

type Named = Pick<Obligor, 'key' | 'name' | 'kind' | 'unit'>

function namedBy(bearer: Bearer, communes: readonly CommuneOfIssuer[], shorts: readonly Abbreviation[]): readonly Named[] {
  switch (bearer.kind) {
    case 'member-organisations':
      return []
    case 'each-commune':
      return communes.map(({ code, validFrom, committee }) => ({
        key: `committee:${code}@${validFrom}`,
        name: committee,
        kind: 'committee',
        unit: { code, validFrom },
      }))
    default: {
      const name = writtenOut(bearer.name, shorts)
      return [{ key: `${bearer.kind}:${toneKey(name)}`, name, kind: bearer.kind, unit: null }]
    }
  }
}

function remarksOn(assignment: Assignment, communes: readonly CommuneOfIssuer[]): ObligorRemark[] {
  return assignment.bearers.flatMap((bearer): ObligorRemark[] => {
    const about = { assignmentId: assignment.id, text: bearer.name }
    if (bearer.kind === 'member-organisations') return [{ ...about, why: 'member-organisations' }]
    if (bearer.kind === 'each-commune' && communes.length === 0) return [{ ...about, why: 'communes-unknown' }]
    return []
  })
}

/**
 * The named obligors in the order of the paper, communes in the order given; short names the paper defines are written out, so that one body under
 * two names is one.
 * `communes` are the issuer's on the document's date; an empty list (issuer not found in the register) leaves a remark, never a guess.
 */
export function obligorsOf(content: Pick<PlanContent, 'assignments' | 'abbreviations'>, communes: readonly CommuneOfIssuer[]): WhoOwesWhat {
  const byKey = new Map<string, Obligor>()
  for (const assignment of content.assignments) {
    const duties = assignment.duties.map((duty) => duty.id)
    for (const named of assignment.bearers.flatMap((bearer) => namedBy(bearer, communes, content.abbreviations ?? []))) {
      const before = byKey.get(named.key)
      byKey.set(named.key, {
        ...(before ?? named),
        assignmentId: before?.assignmentId ?? assignment.id,
        assignmentIds: [...new Set([...(before?.assignmentIds ?? []), assignment.id])],
        dutyIds: [...new Set([...(before?.dutyIds ?? []), ...duties])],
      })
    }
  }
  return { obligors: [...byKey.values()], remarks: content.assignments.flatMap((assignment) => remarksOn(assignment, communes)) }
}
