/** What moves of forms write, as one row of `moved_forms`: one array a column, which PostgreSQL reads in a fraction of the time of as many objects. */
import type { Submission, TypedCell } from '@songhanh/core/collection/submission'
import { arrayOf } from '../platform/copy-rows.ts'
import { toJson } from './figure-json.ts'

/** The columns of `moved_forms`, in the order of `MovedForms.row`. */
export const MOVED_COLUMNS =
  'at, facts, states, forms, elements, reasons, kinds, form, element, value, reason, kind, data_year, known, entries'

/** What repeats, each once; places count from 1, as PostgreSQL does. */
class Listed {
  readonly texts: string[] = []
  readonly #places = new Map<string, number>()
  place(text: string): number {
    const known = this.#places.get(text)
    if (known !== undefined) return known
    const place = this.texts.push(text)
    this.#places.set(text, place)
    return place
  }
}

const listOf = (numbers: readonly (number | string)[]): string => `{${numbers.join(',')}}`
const NONE = 'NULL'

/** Gathers what moves write. Forms, elements, reasons and kinds are few and are sent once; each figure names them by their place in the list. */
export class MovedForms {
  readonly #facts: string[] = []
  readonly #states = new Map<string, { state: string; version: number; came_on: string | null }>()
  readonly #forms = new Listed()
  readonly #elements = new Listed()
  readonly #reasons = new Listed()
  readonly #kinds = new Listed()
  readonly #figures = {
    form: [] as number[],
    element: [] as number[],
    value: [] as string[],
    reason: [] as (number | string)[],
    kind: [] as (number | string)[],
    year: [] as (number | string)[],
    known: [] as string[],
  }

  /** A fact, as JSON, and what its form is after it. */
  addFact(formId: string, fact: string, { state, version, lastCameOn }: Submission): void {
    this.#facts.push(`{"formId":"${formId}","position":${version},"fact":${fact}}`)
    this.#states.set(formId, { state, version, came_on: lastCameOn })
  }

  /** A cell of that fact; `known` where a fact has named it before, so that it may have a row. */
  addCell(formId: string, { element, figure }: TypedCell, known: boolean): void {
    const rows = this.#figures
    const json = toJson(figure)
    rows.form.push(this.#forms.place(formId))
    rows.element.push(this.#elements.place(element))
    rows.value.push(json.known ? json.value : NONE)
    rows.reason.push(json.known ? NONE : this.#reasons.place(json.reason))
    rows.kind.push(json.known ? this.#kinds.place(JSON.stringify(json.kind)) : NONE)
    rows.year.push(json.known ? json.dataYear : NONE)
    rows.known.push(known ? 't' : 'f')
  }

  /** `entries` are lines of the ledger, where they are written together with what they tell. */
  row(at: string, entries: string | null): readonly (string | null)[] {
    const states = [...this.#states].map(([id, now]) => ({ id, ...now }))
    const lists = [this.#forms, this.#elements, this.#reasons, this.#kinds].map(({ texts }) => arrayOf(texts))
    const { form, element, value, reason, kind, year, known } = this.#figures
    const figures = [form, element, value, reason, kind, year, known].map(listOf)
    return [at, `[${this.#facts.join(',')}]`, JSON.stringify(states), ...lists, ...figures, entries]
  }
}
