import { communeWords } from '@songhanh/core/units/commune-words'
import { useQueries } from '@tanstack/react-query'
import { figureText, kindsText } from '../progress/figure-text.ts'
import { boardQuery, type BoardRow, unitsQuery } from '../progress/queries.ts'
import { useBoardWords, useProgressWords } from '../progress/words.ts'
import { useDeskWords, useIndicatorWords } from './words.ts'

interface AnswerLine {
  readonly key: string
  readonly name: string
  /** One a year, in the order of the years. */
  readonly figures: readonly (BoardRow['figure'] | undefined)[]
  /** Of whom the coverage of each figure counts; null where one alone was asked. */
  readonly asked: readonly (Pick<BoardRow, 'askedOf' | 'communes'> | undefined)[] | null
}

/**
 * One table a measure: the whole place first, then its communes where they were asked for; a partial total says how many it has. What kind of numbers
 * they are is told once at the head of the year, or at each number where a year mixes them.
 */
export function AtOnceAnswer(props: {
  readonly planId: string
  readonly measures: readonly string[]
  readonly years: readonly number[]
  /** Which communes stand below the whole place. */
  readonly units: 'none' | 'all' | ReadonlySet<string>
}) {
  const { planId, measures, years, units: wanted } = props
  const { atOnce: words } = useDeskWords()
  const indicators = useIndicatorWords()
  const boards = useQueries({ queries: years.map((year) => boardQuery(planId, year)) })
  const units = useQueries({
    queries: wanted !== 'none' ? measures.flatMap((measure) => years.map((year) => unitsQuery(planId, measure, year))) : [],
  })
  const all = [...boards, ...units]
  if (all.some(({ isError }) => isError)) return <p role="alert">{words.broken}</p>
  if (all.some(({ isPending }) => isPending)) return <p role="status">{words.waiting}</p>
  return measures.map((measure, at) => {
    const rows = boards.map(({ data }) => data?.rows.find((row) => row.measure === measure))
    const row = rows.find((one) => one !== undefined)
    const pages = units.slice(at * years.length, (at + 1) * years.length).map(({ data }) => data)
    const names = new Map(pages.flatMap((page) => page?.units.map(({ unit, name }) => [unit, name] as const) ?? []))
    const communes = [...names]
      .filter(([unit]) => wanted === 'all' || (wanted !== 'none' && wanted.has(unit)))
      .map(([unit, name]): AnswerLine => ({
        key: unit,
        name,
        figures: pages.map((page) => page?.units.find((one) => one.unit === unit)?.figure),
        asked: null,
      }))
    // Where no commune can measure it, one line says so for all.
    const nowhere = communes.every(({ figures }) => figures.every((figure) => figure?.known === false && figure.reason === 'not-measured'))
    const lines = nowhere
      ? communes.slice(0, 1).map((one) => ({ ...one, name: words.byCommune(communeWords([...names.values()])) }))
      : communes
    const whole = rows.map((one) => one?.figure)
    const kindsOf = (figure: AnswerLine['figures'][number], at: number) =>
      figure?.known === true ? kindsText(figure, years[at] ?? 0, indicators) : null
    const kinds = years.map((_, at) => {
      const told = [whole, ...communes.map(({ figures }) => figures)].flatMap((figures) => kindsOf(figures[at], at) ?? [])
      return { told: told[0] ?? '', mixed: told.some((one) => one !== told[0]) }
    })
    const line = (one: AnswerLine, yesNo: boolean) => (
      <Line
        key={one.key}
        line={one}
        yesNo={yesNo}
        kinds={one.figures.map((figure, at) => (kinds[at]?.mixed ? kindsOf(figure, at) : null))}
      />
    )
    return (
      <table key={measure} className="ledger at-once-answer">
        <caption>
          <b>{measure}</b> {row?.text} {row?.unitOfMeasure ? `(${row.unitOfMeasure})` : ''}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {years.map((year, at) => (
              <th key={year} scope="col" className="number">
                {year}
                {kinds[at]?.mixed ? null : <span className="under">{kinds[at]?.told}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {line({ key: 'whole', name: words.whole, figures: whole, asked: rows }, row?.bound?.kind === 'yes')}
          {lines.map((one) =>
            line(
              one,
              pages.some((page) => page?.yesNo === true),
            ),
          )}
        </tbody>
      </table>
    )
  })
}

function Line(props: {
  readonly line: AnswerLine
  readonly yesNo: boolean
  /** One a figure, where the head of the year does not say it. */
  readonly kinds: readonly (string | null)[]
}) {
  const { line, yesNo, kinds } = props
  const { atOnce: words } = useDeskWords()
  const board = useBoardWords()
  const progress = useProgressWords()
  const { missing } = useIndicatorWords()
  // Who is missing is said with the number and without one: a sum that cannot be given yet may have three of five behind it.
  const partial = (figure: AnswerLine['figures'][number], n: number) => {
    const { askedOf: of = null, communes = '' } = line.asked?.[n] ?? {}
    if (figure === undefined || of === null || figure.coverage.reported === figure.coverage.asked) return null
    return <span className="under">{words.partial(progress.coverage(figure.coverage.reported, figure.coverage.asked, of, communes))}</span>
  }
  const reasons: Readonly<Record<string, string>> = missing
  return (
    <tr>
      <th scope="row">{line.name}</th>
      {line.figures.map((figure, n) => (
        // Figures stand in the order of the years: their place is their identity.
        <td key={n} className="number">
          {figure === undefined ? '–' : figure.known ? figureText(figure, yesNo, board) : (reasons[figure.reason] ?? figure.reason)}
          {kinds[n] === null ? null : <span className="under">{kinds[n]}</span>}
          {partial(figure, n)}
        </td>
      ))}
    </tr>
  )
}
