import type { checkForm } from '@songhanh/api/form-check'
import { Notice, Sheet } from '@songhanh/ui/sheet'
import type { Answer } from '../../app/ask.ts'
import { CopyText } from '../../app/copy-text.tsx'
import { type FormCheckWords, useFormCheckWords } from './words.ts'

export type Checked = Answer<typeof checkForm>
type Fault = Checked['faults'][number]

const placeOf = ({ place }: Fault, words: FormCheckWords): string =>
  place === null ? words.wholePaper : `${words.line(place.line)}: ${words.quoted(place.words)}`

/** The same findings as a text to paste into a letter: one a line, each with its place, what mends it and its source. */
const asText = (checked: Checked, words: FormCheckWords): string =>
  [
    words.result(checked.name),
    words.recognised(words.kinds[checked.kind], checked.printed),
    `${words.counted(checked.errors, checked.notes)}.`,
    ...checked.faults.map((fault, n) =>
      [
        `${n + 1}. ${words.level[fault.level]}: ${words.rules[fault.rule]}`,
        placeOf(fault, words),
        ...(fault.fix === null ? [] : [words.fix(fault.fix)]),
        words.source(fault.article),
      ].join(' | '),
    ),
  ].join('\n')

/** What was found in one paper: by its kind, each fault with its place in the words, what mends it, and where the decree says so. */
export function CheckResult({ checked }: { readonly checked: Checked }) {
  const words = useFormCheckWords()
  const { kind, printed, prescribed, errors, notes, faults } = checked
  return (
    <Sheet title={words.result(checked.name)} note={words.recognised(words.kinds[kind], printed)}>
      {prescribed ? null : <p className="note">{words.notPrescribed}</p>}
      {faults.length === 0 ? (
        <Notice kind="done">{words.nothing}</Notice>
      ) : (
        <>
          <Notice kind={errors > 0 ? 'notice' : 'done'}>{words.counted(errors, notes)}</Notice>
          <table className="ledger stacks form-faults" aria-label={words.result(checked.name)}>
            <thead>
              <tr>
                <th scope="col">{words.columns.level}</th>
                <th scope="col">{words.columns.what}</th>
                <th scope="col">{words.columns.where}</th>
                <th scope="col">{words.columns.source}</th>
              </tr>
            </thead>
            <tbody>
              {faults.map((fault, n) => (
                <tr key={`${fault.rule} ${n}`} className="row">
                  <th scope="row">{words.level[fault.level]}</th>
                  <td>
                    {words.rules[fault.rule]}
                    {fault.fix === null ? null : <div className="fix">{words.fix(fault.fix)}</div>}
                  </td>
                  <td>
                    <Place fault={fault} />
                  </td>
                  <td className="note">{words.source(fault.article)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <div className="acts form-check-acts">
        <button type="button" className="button" onClick={() => window.print()}>
          {words.print}
        </button>
      </div>
      <div className="form-check-text">
        <CopyText label={words.text} text={asText(checked, words)} copy={words.copy} copied={words.copied} />
      </div>
    </Sheet>
  )
}

function Place({ fault: { place } }: { readonly fault: Fault }) {
  const words = useFormCheckWords()
  if (place === null) return words.wholePaper
  return (
    <>
      <span className="note">{words.line(place.line)}</span>
      <p className="words-of-paper">
        {place.before} <mark>{place.words}</mark> {place.after}
      </p>
    </>
  )
}
