import { readFileSync } from 'node:fs'
import { parseDecimal } from '@songhanh/core/basics/decimal'
import { blocking, checkForm } from '@songhanh/core/collection/checks'
import { formsOf, publishedKey } from '@songhanh/core/collection/form'
import { readCatalogue } from '@songhanh/core/indicators/catalogue'
import { administrative, missing, type Figure } from '@songhanh/core/indicators/figure'
import { expect, test } from 'vitest'
import { inventedValue } from './invented-values.ts'

const read = readCatalogue(
  JSON.parse(readFileSync(new URL('../../../samples/indicators/gender-equality-2021.json', import.meta.url), 'utf8')),
)
if (!read.ok) throw new Error('the sample catalogue does not read')
const catalogue = read.value
const forms = formsOf(catalogue, catalogue.indicators, 'district')

/** What a sender would type into a form in a year. */
const typed = (form: (typeof forms)[number], n: number, year: number): Map<string, Figure> => {
  const kind = form.receiver.kind === 'each-commune' ? 'commune' : 'body'
  return new Map(
    [...form.elements, ...form.published.map(publishedKey)].map((element) => {
      const value = inventedValue(element, { kind, n }, year)
      return [element, value === null ? missing('none-arose') : administrative(parseDecimal(value)!, year)]
    }),
  )
}

test('every invented form of sixteen communes and every body, year after year, passes the checks without an excuse', () => {
  const open = forms.flatMap((form) =>
    Array.from({ length: 16 }, (_, n) => n).flatMap((n) =>
      [2020, 2021, 2022, 2023, 2024].flatMap((year) => {
        const lastYear = year === 2020 ? new Map<string, Figure>() : typed(form, n, year - 1)
        return blocking(checkForm(catalogue, form.elements, typed(form, n, year), lastYear), new Map()).map(
          (f) => `${form.code} ${n} ${year} ${f.code} ${f.element}`,
        )
      }),
    ),
  )
  expect(open).toEqual([])
})

test('every element a form asks has an invented value, but for what the demonstration lets not arise', () => {
  const without = forms.flatMap((form) =>
    [...typed(form, 1, 2022)].filter(([, figure]) => !figure.known).map(([element]) => element.replace(/\.(women|men)$/, '')),
  )
  expect([...new Set(without)].toSorted()).toEqual([
    'perpetrators-other-gender-based',
    'perpetrators-other-gender-based-counselled',
    'trafficked-returned-in-need',
    'trafficked-supported',
    'victims-other-gender-based',
    'victims-other-gender-based-served',
  ])
})
