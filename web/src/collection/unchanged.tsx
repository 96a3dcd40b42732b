import { isOwnKind, type OwnKind } from '@songhanh/core/collection/value-kind'
import type { FormPage } from './queries.ts'
import type { Pending } from './use-saving.ts'
import { useDeskWords } from './words.ts'

/**
 * Numbers that need not be typed: what stands for the same year in another form, and last year's where a person confirms that nothing
 * changed. Each cell taken says so in its remark: never a silent copy.
 */
export function Unchanged(props: {
  readonly form: FormPage
  /** The kind of the form's own figures. */
  readonly own: OwnKind
  readonly onTake: (cells: readonly Pending[]) => void
}) {
  const { form, own, onTake } = props
  const { form: words } = useDeskWords()
  const year = Number(form.period.slice(0, 4))
  const empty = form.cells.filter(({ figure }) => !figure.known && figure.reason === 'not-reported')
  const elsewhere = empty.flatMap(({ element, elsewhere: there }): Pending[] =>
    there === null ? [] : [{ element, figure: there.figure, comment: words.elsewhereComment(there.round) }],
  )
  const same = empty.flatMap(({ element, elsewhere: there, lastYear }): Pending[] =>
    there === null && lastYear?.known === true
      ? [
          {
            element,
            figure: {
              ...lastYear,
              kind: isOwnKind(lastYear.kind.kind) ? { kind: own } : lastYear.kind,
              dataYear: isOwnKind(lastYear.kind.kind) ? year : lastYear.dataYear,
            },
            comment: words.sameComment(form.period),
          },
        ]
      : [],
  )
  const offer = (cells: readonly Pending[], label: string, hint: string) =>
    cells.length === 0 ? null : (
      <p>
        <button type="button" className="button" onClick={() => onTake(cells)}>
          {label} ({cells.length})
        </button>{' '}
        <span className="note">{hint}</span>
      </p>
    )
  return (
    <>
      {offer(elsewhere, words.elsewhere, words.elsewhereHint(form.period))}
      {offer(same, words.same(form.period), words.sameHint(form.period))}
    </>
  )
}
