import { communeWords } from '@songhanh/core/units/commune-words'
import { portal as portalEn } from '@songhanh/words/en/portal'
import { portal as portalVi } from '@songhanh/words/vi/portal'
import { progress as statesEn } from '@songhanh/words/en/progress'
import { progress as statesVi } from '@songhanh/words/vi/progress'
import { Sheet } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useLanguage } from '../app/language.tsx'
import { countsText, shownText, valueText } from './figure-text.ts'
import type { PublicMeasure, ReleasePage } from './queries.ts'
import { useReleaseWords } from './words.ts'

const PORTAL = { vi: portalVi, en: portalEn } as const
const STATES: Readonly<Record<'vi' | 'en', Readonly<Record<string, string>>>> = { vi: statesVi.states, en: statesEn.states }

/** The communes of the release in the words of their kinds, as on its public pages. */
const kindsOf = ({ measures }: ReleasePage): string => communeWords(measures.flatMap(({ units }) => (units ?? []).map(({ name }) => name)))

/** Every measure with the value the public will read, or in its place that it is withheld; communes and years below each. */
export function MeasuresPart({ release }: { readonly release: ReleasePage }) {
  const words = useReleaseWords()
  const { language } = useLanguage()
  return (
    <Sheet title={words.measures}>
      <div className="release-table release-measures">
        <table className="ledger">
          <caption>{words.figuresOn(writeDay(release.day))}</caption>
          <thead>
            <tr>
              <th scope="col">{words.code}</th>
              <th scope="col">{words.measure}</th>
              <th scope="col" className="number">
                {words.value}
              </th>
              <th scope="col">{words.counts}</th>
              <th scope="col">{words.assessment}</th>
            </tr>
          </thead>
          <tbody>
            {release.measures.map((measure) => (
              <tr key={measure.code} className="row">
                <th scope="row" className="code">
                  {measure.code}
                </th>
                <td>
                  {measure.text}
                  <Below release={release} measure={measure} />
                </td>
                <td className={measure.figure.reason === 'withheld' ? 'number withheld' : 'number'} data-head={words.value}>
                  {valueText(words, language, measure, measure.figure)}
                  <Partial release={release} measure={measure} figure={measure.figure} coverage={measure.coverage} />
                </td>
                <td data-head={words.counts}>{countsText(words, language, measure.figure, release.threshold)}</td>
                <td data-head={words.assessment}>
                  {measure.state === null ? words.hidden : (STATES[language][measure.state] ?? measure.state)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  )
}

/** Said where a figure does not count all who were asked, in the words of the public page. */
function Partial({
  release,
  measure,
  figure,
  coverage,
}: Pick<PublicMeasure['series'][number], 'figure' | 'coverage'> & { readonly release: ReleasePage; readonly measure: PublicMeasure }) {
  const { language } = useLanguage()
  if (figure.value === null || coverage === undefined || coverage.reported >= coverage.asked) return null
  return <small>{PORTAL[language].coverage(coverage.reported, coverage.asked, measure.askedOf, kindsOf(release))}</small>
}

/** Women and men, communes and earlier years, folded: they are as public as the line above them. */
function Below({ release, measure }: { readonly release: ReleasePage; readonly measure: PublicMeasure }) {
  const words = useReleaseWords()
  const { language } = useLanguage()
  const portal = PORTAL[language]
  const { units, series, heads } = measure
  const head = (shown: (typeof heads)[number]['women']) => shownText(words, language, shown, release.threshold)
  const text = (figure: PublicMeasure['figure'], ofUnit: boolean) => {
    const value = valueText(words, language, measure, figure, ofUnit)
    const counts = measure.yesNo ? '' : countsText(words, language, figure, release.threshold)
    return counts === '' ? value : `${value} (${counts})`
  }
  return (
    <>
      {units === null ? <p className="note">{words.neverByUnit(kindsOf(release))}</p> : null}
      {heads.length > 0 ? (
        <details>
          <summary>{portal.womenAndMen}</summary>
          <ul className="plain">
            {heads.map(({ name, women, men }) => (
              <li key={name.vi}>
                {name[language]}: {portal.women} {head(women)}, {portal.men} {head(men)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {units !== null && units.length > 0 ? (
        <details>
          <summary>
            {words.byUnit(kindsOf(release), units.filter(({ figure }) => figure.reason !== 'withheld').length, units.length)}
          </summary>
          <ul className="plain">
            {units.map(({ code, name, figure }) => (
              <li key={code}>
                {name}: {text(figure, true)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {series.length > 1 ? (
        <details>
          <summary>{words.years}</summary>
          <ul className="plain">
            {series.map(({ year, figure, coverage }) => (
              <li key={year}>
                {year}: {text(figure, false)} <Partial release={release} measure={measure} figure={figure} coverage={coverage} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
