import type { FormCell, FormPage } from './queries.ts'
import type { Pending } from './use-saving.ts'
import { useDeskWords } from './words.ts'

/**
 * Numbers that need not be typed: what was accepted for the same year in another form, and last year's where a person confirms that nothing
 * changed. Each cell taken says so in its remark: never a silent copy.
 */
export function Unchanged({ form, onTake }: { readonly form: FormPage; readonly onTake: (cells: readonly Pending[]) => void }) {
  const { form: words } = useDeskWords()
  const year = Number(form.period.slice(0, 4))
  const empty = form.cells.filter(({ figure }) => !figure.known && figure.reason === 'not-reported')
  const taken = (cells: readonly FormCell[], of: 'lastYear' | 'elsewhere', comment: string) =>
    cells.flatMap((cell): Pending[] => {
      const figure = cell[of]
      if (figure === null || !figure.known) return []
      const kept = of === 'elsewhere' ? figure : { ...figure, kind: { kind: 'administrative' } as const, dataYear: year }
      return [{ element: cell.element, figure: kept, comment }]
    })
  const elsewhere = taken(empty, 'elsewhere', words.elsewhereComment)
  const same = taken(
    empty.filter((cell) => cell.elsewhere === null),
    'lastYear',
    words.sameComment(year - 1),
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
      {offer(elsewhere, words.elsewhere, words.elsewhereHint)}
      {offer(same, words.same, words.sameHint)}
    </>
  )
}
