import { writeDay } from '@songhanh/words/writing'
import { Link } from '@tanstack/react-router'
import { writePeriod } from './days.ts'
import type { Unit, UnitSuccession } from './queries.ts'
import { useUnitWords } from './words.ts'

/** Units in a table; `on` is the day their pages open on, `above` what stands in the column of the place. */
export function UnitTable(props: {
  readonly label: string
  readonly rows: readonly { readonly unit: Unit; readonly on: string; readonly remark?: string | null }[]
}) {
  const words = useUnitWords()
  return (
    <table className="ledger units" aria-label={props.label}>
      <thead>
        <tr>
          <th scope="col">{words.table.code}</th>
          <th scope="col">{words.table.name}</th>
          <th scope="col">{words.table.period}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ unit, on, remark }) => (
          <tr className="row" key={`${unit.code}@${unit.validFrom}`}>
            <td>{unit.code}</td>
            <th scope="row">
              <Link to="/units/$code" params={{ code: unit.code }} search={{ on }}>
                {unit.fullName}
              </Link>
              {remark ? <span className="under">{remark}</span> : null}
            </th>
            <td>{writePeriod(unit, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a unit came from or became: the other unit, how much of it, by which act. `dayOf` is the day the other unit's page opens on. */
export function SuccessionTable(props: {
  readonly label: string
  readonly rows: readonly UnitSuccession[]
  readonly dayOf: (row: UnitSuccession) => string
}) {
  const words = useUnitWords()
  return (
    <table className="ledger units" aria-label={props.label}>
      <thead>
        <tr>
          <th scope="col">{words.succession.day}</th>
          <th scope="col">{words.succession.unit}</th>
          <th scope="col">{words.succession.relation}</th>
          <th scope="col">{words.succession.act}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr className="row" key={`${row.unit.code}@${row.unit.validFrom}`}>
            <td>{writeDay(row.date)}</td>
            <th scope="row">
              <Link to="/units/$code" params={{ code: row.unit.code }} search={{ on: props.dayOf(row) }}>
                {row.unit.fullName}
              </Link>{' '}
              <span className="note">{row.unit.code}</span>
            </th>
            <td>{words.relations[row.relation]}</td>
            <td>{row.act ?? words.actUnknown}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
