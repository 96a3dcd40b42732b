import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { carriesOut, crosswalk, linksOf, type Strategy, type StrategyTarget } from './crosswalk.ts'
import type { Target } from './content.ts'
import { smallPlan, target } from './small-plan.fixture.ts'

const parent = (code: string, text: string, change: Partial<StrategyTarget> = {}): StrategyTarget => ({
  code,
  number: code.replace(/[a-z]$/, ''),
  text,
  direction: 'up',
  unit: '%',
  bounds: [
    { year: 2025, comparator: '=', value: 60, mark: 'read' },
    { year: 2030, comparator: '=', value: 75, mark: 'known' },
  ],
  conditions: [],
  ...change,
})
const strategy = (...targets: StrategyTarget[]): Strategy => ({
  id: 's',
  name: 'Chiến lược mẫu',
  title: 'Chiến lược mẫu giai đoạn 2021 - 2030',
  act: { kind: 'Nghị quyết', number: '1/NQ-CP', date: '2021-01-01', issuer: 'Chính phủ' },
  targets,
})
const said = (code: string, text: string, change: Partial<Target> = {}) => target(code, { text, quantity: text, ...change })
const leaders = 'Đến năm 2025 đạt 30% cơ quan quản lý nhà nước có lãnh đạo chủ chốt là nữ'
const theirLeaders = parent('1.1', 'Đạt 60% vào năm 2025 và 75% vào năm 2030 cơ quan quản lý nhà nước có lãnh đạo chủ chốt là nữ')
const one = (mine: Target, theirs: StrategyTarget) => crosswalk([mine], 2025, strategy(theirs), [])[0]

describe('the verdict on one target', () => {
  test('half the value of a rising target is lower, with the exact difference', () => {
    expect(one(said('1.1', leaders), theirLeaders)).toMatchObject({
      verdict: 'lower',
      difference: '-30',
      bound: { year: 2025, value: 60 },
      link: { by: 'wording' },
      decided: false,
    })
  })

  test('a smaller value of a falling target is stricter, to the last digit', () => {
    const ratio = 'Tỷ số giới tính khi sinh ở mức 110,7 bé trai vào năm 2025'
    const theirs = parent('4.1', 'Tỷ số giới tính khi sinh ở mức 111 bé trai vào năm 2025', {
      direction: 'down',
      bounds: [{ year: 2025, comparator: '=', value: 111, mark: 'read' }],
    })
    expect(one(said('4.1', ratio, { value: 110.7, direction: 'down' }), theirs)).toMatchObject({ verdict: 'stricter', difference: '-0.3' })
  })

  test('the year decides which bound: the one due then, else the next to come', () => {
    const at = (due: number[], from: number | null = null) =>
      crosswalk([said('1.1', leaders, { due, from })], 2025, strategy(theirLeaders), [])[0]?.bound?.year
    expect([at([2025]), at([2027]), at([2035]), at([], 2030), at([])]).toEqual([2025, 2030, 2030, 2030, 2025])
  })

  test('a yes-or-no target against a share is of another kind', () => {
    expect(one(said('1.1', leaders, { value: null, direction: 'yes-no', comparator: 'maintain' }), theirLeaders)).toMatchObject({
      verdict: 'other-kind',
      difference: null,
    })
  })

  test('what the strategy asks beside the number and the plan leaves out is named', () => {
    const news = parent('6.3', '100% xã mỗi quý có ít nhất 4 tin, bài về bình đẳng giới', {
      conditions: [{ text: 'mỗi quý ít nhất 4 tin, bài', mark: 'known' }],
    })
    const mine = (text: string) => one(said('6.3', text, { value: 60 }), news)
    expect(mine('100% xã có tin, bài về bình đẳng giới')).toMatchObject({
      verdict: 'condition-dropped',
      dropped: ['mỗi quý ít nhất 4 tin, bài'],
    })
    expect(mine('100% xã mỗi quý có ít nhất 4 tin, bài về bình đẳng giới')).toMatchObject({ verdict: 'same', dropped: [] })
  })
})

describe('links between targets of different codes', () => {
  const doctors = parent('5.4b', 'Tỷ lệ nữ tiến sỹ trong tổng số người có trình độ tiến sỹ đạt 30% vào năm 2025')
  const masters = parent('5.4a', 'Tỷ lệ nữ thạc sỹ trong tổng số người có trình độ thạc sỹ đạt không dưới 50% từ năm 2025 trở đi')
  const mine = said('5.2', 'Tỷ lệ nữ thạc sỹ trong tổng số người có trình độ thạc sỹ đạt không dưới 50% từ năm 2025', { value: 50 })

  test('wording finds the counterpart under another number, and the half that is not here is told as part of it', () => {
    const rows = crosswalk([mine], 2025, strategy(doctors, masters, theirLeaders), [])
    expect(rows.map((row) => [row.target?.code ?? null, row.parent?.code, row.verdict])).toEqual([
      ['5.2', '5.4a', 'lower'],
      [null, '5.4b', 'part-missing'],
      [null, '1.1', 'missing'],
    ])
  })

  test('years and values do not make two targets alike', () => {
    expect(linksOf([said('1', 'Đến năm 2025 đạt 60% số thôn có nhà văn hóa')], strategy(theirLeaders), [])).toEqual([])
  })

  test('what a person decided stands: another counterpart, or none', () => {
    const other = crosswalk([mine], 2025, strategy(doctors, masters), [{ targetCode: '5.2', strategyCode: '5.4b' }])
    expect(other.map((row) => [row.target?.code ?? null, row.parent?.code, row.link?.by, row.decided])).toEqual([
      ['5.2', '5.4b', 'person', true],
      [null, '5.4a', undefined, false],
    ])
    const none = crosswalk([mine], 2025, strategy(masters), [{ targetCode: '5.2', strategyCode: null }])
    expect(none.map((row) => [row.verdict, row.decided])).toEqual([
      ['only-here', true],
      ['missing', false],
    ])
  })

  test('a counterpart given by a person is not proposed to another target', () => {
    const twin = { ...mine, ...said('5.9', mine.text), id: 'twin' }
    const links = linksOf([mine, twin], strategy(masters), [{ targetCode: '5.9', strategyCode: '5.4a' }])
    expect(links.map(({ targetCode, by }) => `${targetCode} ${by}`)).toEqual(['5.9 person'])
  })
})

test('a plan carries a strategy out when its title or one of its bases names it', () => {
  const titled = (title: string) => ({ ...smallPlan, letterhead: { ...smallPlan.letterhead, title } })
  expect(carriesOut(smallPlan, strategy())).toBe(false)
  expect(carriesOut(titled('Thực hiện CHIẾN LƯỢC MẪU giai đoạn 2021 - 2025'), strategy())).toBe(true)
  expect(carriesOut({ ...smallPlan, bases: smallPlan.bases.map((b) => ({ ...b, title: 'về Chiến lược mẫu' })) }, strategy())).toBe(true)
})

test('the national strategy shipped has 20 printed targets, 23 measures, each with a value and a mark for 2025', () => {
  const shipped = JSON.parse(
    readFileSync(new URL('../../../samples/strategy/national-2021-2030.json', import.meta.url), 'utf8'),
  ) as Strategy
  expect(new Set(shipped.targets.map(({ number }) => number)).size).toBe(20)
  expect(new Set(shipped.targets.map(({ code }) => code)).size).toBe(23)
  for (const { bounds, direction } of shipped.targets) {
    expect(bounds[0]?.year).toBe(2025)
    expect(bounds.every(({ mark, value }) => ['read', 'known'].includes(mark) && (value === null) === (direction === 'yes-no'))).toBe(true)
  }
})
