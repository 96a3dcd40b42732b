import type { PublicFigure } from '@songhanh/core/publication/snapshot'
import { expect, test } from 'vitest'
import { readerOf, releasePage } from './counter.ts'
import { figuresTable } from './open-data.ts'
import { fullRelease } from './release.fixture.ts'
import { everyYear } from '@songhanh/core/publication/every-year'

const figure = (value: string | null, reason: PublicFigure['reason'] = null): PublicFigure => ({ value, reason, above: null, below: null })
const measure = fullRelease.snapshot.measures.find(({ code }) => code === '2.2')!

test('a line stops at a year that is withheld and at one that was not reported, and drawing, words and table say which', () => {
  for (const [language, said, broken] of [
    ['vi', '2021: không nêu; 2022: chưa có số liệu; 2023:', '2021 (không nêu), 2022 (chưa có số liệu).'],
    ['en', '2021: withheld; 2022: no figure yet; 2023:', '2021 (withheld), 2022 (no figure yet).'],
  ] as const) {
    const page = releasePage(readerOf(language, { styles: '', help: [] }), fullRelease, 'chi-tieu/2.2', '') ?? ''
    const lines = [...page.matchAll(/<polyline points="([^"]+)"/gu)].map(([, points = '']) => points.split(' ').length)
    expect(lines).toEqual([2, 2])
    expect(page.match(/class="gap"/gu)).toHaveLength(2)
    expect(/aria-label="([^"]+)"/u.exec(page.slice(page.indexOf('<svg')))?.[1]).toContain(said)
    expect(page).toContain(broken)
    const rows = [...page.matchAll(/<th scope="row">(\d{4}(?:–\d{4})?)<\/th>\s*<td>([^<]*)</gu)].map(([, year, text]) => [year, text])
    expect(rows.map(([year]) => year)).toEqual(['2019', '2020', '2021', '2022', '2023', '2024'])
  }
  const { columns, rows } = figuresTable({ ...fullRelease.snapshot, measures: [{ ...measure, units: [] }] })
  const [year, missing] = [columns.indexOf('year'), columns.indexOf('missing')]
  expect(rows.map((row) => [row[year], row[missing]])).toEqual([
    [2019, null],
    [2020, null],
    [2021, 'withheld'],
    [2022, 'not-reported'],
    [2023, null],
    [2024, null],
  ])
})

test('the year that is reported ends the years, also where nothing of it was sent', () => {
  const before = [{ year: 2022, figure: figure('1.0') }]
  expect(everyYear({ ...measure, series: before, figure: figure(null, 'not-reported') }, 2024).map((one) => one.figure.reason)).toEqual([
    null,
    'not-reported',
    'not-reported',
  ])
  expect(everyYear({ ...measure, series: before, figure: figure(null, 'not-measured') }, 2023).at(-1)?.figure.reason).toBe('not-measured')
  expect(everyYear({ ...measure, series: [], figure: figure(null, 'not-reported') }, 2024)).toEqual([])
})
