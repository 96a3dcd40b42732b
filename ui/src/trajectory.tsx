import { scaleOver, type ScaleLimits } from './scale.ts'

export interface YearPoint {
  readonly year: number
  readonly value: number
}

/** What a trajectory shows; sentences and numbers come written. */
export interface TrajectoryProps {
  readonly series: readonly YearPoint[]
  /** The years whose total is not complete: their points stand alone, and no line goes from them or through them. */
  readonly partialYears: readonly number[]
  readonly target: YearPoint | null
  readonly forecast: (YearPoint & { readonly low: number; readonly high: number }) | null
  /** What a value can be at all: the axis ends there. */
  readonly limits: ScaleLimits | null
  /** Writes a number as people read it. */
  readonly write: (value: number) => string
  readonly targetWord: string
  readonly forecastWord: string
  /** One sentence that says what is seen. */
  readonly label: string
}

const WIDTH = 360
const HEIGHT = 190
const EDGE = { top: 16, right: 78, bottom: 24, left: 38 }

/** The figure over the years, the target at its year, and on the desk the forecast with its band. */
export function Trajectory(props: TrajectoryProps) {
  const { series, target, forecast } = props
  const points = [...series, ...(target === null ? [] : [target]), ...(forecast === null ? [] : [forecast])]
  const years = points.map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const x = (year: number) => EDGE.left + ((year - first) / (last - first || 1)) * (WIDTH - EDGE.left - EDGE.right)
  const heights = [...points.map(({ value }) => value), ...(forecast === null ? [] : [forecast.low, forecast.high])]
  const y = scaleOver(heights, HEIGHT - EDGE.bottom, EDGE.top, props.limits)
  const whole = series.filter(({ year }) => !props.partialYears.includes(year))
  const line = whole.map(({ year, value }, n) => `${n === 0 ? 'M' : 'L'}${x(year)} ${y.place(value)}`).join('')
  const latest = whole.at(-1)
  return (
    <svg className="trajectory" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={props.label}>
      {y.marks.map((mark) => (
        <g key={mark}>
          <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y.place(mark)} y2={y.place(mark)} stroke="var(--hairline)" />
          <text className="axis" x={EDGE.left - 6} y={y.place(mark) + 4} textAnchor="end">
            {props.write(mark)}
          </text>
        </g>
      ))}
      {Array.from({ length: last - first + 1 }, (_, n) => first + n).map((year) => (
        <text key={year} className="axis" x={x(year)} y={HEIGHT - 6} textAnchor="middle">
          {year}
        </text>
      ))}
      {forecast === null || latest === undefined ? null : (
        <g>
          <path
            d={`M${x(latest.year)} ${y.place(latest.value)}L${x(forecast.year)} ${y.place(forecast.high)}V${y.place(forecast.low)}Z`}
            fill="var(--accent-soft)"
          />
          <path
            d={`M${x(latest.year)} ${y.place(latest.value)}L${x(forecast.year)} ${y.place(forecast.value)}`}
            stroke="var(--accent)"
            strokeDasharray="2 4"
            fill="none"
          />
          <text className="mark-word" x={x(forecast.year) + 6} y={y.place(forecast.value) + 16}>
            {props.forecastWord}
          </text>
        </g>
      )}
      <path d={line} fill="none" stroke="var(--accent)" strokeWidth="2" />
      {series.map((point) => (
        <circle
          key={point.year}
          cx={x(point.year)}
          cy={y.place(point.value)}
          r={point === latest ? 4 : 3}
          fill={point === latest ? 'var(--accent)' : 'var(--sheet)'}
          stroke="var(--accent)"
          strokeWidth="1.6"
          strokeDasharray={whole.includes(point) ? undefined : '2 2'}
        />
      ))}
      {target === null ? null : (
        <g>
          <line
            x1={x(target.year) - 8}
            x2={x(target.year) + 4}
            y1={y.place(target.value)}
            y2={y.place(target.value)}
            stroke="var(--ink)"
            strokeWidth="2.4"
          />
          <text className="mark-word strong" x={x(target.year) + 8} y={y.place(target.value) + 4}>
            {props.targetWord}
          </text>
        </g>
      )}
    </svg>
  )
}

/** The same in a line of text: no axis, a dash where the target lies. Its row says the rest. */
export function Spark({ series, partialYears, target }: Pick<TrajectoryProps, 'series' | 'partialYears' | 'target'>) {
  const points = [...series, ...(target === null ? [] : [target])]
  if (series.length < 2) return null
  const years = points.map(({ year }) => year)
  const first = Math.min(...years)
  const span = Math.max(...years) - first || 1
  const x = (year: number) => 3 + ((year - first) / span) * 84
  const y = scaleOver(
    points.map(({ value }) => value),
    21,
    3,
  )
  const latest = series.at(-1)
  const whole = series.filter(({ year }) => !partialYears.includes(year))
  return (
    <svg className="spark" width="90" height="24" viewBox="0 0 90 24" aria-hidden="true" focusable="false">
      <path
        d={whole.map(({ year, value }, n) => `${n === 0 ? 'M' : 'L'}${x(year)} ${y.place(value)}`).join('')}
        fill="none"
        stroke="var(--accent)"
        strokeWidth="1.8"
      />
      {latest === undefined ? null : <circle cx={x(latest.year)} cy={y.place(latest.value)} r="2.6" fill="var(--accent)" />}
      {target === null ? null : (
        <line
          x1={x(target.year) - 5}
          x2={x(target.year) + 3}
          y1={y.place(target.value)}
          y2={y.place(target.value)}
          stroke="var(--ink)"
          strokeWidth="2"
        />
      )}
    </svg>
  )
}
