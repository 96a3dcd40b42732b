import { formatDecimal, parseDecimal } from '@songhanh/core/basics/decimal'
import type { Catalogue, Indicator, ReferenceAct, ReferenceTarget, Source, Wording } from '@songhanh/core/indicators/definition'
import { writeDay } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLanguage } from '../app/language.tsx'
import { useFrameWords } from '../app/words.ts'
import { cataloguesQuery } from './queries.ts'
import { useCatalogueWords } from './words.ts'
import './catalogues.css'

/** A wording in the language of the screen. */
const useWording = (): ((wording: Wording) => string) => {
  const { language } = useLanguage()
  return (wording) => wording[language]
}

/** Every indicator of the place: how it is counted, how often, and where its definition comes from; the targets of other acts below. */
export function CataloguesScreen() {
  const words = useCatalogueWords()
  const frame = useFrameWords()
  const say = useWording()
  const found = useSuspenseQuery(cataloguesQuery).data
  return (
    <main className="page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <h1>{words.title}</h1>
      {found.length === 0 ? <p className="note">{words.none}</p> : <p className="note">{words.older}</p>}
      {found.map(({ catalogue, adoptedOn }) => (
        <section key={catalogue.code}>
          <h2>{say(catalogue.name)}</h2>
          <p className="note">{words.edition(catalogue.edition, writeDay(adoptedOn))}</p>
          <table className="ledger catalogue">
            <thead>
              <tr>
                <th scope="col">{words.indicator}</th>
                <th scope="col">{words.counted}</th>
                <th scope="col">{words.sources}</th>
              </tr>
            </thead>
            <tbody>
              {catalogue.indicators.map((indicator) => (
                <tr key={indicator.code}>
                  <th scope="row">
                    {say(indicator.name)}
                    <span className="under">
                      {say(indicator.unitOfMeasure)} · {words.frequencies[indicator.frequency]}
                    </span>
                  </th>
                  <td data-head={words.counted}>
                    <Counted catalogue={catalogue} indicator={indicator} />
                  </td>
                  <td data-head={words.sources}>
                    {indicator.sources.map((source) => (
                      <SourceLine key={source.text} source={source} />
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {catalogue.references.map((act) => (
            <TargetsOfAct key={act.code} act={act} />
          ))}
        </section>
      ))}
    </main>
  )
}

/** What is divided by what, in the names of the elements, and the rules of counting. */
function Counted({ catalogue, indicator }: { readonly catalogue: Catalogue; readonly indicator: Indicator }) {
  const words = useCatalogueWords()
  const say = useWording()
  const { calculation, countingRules } = indicator
  const named = (codes: readonly string[]) =>
    codes
      .map((code) => catalogue.elements.find((element) => element.code === code))
      .flatMap((element) => (element ? [say(element.name)] : []))
  const line = (word: string, codes: readonly string[], after = '') => (
    <div>
      <b>{word}:</b> {named(codes).join('; ')}
      {after}
    </div>
  )
  const rules = countingRules.map((rule) => (
    <span key={rule.vi} className="under">
      {say(rule)}
    </span>
  ))
  switch (calculation.kind) {
    case 'share':
      return (
        <>
          {line(words.numerator, calculation.numerator)}
          {line(words.denominator, calculation.denominator, calculation.multiplier === 1 ? '' : `; ${words.times(calculation.multiplier)}`)}
          {rules}
        </>
      )
    case 'ratio-of-means':
      return (
        <>
          {line(words.numerator, [calculation.numerator])}
          {line(words.denominator, [calculation.denominator])}
          {rules}
        </>
      )
    case 'counted-units':
      return (
        <>
          <div>
            <b>{words.ways}:</b> {calculation.readings.map((reading) => say(reading.name)).join('; ')}
          </div>
          {rules}
        </>
      )
    case 'yes-no':
    case 'given':
      return (
        <>
          {line(words.answer, [calculation.element])}
          {rules}
        </>
      )
  }
}

function SourceLine({ source }: { readonly source: Source }) {
  const words = useCatalogueWords()
  const said = [source.article === null ? null : words.article(source.article), words.marks[source.mark]].filter((part) => part !== null)
  return (
    <div>
      {source.text}
      {said.length === 0 ? null : <span className="under">{said.join(' · ')}</span>}
    </div>
  )
}

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' } as const

/** What another act, such as the national strategy, asks of the same indicators. */
function TargetsOfAct({ act }: { readonly act: ReferenceAct }) {
  const words = useCatalogueWords()
  const say = useWording()
  const level = ({ comparator, value }: ReferenceTarget['bounds'][number]): string => {
    const decimal = value === null ? null : parseDecimal(value)
    const number = decimal === null ? '' : formatDecimal(decimal)
    if (comparator === 'keep') return `${words.kept} ${number}`.trim()
    return comparator === 'from-on' ? `${number} ${words.fromOn}`.trim() : `${SIGNS[comparator]} ${number}`
  }
  return (
    <details>
      <summary>{words.reference(say(act.name), act.number, writeDay(act.date))}</summary>
      <table className="ledger catalogue">
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.target}</th>
            <th scope="col">{words.bounds}</th>
            <th scope="col">{words.sources}</th>
          </tr>
        </thead>
        <tbody>
          {act.targets.map((target) => (
            <tr key={target.number}>
              <th scope="row">{target.number}</th>
              <td>{say(target.name)}</td>
              <td data-head={words.bounds}>
                {target.bounds.map((bound) => (
                  <div key={bound.year}>{words.bound(bound.year, level(bound))}</div>
                ))}
              </td>
              <td data-head={words.sources}>
                {[...new Map(target.bounds.map(({ source }) => [source.text, source])).values()].map((source) => (
                  <SourceLine key={source.text} source={source} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
