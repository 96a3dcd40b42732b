import { expect, it } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import type { RegisterDeclaration } from '../registers/declaration.ts'
import { faultsOfDeclaration } from '../registers/declaration.ts'
import { bookFairs } from '../registers/register.fixture.ts'
import { registersTold, type ReportedEntry } from './register-facts.ts'

const fairs: RegisterDeclaration = { ...bookFairs, told: { in: 'training', all: 'visitors', women: 'women', listed: { kind: 'kind' } } }
const quiet: RegisterDeclaration = { ...bookFairs, key: 'quiet-fairs' }
const hidden: RegisterDeclaration = { ...bookFairs, key: 'hidden-counts', sensitivity: 'violence' }
const entry = (id: string, values: ReportedEntry['values'], change: Partial<ReportedEntry> = {}): ReportedEntry => ({
  id,
  register: 'book-fairs',
  dated: '2024-05-01' as PlainDate,
  values,
  own: true,
  ...change,
})
const told = (entries: readonly ReportedEntry[], kept = ['book-fairs']) => registersTold([fairs, quiet, hidden], entries, new Set(kept))

it('entries are counted with the persons they tell, women only where all tell them', () => {
  const one = entry('a', { name: 'Một', visitors: 100, women: 60 })
  expect(told([one, entry('b', { name: 'Hai', visitors: 20, women: 5 })]).registers.training).toMatchObject({
    entries: 2,
    persons: { all: 120, women: 65, uncounted: 0 },
  })
  expect(told([one, entry('b', { name: 'Hai', visitors: 20, women: null })]).registers.training?.persons).toEqual({
    all: 120,
    women: null,
    uncounted: 0,
  })
  expect(told([one, entry('b', { name: 'Hai', visitors: null, women: null })]).registers.training?.persons).toEqual({
    all: 100,
    women: 60,
    uncounted: 1,
  })
})

it('entries that say no number are counted as such also where a whole register says none', () => {
  const other: RegisterDeclaration = { ...fairs, key: 'other-fairs' }
  const entries = [
    entry('a', { name: 'Một', visitors: 100, women: 60 }),
    entry('b', { name: 'Hai', visitors: null, women: null }, { register: 'other-fairs' }),
    entry('c', { name: 'Ba', visitors: null, women: null }, { register: 'other-fairs' }),
  ]
  const both = registersTold([fairs, other], entries, new Set(['book-fairs', 'other-fairs'])).registers.training
  expect(both).toMatchObject({ entries: 3, persons: { all: 100, women: 60, uncounted: 2 } })
})

it('an empty year of a register that is kept is nought, one that was never kept is nothing', () => {
  expect(told([]).registers.training).toMatchObject({ entries: 0, persons: null })
  expect(told([], []).registers.training).toBeNull()
  expect(told([]).lines.map(({ entries }) => entries)).toEqual([0, null])
  expect(told([]).lines.map(({ counts }) => counts)).toEqual(['persons-and-women', 'entries'])
})

it('lists the papers of the place itself by their day, and not those of offices below', () => {
  const papers = told([
    entry('later', { name: 'Sau', kind: 'large' }, { dated: '2024-09-01' as PlainDate }),
    entry('first', { name: 'Trước', kind: 'small' }),
    entry('below', { name: 'Của xã', kind: 'small' }, { own: false }),
  ]).registers.training?.papers
  expect(papers?.map(({ id, kind, title }) => [id, kind, title])).toEqual([
    ['first', 'Nhỏ', 'Trước'],
    ['later', 'Lớn', 'Sau'],
  ])
})

it('registers of violence are in no line, and cannot be declared to be told', () => {
  const all = told([entry('x', { name: 'X' }, { register: 'hidden-counts' })], ['hidden-counts'])
  expect(all.lines.map(({ name }) => name)).toEqual(['Hội sách', 'Hội sách'])
  expect(all.lines.every(({ entries }) => entries === null)).toBe(true)
  expect(faultsOfDeclaration({ ...hidden, told: { in: 'training' } })).toContain(
    'hidden-counts: counts of violence are told entry by entry',
  )
  expect(faultsOfDeclaration({ ...fairs, told: { in: 'training', all: 'name' } })).toHaveLength(1)
})
