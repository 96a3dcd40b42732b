import type { Bar, CountBar, Drawing, Panel, Split } from '@songhanh/core/reports/drawing'
import type { ReactNode } from 'react'

const WIDTH = 640
const NAVY = '#0f4c75'
const INK = '#1c1c1c'
const RULE = '#c9c9c9'
// Papers are printed in Times; on a screen the next serif does.
const FONT = 'Tinos, "Times New Roman", serif'
const ROW = 24
const LABEL = 46
const VALUE = 52

/** Horizontal bars from nought, each with its value at the end and a thick mark where the plan wants it. Told apart without colour. */
function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const most = Math.max(100, ...bars.flatMap(({ value, target }) => [value, target ?? 0]))
  const x = (value: number) => LABEL + (Math.max(0, value) / most) * (WIDTH - LABEL - VALUE)
  const height = barsHeight(bars)
  const marks = [0, 25, 50, 75, 100].filter((mark) => mark <= most)
  return (
    <Canvas height={height}>
      {marks.map((mark) => (
        <g key={mark}>
          <line x1={x(mark)} x2={x(mark)} y1={4} y2={height - 20} stroke={RULE} strokeWidth="0.8" />
          <text x={x(mark)} y={height - 6} fontSize="11" textAnchor="middle" fill={INK}>
            {mark}
          </text>
        </g>
      ))}
      {bars.map(({ label, value, written, target }, n) => {
        const top = 6 + n * ROW
        return (
          <g key={label}>
            <text x={LABEL - 8} y={top + 14} fontSize="13" textAnchor="end" fill={INK}>
              {label}
            </text>
            <rect x={LABEL} y={top + 2} width={Math.max(0.5, x(value) - LABEL)} height={14} fill={NAVY} />
            {target === null ? null : <line x1={x(target)} x2={x(target)} y1={top - 2} y2={top + 20} stroke={INK} strokeWidth="3.2" />}
            <text x={Math.max(x(value), target === null ? 0 : x(target)) + 7} y={top + 14} fontSize="12" fill={INK}>
              {written}
            </text>
          </g>
        )
      })}
    </Canvas>
  )
}

const ACROSS = 4
const PANEL = { width: WIDTH / ACROSS, height: 112, top: 30, bottom: 24, side: 22 }

/** A small drawing a measure: its line over the years, the last value written, a level mark where the plan wants it. */
function PanelDrawing({ panel, n }: { readonly panel: Panel; readonly n: number }) {
  const { label, points, target } = panel
  const values = [...points.map(({ value }) => value), ...(target === null ? [] : [target])]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const [first, last] = [points[0], points.at(-1)]
  const span = (last?.year ?? 0) - (first?.year ?? 0) || 1
  const x = (year: number) => PANEL.side + ((year - (first?.year ?? 0)) / span) * (PANEL.width - 2 * PANEL.side)
  const y = (value: number) => PANEL.height - PANEL.bottom - ((value - low) / (high - low || 1)) * (PANEL.height - PANEL.top - PANEL.bottom)
  return (
    <g transform={`translate(${(n % ACROSS) * PANEL.width} ${Math.floor(n / ACROSS) * PANEL.height})`}>
      <text x={PANEL.side - 10} y={14} fontSize="13" fontWeight="bold" fill={INK}>
        {label}
      </text>
      {target === null ? null : (
        <line
          x1={PANEL.side - 8}
          x2={PANEL.width - PANEL.side + 8}
          y1={y(target)}
          y2={y(target)}
          stroke={INK}
          strokeWidth="1.2"
          strokeDasharray="5 3"
        />
      )}
      <polyline points={points.map(({ year, value }) => `${x(year)},${y(value)}`).join(' ')} fill="none" stroke={NAVY} strokeWidth="2" />
      {points.map(({ year, value }) => (
        <circle key={year} cx={x(year)} cy={y(value)} r={year === last?.year ? 3.6 : 2.4} fill={NAVY} />
      ))}
      {last === undefined ? null : (
        <text x={PANEL.width - PANEL.side + 8} y={14} fontSize="12" textAnchor="end" fill={INK}>
          {last.written}
        </text>
      )}
      {[first, last].map((point, end) =>
        point === undefined ? null : (
          <text key={end} x={x(point.year)} y={PANEL.height - 6} fontSize="11" textAnchor="middle" fill={INK}>
            {point.year}
          </text>
        ),
      )}
    </g>
  )
}

const NAME = 190

/** How many of each kind: bars from nought, the count written at the end. */
function Counts({ bars }: { readonly bars: readonly CountBar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <Canvas height={countsHeight(bars)}>
      {bars.map(({ label, value, written }, n) => {
        const top = 6 + n * ROW
        const width = (Math.max(0, value) / most) * (WIDTH - NAME - VALUE)
        return (
          <g key={label}>
            <text x={NAME - 8} y={top + 14} fontSize="13" textAnchor="end" fill={INK}>
              {label}
            </text>
            <rect x={NAME} y={top + 2} width={Math.max(0.5, width)} height={14} fill={NAVY} />
            <text x={NAME + width + 7} y={top + 14} fontSize="12" fill={INK}>
              {written}
            </text>
          </g>
        )
      })}
      <line x1={NAME} x2={NAME} y1={4} y2={countsHeight(bars) - 4} stroke={RULE} strokeWidth="0.8" />
    </Canvas>
  )
}

const SPLIT = 40
const LONGEST_NAME = 84
const shortened = (name: string) => (name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`)

/** Of each group one bar in full width: women filled, men only outlined, the middle marked; both counts are written above it. */
function Splits({
  splits,
  sides,
}: {
  readonly splits: readonly Split[]
  readonly sides: { readonly women: string; readonly men: string }
}) {
  return (
    <Canvas height={splitsHeight(splits)}>
      <rect x={0} y={3} width={14} height={11} fill={NAVY} />
      <text x={20} y={13} fontSize="12" fill={INK}>
        {sides.women}
      </text>
      <rect x={70.5} y={3.5} width={13} height={10} fill="#ffffff" stroke={NAVY} strokeWidth="1.2" />
      <text x={91} y={13} fontSize="12" fill={INK}>
        {sides.men}
      </text>
      {splits.map(({ label, women, men, written }, n) => {
        const top = 20 + n * SPLIT
        const width = (women / (women + men)) * (WIDTH - 2)
        return (
          <g key={label}>
            <text x={0} y={top + 14} fontSize="12" fill={INK}>
              {shortened(label)}
            </text>
            <text x={WIDTH} y={top + 14} fontSize="12" textAnchor="end" fill={INK}>
              {written}
            </text>
            <rect x={1} y={top + 19} width={WIDTH - 2} height={13} fill="#ffffff" stroke={NAVY} strokeWidth="1.2" />
            <rect x={1} y={top + 19} width={width} height={13} fill={NAVY} />
            <line x1={WIDTH / 2} x2={WIDTH / 2} y1={top + 16} y2={top + 35} stroke={INK} strokeWidth="2" />
          </g>
        )
      })}
    </Canvas>
  )
}

const Canvas = ({ height, children }: { readonly height: number; readonly children: ReactNode }) => (
  <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${WIDTH} ${height}`} fontFamily={FONT} aria-hidden="true" focusable="false">
    {children}
  </svg>
)

const barsHeight = (bars: readonly Bar[]) => bars.length * ROW + 26
const panelsHeight = (panels: readonly Panel[]) => Math.ceil(panels.length / ACROSS) * PANEL.height

const countsHeight = (bars: readonly CountBar[]) => bars.length * ROW + 12
const splitsHeight = (splits: readonly Split[]) => 24 + splits.length * SPLIT

/** A chart of a report. Who shows it says beside it what it shows: the drawing itself is hidden from screen readers. */
export function ReportDrawing({ drawing }: { readonly drawing: Drawing }) {
  switch (drawing.kind) {
    case 'bars':
      return <Bars bars={drawing.bars} />
    case 'counts':
      return <Counts bars={drawing.bars} />
    case 'splits':
      return <Splits splits={drawing.splits} sides={drawing.sides} />
    case 'panels':
      return (
        <Canvas height={panelsHeight(drawing.panels)}>
          {drawing.panels.map((panel, n) => (
            <PanelDrawing key={panel.label} panel={panel} n={n} />
          ))}
        </Canvas>
      )
  }
}

function heightOf(drawing: Drawing): number {
  switch (drawing.kind) {
    case 'bars':
      return barsHeight(drawing.bars)
    case 'counts':
      return countsHeight(drawing.bars)
    case 'splits':
      return splitsHeight(drawing.splits)
    case 'panels':
      return panelsHeight(drawing.panels)
  }
}

export const drawingSize = (drawing: Drawing): { readonly width: number; readonly height: number } => ({
  width: WIDTH,
  height: heightOf(drawing),
})
