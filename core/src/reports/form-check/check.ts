/**
 * Checks the form of a paper by what its text shows (Nghị định 30/2020/NĐ-CP, Phụ lục I): each fault with its rule, its place, what mends it, and
 * whether the decree asks for it of this kind of paper (error) or the paper may have its reason (note). Type sizes and margins are not in a text and are not checked.
 */
import { endingOf } from '../../intake/ending.ts'
import { letterheadOf } from '../../intake/letterhead.ts'
import { linesOf } from '../../intake/lines.ts'
import { partsOf } from '../../intake/document.ts'
import type { Reading } from '../../intake/block.ts'
import { bodyFaults } from './body-rules.ts'
import type { FormFault, TakenApart } from './fault.ts'
import { footFaults } from './foot-rules.ts'
import { headFaults } from './head-rules.ts'
import { isAsked, recognised, type Recognised } from './paper-kind.ts'

export interface FormCheck extends Recognised {
  readonly faults: readonly FormFault[]
}

/** A paper is held to what its kind must carry, and to nothing more. */
export function checkForm(reading: Reading): FormCheck {
  const lines = linesOf(reading)
  const parts = partsOf(lines)
  const { recipients, signature } = endingOf(parts.tail)
  // Where the kind is none the decree names, as of a phiếu trình, the head has no end of its own: its parts stand among the first lines.
  const head = parts.head.length > 0 ? parts.head : lines.slice(0, 12)
  const letterhead = letterheadOf({ ...parts, head })
  // A workbook goes along with a paper and is none itself, unless it prints a kind.
  const seen = recognised(parts, lines)
  const is: Recognised = reading.format === 'xlsx' && seen.kind === 'unnamed' ? { kind: 'annex', printed: null } : seen
  const paper: TakenApart = {
    lines,
    parts,
    is,
    top: head,
    head: letterhead,
    recipients: recipients.map(({ text }) => text),
    signature,
  }
  const faults = [...headFaults(paper), ...bodyFaults(paper), ...footFaults(paper)]
  return { ...is, faults: faults.filter(({ rule }) => isAsked(is.kind, rule)) }
}
