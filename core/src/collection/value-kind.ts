/**
 * What kind of number a cell may say it is, and which it says until a person chooses another.
 *
 * An office's own figures are those to the closing day (*thực hiện*) or, sent before that day, an estimate of the period: of the year (*ước cả năm*), and
 * in a form of six months of those six months. What the whole year may come to is a figure of another period; a letter that asks for it as well gets a
 * round of the year, whose figures before its closing day are that estimate (Decree 09/2019/NĐ-CP, art. 12: each period closes on its own day). The figure of
 * an indicator that this level cannot measure is never the office's own: it is published or borrowed, and says from where.
 */
import type { PlainDate } from '../basics/plain-date.ts'
import { VALUE_KINDS, type Figure, type ValueKind, type ValueKindName } from '../indicators/figure.ts'
import { isPublishedKey } from './form.ts'

export const OWN_KINDS = ['administrative', 'estimate'] as const satisfies readonly ValueKindName[]
export type OwnKind = (typeof OWN_KINDS)[number]

export const isOwnKind = (kind: ValueKindName): kind is OwnKind => OWN_KINDS.some((own) => own === kind)

/** The kinds a cell may say. */
export const kindsAllowed = (key: string): readonly ValueKindName[] =>
  isPublishedKey(key) ? VALUE_KINDS.filter((kind) => !isOwnKind(kind)) : VALUE_KINDS

/** What an office's own figures are on a day: an estimate while the closing day is to come. */
export const ownKindOn = (closing: PlainDate, today: PlainDate): OwnKind => (today < closing ? 'estimate' : 'administrative')

/** The kind of a number typed into a cell that has none yet. */
export const usualKind = (key: string, own: OwnKind): ValueKind =>
  isPublishedKey(key) ? { kind: 'borrowed', fromUnit: 'province', source: null } : { kind: own }

/** What a number says besides its value. */
export interface Saying {
  readonly kind: ValueKind
  readonly dataYear: number
}

/** What a number of a file says where its line says no more: what the number before it said, and in an empty cell what is `usual` there. */
export const unsaid = (before: Figure, usual: Saying): Saying => (before.known ? { kind: before.kind, dataYear: before.dataYear } : usual)

/** The kind of a form's own figures: that of the first one it has, else `otherwise`. */
export function ownKindAmong(figures: Iterable<Figure>, otherwise: OwnKind): OwnKind {
  for (const figure of figures) if (figure.known && isOwnKind(figure.kind.kind)) return figure.kind.kind
  return otherwise
}

/** Whether a figure says a kind its cell may not say. */
export const saysWrongKind = (key: string, figure: Figure): boolean => figure.known && !kindsAllowed(key).includes(figure.kind.kind)
