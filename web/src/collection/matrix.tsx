import { writeDay } from '@songhanh/words/writing'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formOf } from './form-name.ts'
import { FormOut } from './form-out.tsx'
import { formForAnotherQuery, type MatrixCell, type MatrixLine, type RoundPage } from './queries.ts'
import { useCollectionWords, useDeskWords } from './words.ts'

const SIGNS: Readonly<Record<MatrixCell['state'], string>> = {
  'not-started': '✗',
  typing: '…',
  returned: '↩',
  'signed-off': '▲',
  accepted: '✓',
}

/** Senders by forms: a sign and a word in each cell, how much of it is answered, and how long it is overdue. */
export function Matrix(props: {
  readonly round: RoundPage
  readonly chosen: ReadonlySet<string>
  /** Null where the person takes nothing in. */
  readonly onChoose: ((chosen: ReadonlySet<string>) => void) | null
  /** Whether the person types for senders that send by letter. */
  readonly typesForOthers: boolean
}) {
  const words = useDeskWords()
  return (
    <table className="ledger matrix">
      <thead>
        <tr>
          <th scope="col">{words.round.sender}</th>
          <th scope="col">{words.round.forms}</th>
        </tr>
      </thead>
      <tbody>
        {props.round.lines.map((line) => (
          <tr key={line.sender}>
            <th scope="row">
              {line.name}
              <LastSeen line={line} />
            </th>
            <td>
              {line.cells.map((cell) => (
                <MatrixForm
                  key={cell.formId}
                  line={line}
                  cell={cell}
                  chosen={props.chosen}
                  onChoose={props.onChoose}
                  typesForOthers={props.typesForOthers}
                />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function LastSeen({ line }: { readonly line: MatrixLine }) {
  const domain = useCollectionWords()
  return <span className="under">{line.lastSeen === null ? domain.neverCame : domain.lastSeen(writeDay(line.lastSeen))}</span>
}

function MatrixForm(props: {
  readonly line: MatrixLine
  readonly cell: MatrixCell
  readonly chosen: ReadonlySet<string>
  readonly onChoose: ((chosen: ReadonlySet<string>) => void) | null
  readonly typesForOthers: boolean
}) {
  const { cell, chosen, onChoose } = props
  const words = useDeskWords()
  const queries = useQueryClient()
  const domain = useCollectionWords()
  const notSent = cell.state !== 'signed-off' && cell.state !== 'accepted'
  const toggle = () => {
    const next = new Set(chosen)
    if (!next.delete(cell.formId)) next.add(cell.formId)
    onChoose?.(next)
  }
  const remarks = [
    words.round.answered(cell.answered, cell.asked),
    cell.daysOverdue > 0 ? domain.overdue(cell.daysOverdue) : null,
    cell.late && cell.daysOverdue === 0 ? domain.late : null,
    cell.corrected ? domain.corrected : null,
    cell.supplemented ? domain.supplemented : null,
    cell.unconfirmed ? domain.unconfirmed : null,
  ].filter((remark) => remark !== null)
  return (
    <span className={`matrix-form ${cell.state}`}>
      {onChoose !== null && cell.state === 'signed-off' ? (
        <input type="checkbox" aria-label={words.round.choose(props.line.name)} checked={chosen.has(cell.formId)} onChange={toggle} />
      ) : null}
      <span aria-hidden="true">{SIGNS[cell.state]}</span>{' '}
      {notSent && props.typesForOthers ? (
        <>
          {cell.state === 'returned' ? (
            <Link to="/forms/$formId" params={{ formId: cell.formId }}>
              {domain.matrix[cell.state]}
            </Link>
          ) : (
            domain.matrix[cell.state]
          )}{' '}
          <Link className="note" to="/forms/$formId/for-another" params={{ formId: cell.formId }}>
            {words.forAnother.open}
          </Link>
        </>
      ) : (
        <Link to="/forms/$formId" params={{ formId: cell.formId }}>
          {domain.matrix[cell.state]}
        </Link>
      )}
      <span className="note">
        {' '}
        {props.line.cells.length > 1 ? `${formOf(cell.form, [props.line.name], domain)}: ` : ''}
        {remarks.join(' · ')}
      </span>
      {cell.state === 'not-started' && props.typesForOthers ? (
        <FormOut of={props.line.name} read={() => queries.fetchQuery(formForAnotherQuery(cell.formId))} />
      ) : null}
    </span>
  )
}
