import { sentence } from '@songhanh/words/refusals'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../app/language.tsx'
import type { FileLine, LookedFiles, Typist } from './form-files.ts'
import { formName } from './form-name.ts'
import { useCollectionWords, useDeskWords, useFileWords } from './words.ts'

const STEP = { own: 'fill', 'for-others': 'fill-for-another' } as const

/** What each file holds: whose form it is, what would change, and what is wrong, cell by cell. */
export function FileTable({ looked, typist }: { readonly looked: LookedFiles; readonly typist: Typist }) {
  const words = useFileWords()
  return (
    <table className="ledger form-files" aria-label={words.table}>
      <thead>
        <tr>
          <th scope="col">{words.file}</th>
          <th scope="col">{words.form}</th>
          <th scope="col">{words.found}</th>
        </tr>
      </thead>
      <tbody>
        {looked.lines.map((line) => (
          <tr key={`${line.file} ${line.form?.id ?? ''}`}>
            <th scope="row">{line.file}</th>
            <td>
              <WhoseForm line={line} typist={typist} />
            </td>
            <td>
              <FoundInFile line={line} typist={typist} checked={looked.found !== null} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function WhoseForm({ line: { form }, typist }: { readonly line: FileLine; readonly typist: Typist }) {
  const words = useFileWords()
  const domain = useCollectionWords()
  if (form === null) return <>{words.unknown}</>
  return (
    <>
      <Link to={typist === 'own' ? '/forms/$formId' : '/forms/$formId/for-another'} params={{ formId: form.id }}>
        {form.senderName}
      </Link>
      <span className="under">
        {formName(form.form, [form.senderName], domain)} · {domain.period(form.period)}
      </span>
    </>
  )
}

function FoundInFile({ line, typist, checked }: { readonly line: FileLine; readonly typist: Typist; readonly checked: boolean }) {
  const words = useFileWords()
  const { form: formWords } = useDeskWords()
  const domain = useCollectionWords()
  const { language } = useLanguage()
  const { form, effects, changes, refusal, faults } = line
  if (refusal !== null) return <p className="fault">{sentence(refusal.code, refusal.params, language)}</p>
  if (form !== null && !form.steps.includes(STEP[typist])) return <p className="fault">{words.notOpen(domain.states[form.state])}</p>
  return (
    <>
      {faults.length === 0 ? null : (
        <ul className="file-faults">
          {faults.map(({ at, why }) => (
            <li key={why} className="fault">
              <b>{at}</b>: {why}
            </li>
          ))}
        </ul>
      )}
      {effects === null ? null : <p>{words.counted(effects)}</p>}
      {effects !== null && effects.errors > 0 ? <p className="note">{words.errors(effects.errors)}</p> : null}
      {checked && effects === null ? <p>{words.nothing}</p> : null}
      {changes.length === 0 ? null : (
        <details>
          <summary>{words.cells(changes.length)}</summary>
          <ul className="file-changes">
            {changes.map(({ address, name, now, inFile }) => (
              <li key={address}>
                <b>{address}</b> {name}: {words.change(now || formWords.empty, inFile)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
