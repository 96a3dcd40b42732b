import { writeMoment } from '@songhanh/words/writing'
import { Notice, Sheet } from '@songhanh/ui/sheet'
import { useLanguage } from '../app/language.tsx'
import { decimalOf } from './figure-text.ts'
import type { NamedCount, ReleasePage } from './queries.ts'
import { useReleaseWords } from './words.ts'

/** A count in words: whose, which side, where, of when. */
function useNaming(): (count: NamedCount) => string {
  const words = useReleaseWords()
  const { language } = useLanguage()
  return ({ key, measure, element, unit, year, side }) =>
    year === null
      ? key
      : words.named(measure ?? element?.[language] ?? key, side === null ? '' : (words.sides[side] ?? ''), unit ?? words.place, year)
}

/** What is withheld and why; before it what no withholding can help: known from before, or still to be worked out. */
export function HiddenPart({ release }: { readonly release: ReleasePage }) {
  const words = useReleaseWords()
  const named = useNaming()
  const { withheld, leaking, alreadyPublic } = release
  return (
    <>
      {leaking.length > 0 ? <Notice kind="fault">{words.leaking(leaking.length)}</Notice> : null}
      {leaking.length > 0 ? <Counts title={words.leakingTitle} counts={leaking.map(named)} /> : null}
      {alreadyPublic.length > 0 ? <Notice kind="notice">{words.known(alreadyPublic.length)}</Notice> : null}
      {alreadyPublic.length > 0 ? <Counts title={words.knownTitle} counts={alreadyPublic.map(named)} /> : null}
      <Sheet title={words.withheldTitle(withheld.length)}>
        {withheld.length === 0 ? (
          <p className="note">{words.nothingWithheld}</p>
        ) : (
          <div className="release-table">
            <table className="ledger">
              <thead>
                <tr>
                  <th scope="col">{words.what}</th>
                  <th scope="col">{words.reason}</th>
                </tr>
              </thead>
              <tbody>
                {withheld.map((count) => (
                  <tr key={count.key} className="row">
                    <th scope="row">{named(count)}</th>
                    <td>{words.why[count.why]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Sheet>
    </>
  )
}

function Counts({ title, counts }: { readonly title: string; readonly counts: readonly string[] }) {
  return (
    <Sheet title={title}>
      <ul className="plain">
        {counts.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Sheet>
  )
}

/** What reads differently from the release before. */
export function ChangedPart({ release }: { readonly release: ReleasePage }) {
  const words = useReleaseWords()
  const { language } = useLanguage()
  const { changed, comparedWith } = release
  const text = (value: string | null) => (value === null ? '–' : decimalOf(language, value))
  return (
    <Sheet title={words.changed} note={comparedWith === null ? words.firstOne : words.comparedWith(writeMoment(comparedWith.publishedAt))}>
      {comparedWith !== null && changed.length === 0 ? <p>{words.unchanged}</p> : null}
      {changed.length > 0 ? (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{words.code}</th>
              <th scope="col">{words.year}</th>
              <th scope="col" className="number">
                {words.before}
              </th>
              <th scope="col" className="number">
                {words.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ measure, year, before, after }) => (
              <tr key={`${measure} ${year}`} className="row">
                <th scope="row" className="code">
                  {measure}
                </th>
                <td>{year}</td>
                <td className="number">{text(before)}</td>
                <td className="number">{text(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Sheet>
  )
}
