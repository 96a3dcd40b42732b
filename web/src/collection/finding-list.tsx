import type { Finding, FormPage } from './queries.ts'
import { useDeskWords } from './words.ts'

/** The sentence of a finding, with the names of the cells it speaks of. */
export function useFindingSentence(form: FormPage): (finding: Finding) => string {
  const words = useDeskWords()
  const nameOf = (element: string | null) => form.cells.find((cell) => cell.element === element)?.name ?? ''
  return (finding) => {
    const about = finding.addedTo.reduce((sum, added) => words.sumOf(sum, nameOf(added)), nameOf(finding.element))
    return words.findings[finding.code](about, nameOf(finding.other), form.period)
  }
}

/** What the checks say: errors first, then warnings, each warning with the room for its reason; cells left empty are one matter with one reason. */
export function FindingList(props: {
  readonly form: FormPage
  readonly reasons: ReadonlyMap<string, string>
  /** One reason for these findings. */
  readonly onReason: (findings: readonly string[], text: string) => void
}) {
  const words = useDeskWords()
  const sentence = useFindingSentence(props.form)
  const { findings } = props.form
  const empty = findings.filter(({ code }) => code === 'left-empty')
  const others = findings.filter(({ code }) => code !== 'left-empty')
  const ordered = [...others.filter(({ level }) => level === 'error'), ...others.filter(({ level }) => level === 'warning')]
  const mayReason = props.form.steps.includes('sign-off')
  const reasonOf = (finding: Finding) => props.reasons.get(finding.key) ?? finding.reason ?? ''
  const reason = (about: readonly Finding[]) => {
    const [first] = about
    if (first === undefined) return null
    if (!mayReason) return first.reason === null ? null : <span className="under">{first.reason}</span>
    return (
      <label>
        <span className="note">{words.form.reason}</span>
        <input
          value={reasonOf(first)}
          onChange={(event) =>
            props.onReason(
              about.map(({ key }) => key),
              event.target.value,
            )
          }
        />
      </label>
    )
  }
  return (
    <section className="findings" aria-label={words.form.findings}>
      <h2>{words.form.findings}</h2>
      {findings.length === 0 ? <p className="note">{words.form.noFindings}</p> : null}
      <ul>
        {ordered.map((finding) => (
          <li key={finding.key} className={finding.level}>
            <b>{finding.level === 'error' ? words.form.error : words.form.warning}:</b> {sentence(finding)}
            {finding.level === 'warning' ? reason([finding]) : null}
          </li>
        ))}
        {empty.length === 0 ? null : (
          <li className="warning">
            <details>
              <summary>
                <b>{words.form.warning}:</b> {words.form.emptyCells(empty.length, props.form.cells.length)}
              </summary>
              <ul className="empty-cells">
                {empty.map((finding) => (
                  <li key={finding.key}>{sentence(finding)}</li>
                ))}
              </ul>
            </details>
            {reason(empty)}
          </li>
        )}
      </ul>
    </section>
  )
}
