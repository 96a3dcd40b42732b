/** Figures on their way into their table: one array a column, which PostgreSQL reads in a fraction of the time of as many objects. */
import type { TypedCell } from '@songhanh/core/collection/submission'
import { toJson } from './figure-json.ts'

/** Forms, elements, reasons and kinds are few and are sent once, each row naming them by their place in the list. */
export const INSERT_FIGURES = `INSERT INTO figure (place_id, form_id, element, value, missing, kind, data_year)
  SELECT $1, ($2::uuid[])[f.form], ($3::text[])[f.element], f.value, ($4::text[])[f.missing], ($5::json[])[f.kind], f.data_year
  FROM unnest($6::integer[], $7::integer[], $8::numeric[], $9::integer[], $10::integer[], $11::integer[]) AS f(form, element, value, missing, kind, data_year)`

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

/** Numbers as an array of PostgreSQL. */
const arrayOf = (numbers: readonly (number | string)[]): string => `{${numbers.join(',')}}`
const NONE = 'NULL'

/** Gathers cells, and gives them as what `INSERT_FIGURES` takes after the place. */
export class FigureRows {
  readonly #forms = new Listed()
  readonly #elements = new Listed()
  readonly #reasons = new Listed()
  readonly #kinds = new Listed()
  readonly #rows = {
    form: [] as number[],
    element: [] as number[],
    value: [] as string[],
    reason: [] as (number | string)[],
    kind: [] as (number | string)[],
    year: [] as (number | string)[],
  }

  get count(): number {
    return this.#rows.form.length
  }

  add(formId: string, { element, figure }: TypedCell): void {
    const rows = this.#rows
    const json = toJson(figure)
    rows.form.push(this.#forms.place(formId))
    rows.element.push(this.#elements.place(element))
    rows.value.push(json.known ? json.value : NONE)
    rows.reason.push(json.known ? NONE : this.#reasons.place(json.reason))
    rows.kind.push(json.known ? this.#kinds.place(JSON.stringify(json.kind)) : NONE)
    rows.year.push(json.known ? json.dataYear : NONE)
  }

  params(): readonly unknown[] {
    const { form, element, value, reason, kind, year } = this.#rows
    const lists = [this.#forms, this.#elements, this.#reasons, this.#kinds].map(({ texts }) => texts)
    return [...lists, ...[form, element, value, reason, kind, year].map(arrayOf)]
  }
}
