import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Spark, Trajectory } from './trajectory.tsx'

const series = [2021, 2022, 2023, 2024].map((year) => ({ year, value: 90 + (year - 2021) }))
const partial = { year: 2025, value: 100 }
const forecast = { year: 2026, value: 95, low: 94, high: 96 }
const drawn = (partialYears: readonly number[]) =>
  renderToStaticMarkup(
    <Trajectory
      series={[...series, partial]}
      partialYears={partialYears}
      target={null}
      forecast={forecast}
      limits={null}
      write={String}
      targetWord=""
      forecastWord=""
      label=""
    />,
  )
/** Where the points of the series lie, and where the dotted line of the forecast begins. */
const places = (svg: string) => {
  const circles = [...svg.matchAll(/<circle cx="([^"]+)" cy="([^"]+)"/g)].map(([, x, y]) => `${x} ${y}`)
  const [, start = ''] = /<path d="M([^L]+)L[^"]+" stroke="var\(--accent\)" stroke-dasharray/.exec(svg) ?? []
  return { circles, start }
}

test('the forecast starts at the last whole year, not at a year that not everybody has answered for', () => {
  const { circles, start } = places(drawn([2025]))
  expect(circles).toHaveLength(5)
  expect(start).toBe(circles[3])
  const whole = places(drawn([]))
  expect(whole.start).toBe(whole.circles[4])
})

test('a partial year is a dashed point that no line goes through', () => {
  const svg = drawn([2025])
  const at = places(svg).circles[4]
  expect(svg).toContain('stroke-dasharray="2 2"')
  expect(svg).not.toContain(`L${at}"`)
  const spark = (years: readonly number[]) =>
    renderToStaticMarkup(<Spark series={[...series, partial]} partialYears={years} target={null} />)
  expect(spark([2025]).match(/L/g)).toHaveLength(3)
  expect(spark([]).match(/L/g)).toHaveLength(4)
})
