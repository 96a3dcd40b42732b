import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Field } from '../app/field.tsx'
import { handOver } from '../app/keep-file.ts'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { LinesTable } from './lines-table.tsx'
import { MoneyForm } from './money-form.tsx'
import './money.css'
import { moneyQuery, type MoneyRow } from './queries.ts'
import { TotalsTable } from './totals-table.tsx'
import { useMoneyWords } from './words.ts'

const route = getRouteApi('/desk/money')

/** The money of a year: one total for each of the two kinds, then line by line; who keeps the accounts enters and changes lines. */
export function MoneyScreen() {
  const words = useMoneyWords()
  const frame = useFrameWords()
  const navigate = useNavigate()
  const { businessDay, person } = useSuspenseQuery(placeQuery).data
  const year = route.useSearch().year ?? Number(businessDay.slice(0, 4))
  const page = useSuspenseQuery(moneyQuery(year)).data
  const [open, setOpen] = useState<MoneyRow | 'new' | null>(null)
  const mayEnter = person.rights.includes('money.enter')
  const keep = async () => {
    // The workbook and what writes it come only when they are asked for.
    const { moneyWorkbook } = await import('./money-file.ts')
    handOver(await moneyWorkbook(page, words), `kinh-phi-${year}.xlsx`)
  }
  return (
    <main className="page money" id="content">
      <title>{`${words.title} ${year} · ${frame.product}`}</title>
      <div className="head">
        <div>
          <h1>{words.title}</h1>
          <p className="note">{words.lead}</p>
        </div>
        <div className="acts">
          {page.lines.length === 0 ? null : (
            <button type="button" className="button" onClick={() => void keep()}>
              {words.export}
            </button>
          )}
          {mayEnter && open === null ? (
            <button type="button" className="primary" onClick={() => setOpen('new')}>
              {words.enter}
            </button>
          ) : null}
        </div>
      </div>
      <Field label={words.year}>
        {(field) => (
          <select
            {...field}
            className="year"
            value={year}
            onChange={(event) => void navigate({ to: '/money', search: { year: Number(event.target.value) } })}
          >
            {[-3, -2, -1, 0, 1, 2].map((step) => (
              <option key={step}>{Number(businessDay.slice(0, 4)) + step}</option>
            ))}
          </select>
        )}
      </Field>
      {open === null ? null : (
        <MoneyForm key={open === 'new' ? 'new' : open.id} year={year} row={open === 'new' ? null : open} onDone={() => setOpen(null)} />
      )}
      {page.lines.length === 0 ? (
        <p className="empty">{words.none(year)}</p>
      ) : (
        <>
          <TotalsTable totals={page.totals} />
          <LinesTable lines={page.lines} onChange={mayEnter ? setOpen : null} />
        </>
      )}
    </main>
  )
}
