import type { Finding, FormPage } from './queries.ts'
import { useDeskWords } from './words.ts'

/** The sentence of a finding, with the names of the cells it speaks of. */
export function useFindingSentence(form: FormPage): (finding: Finding) => string {
  const words = useDeskWords()
  const nameOf = (element: string | null) => form.cells.find((cell) => cell.element === element)?.name ?? ''
  return (finding) => words.findings[finding.code](nameOf(finding.element), nameOf(finding.other))
}

/** What the checks say: errors first, then warnings, each warning with the room for its reason. */
export function FindingList(props: {
  readonly form: FormPage
  readonly reasons: ReadonlyMap<string, string>
  readonly onReason: (finding: string, text: string) => void
}) {
  const words = useDeskWords()
  const sentence = useFindingSentence(props.form)
  const { findings } = props.form
  const ordered = [...findings.filter(({ level }) => level === 'error'), ...findings.filter(({ level }) => level === 'warning')]
  const mayReason = props.form.steps.includes('sign-off')
  return (
    <section className="findings" aria-label={words.form.findings}>
      <h2>{words.form.findings}</h2>
      {ordered.length === 0 ? <p className="note">{words.form.noFindings}</p> : null}
      <ul>
        {ordered.map((finding) => (
          <li key={finding.key} className={finding.level}>
            <b>{finding.level === 'error' ? words.form.error : words.form.warning}:</b> {sentence(finding)}
            {finding.level === 'warning' && mayReason ? (
              <label>
                <span className="note">{words.form.reason}</span>
                <input
                  value={props.reasons.get(finding.key) ?? finding.reason ?? ''}
                  onChange={(event) => props.onReason(finding.key, event.target.value)}
                />
              </label>
            ) : null}
            {finding.reason === null || mayReason ? null : <span className="under">{finding.reason}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
