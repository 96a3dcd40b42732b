/** The rules of form that a text can break: how grave, and where the decree has them. Sentences stand in `words/`. */

interface Rule {
  /** error: the decree asks for it · note: a paper may do otherwise with reason. */
  readonly level: 'error' | 'note'
  /** Place in Phụ lục I of Nghị định 30/2020/NĐ-CP. */
  readonly article: string
}

const error = (article: string): Rule => ({ level: 'error', article })
const note = (article: string): Rule => ({ level: 'note', article })

export const RULES = {
  'nation-missing': error('II.1'),
  'motto-missing': error('II.1'),
  'motto-hyphens': error('II.1'),
  'issuer-missing': error('II.2'),
  'number-missing': error('II.3'),
  'number-blank': error('II.3'),
  'number-without-nought': error('II.3'),
  'symbol-spaced': error('II.3'),
  'symbol-of-another-kind': error('II.3'),
  /** Number and day are both left open, as the clerk gets a draft. */
  'awaits-number': note('II.3'),
  'day-missing': error('II.4'),
  'day-blank': error('II.4'),
  'day-without-nought': error('II.4'),
  'month-nought': error('II.4'),
  'no-such-day': error('II.4'),
  'kind-missing': error('II.5'),
  'subject-missing': error('II.5'),
  'basis-missing': error('II.6'),
  'opening-without-basis': note('II.6'),
  'basis-end': error('II.6'),
  'section-jump': error('II.6'),
  'letter-order': error('II.6'),
  'letter-not-vietnamese': error('II.6'),
  'end-mark': note('II.6'),
  'authority-missing': error('II.7'),
  'authority-abbreviation': error('II.7'),
  'deputy-without-body': note('II.7'),
  'title-before-name': error('II.7'),
  'addressee-missing': note('II.9'),
  'recipients-missing': error('II.9'),
  'recipients-without-file': error('II.9'),
} as const satisfies Readonly<Record<string, Rule>>

export type RuleName = keyof typeof RULES
