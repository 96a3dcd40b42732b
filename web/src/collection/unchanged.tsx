import type { FormPage } from './queries.ts'
import type { Pending } from './use-saving.ts'
import { useDeskWords } from './words.ts'

/** Fills last year's numbers into the cells still empty, each with the remark that a person confirmed it unchanged: never a silent copy. */
export function Unchanged({ form, onTake }: { readonly form: FormPage; readonly onTake: (cells: readonly Pending[]) => void }) {
  const words = useDeskWords()
  const year = Number(form.period.slice(0, 4))
  const cells = form.cells.flatMap(({ element, figure, lastYear }): Pending[] => {
    if (figure.known || figure.reason !== 'not-reported' || lastYear === null || !lastYear.known) return []
    return [
      {
        element,
        figure: { known: true, value: lastYear.value, kind: { kind: 'administrative' }, dataYear: year },
        comment: words.form.sameComment(year - 1),
      },
    ]
  })
  if (cells.length === 0) return null
  return (
    <p>
      <button type="button" className="button" onClick={() => onTake(cells)}>
        {words.form.same} ({cells.length})
      </button>{' '}
      <span className="note">{words.form.sameHint}</span>
    </p>
  )
}
