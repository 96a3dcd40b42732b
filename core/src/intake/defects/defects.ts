/** All checks together: what a proof-reader would flag, those about the whole paper first. */
import type { Defect } from '../../plans/content.ts'
import type { Checked } from '../checked.ts'
import { citationFlaws } from './citations.ts'
import { formFlaws } from './form.ts'
import { numberingFlaws } from './numbering.ts'
import { targetFlaws } from './targets.ts'
import { wordingFlaws } from './wording.ts'

/** Every kind of defect the checks may report. */
export const DEFECT_KINDS = [
  'blank_number',
  'blank_day',
  'signature_form',
  'no_legal_base',
  'missing_funding_section',
  'no_report_date',
  'extraction',
  'legacy_code',
  'automatic_numbers',
  'annex_absent',
  'missing_general_objective',
  'section_gap',
  'section_duplicate',
  'item_gap',
  'item_duplicate',
  'letter_sequence',
  'heading_content',
  'no_due_year',
  'due_from_not_by',
  'target_without_value',
  'unnumbered_target',
  'quantity_unit_mismatch',
  'no_baseline',
  'conflicting_values',
  'legal_base_date',
  'legal_base_mismatch',
  'typo',
  'space_before_punctuation',
  'double_dot',
  'quote_unbalanced',
  'double_space',
  'wrong_doc_noun',
] as const

export type DefectKind = (typeof DEFECT_KINDS)[number]

export const defectsOf = (checked: Checked): readonly Defect[] =>
  [formFlaws, numberingFlaws, targetFlaws, citationFlaws, wordingFlaws]
    .flatMap((check) => check(checked))
    .map((flaw, i) => ({ id: `defect-${i + 1}`, ...flaw }))
