import { shownText } from '@songhanh/words/entry-text'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../app/language.tsx'
import type { Entry, Register } from './queries.ts'
import { useRegisterWords, useWording } from './words.ts'

/** How many fields stand as columns of their own; the rest is read in the entry. */
const COLUMNS = 5

/** Entries in a table: the title, then the first fields, then who keeps it and where it stands. Counts show all their numbers and lead nowhere. */
export function EntryTable(props: {
  readonly register: Register
  readonly entries: readonly Entry[]
  /** Counts lead nowhere: who keeps them changes them here. */
  readonly onChange?: (entry: Entry) => void
}) {
  const { register, entries, onChange } = props
  const words = useRegisterWords()
  const wording = useWording()
  const { language } = useLanguage()
  const text = { yes: words.yes, no: words.no, language }
  const countsOnly = register.sensitivity === 'violence'
  const title = register.fields.find((field) => field.key === register.titledBy)
  const others = register.fields.filter((field) => field !== title && field.kind !== 'long-text').slice(0, countsOnly ? 100 : COLUMNS)
  const table = (
    <table className="ledger stacks">
      <thead>
        <tr>
          <th scope="col">{title ? wording(title.name) : null}</th>
          {others.map((field) => (
            <th key={field.key} scope="col" className={field.kind === 'count' ? 'number' : undefined}>
              {wording(field.name)}
            </th>
          ))}
          <th scope="col">{words.keeper}</th>
          <th scope="col">{words.state}</th>
          {onChange === undefined ? null : <th scope="col">{words.entry.correct}</th>}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} className="row">
            <th scope="row">
              {countsOnly ? (
                title && shownText(title, entry.values[title.key], text)
              ) : (
                <Link to="/register-entries/$entryId" params={{ entryId: entry.id }}>
                  {title && shownText(title, entry.values[title.key], text)}
                </Link>
              )}
            </th>
            {others.map((field) => (
              <td key={field.key} className={field.kind === 'count' ? 'number' : undefined}>
                <span className="card-label">{wording(field.name)}: </span>
                {shownText(field, entry.values[field.key], text) || '–'}
              </td>
            ))}
            <td>{entry.keeperName}</td>
            <td>{wording(register.states.find((state) => state.key === entry.state)?.name ?? { vi: entry.state, en: entry.state })}</td>
            {onChange === undefined ? null : (
              <td>
                {register.mayEnterFor.some(({ seat }) => seat === entry.keeper) ? (
                  <button type="button" className="button" onClick={() => onChange(entry)}>
                    {words.entry.correct}
                  </button>
                ) : null}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
  // A table of many counts scrolls inside its own frame, reached by keyboard, never the page.
  return countsOnly ? (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wide-table" role="region" aria-label={wording(register.name)} tabIndex={0}>
      {table}
    </div>
  ) : (
    table
  )
}
