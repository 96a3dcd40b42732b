import { Notice, Sheet } from '@songhanh/ui/sheet'
import { nameInSentence } from '@songhanh/core/units/unit'
import { readDay, writeDay } from '@songhanh/words/writing'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Waiting } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { dayBefore, otherDay, writePeriod } from './days.ts'
import { belowQuery, type Territory, territoryQuery, type Unit, unitQuery } from './queries.ts'
import { LandMap } from './land-map.tsx'
import { TileMap } from './tile-map.tsx'
import { TimeLine } from './time-line.tsx'
import './units.css'
import { SuccessionTable, UnitTable } from './unit-tables.tsx'
import { useUnitWords } from './words.ts'

const route = getRouteApi('/desk/units/$code')

/** One unit on one day: where it lay, all that bore its code, what it came from and became, its land then and now, what lies below. */
export function UnitScreen() {
  const { code } = route.useParams()
  const { on } = route.useSearch()
  const page = useSuspenseQuery(unitQuery(code, { on })).data
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const words = useUnitWords()
  const frame = useFrameWords()
  const { unit } = page
  return (
    <main className="page" id="content">
      <title>{`${unit?.fullName ?? code} · ${frame.product}`}</title>
      <p className="kicker">
        {words.codeLabel} {code} · {writeDay(page.on)}
      </p>
      <h1>{unit?.fullName ?? code}</h1>
      {unit === null ? (
        <Notice kind="notice">{words.notOnDay(code, writeDay(page.on))}</Notice>
      ) : (
        <p className="part-note">
          {page.path.length === 0
            ? null
            : `${words.below(
                page.path
                  .toReversed()
                  .map((above) => above.fullName)
                  .join(', '),
              )} · `}
          {writePeriod(unit, words)}
          {unit.startBasis === 'list' ? ` (${words.bases.list})` : null}
        </p>
      )}
      <div className="unit-sheets">
        <Sheet title={words.historyTitle(code)}>
          <TimeLine page={page} businessDay={businessDay} />
        </Sheet>
        {page.predecessors.length === 0 ? null : (
          <Sheet title={words.cameFrom}>
            <SuccessionTable label={words.cameFrom} rows={page.predecessors} dayOf={(row) => dayBefore(row.date)} />
          </Sheet>
        )}
        {page.successors.length === 0 ? null : (
          <Sheet title={words.became}>
            <SuccessionTable label={words.became} rows={page.successors} dayOf={(row) => row.date} />
          </Sheet>
        )}
        {unit === null ? null : <ThenAndNow key={`${code}@${page.on}`} unit={unit} on={page.on} businessDay={businessDay} />}
        {unit === null || page.childCount === 0 ? null : <Below unit={unit} on={page.on} />}
      </div>
    </main>
  )
}

function ThenAndNow({ unit, on, businessDay }: { readonly unit: Unit; readonly on: string; readonly businessDay: string }) {
  const [other, setOther] = useState(() => otherDay(unit, businessDay))
  return other === null ? null : <Compared unit={unit} on={on} other={other} compareWith={setOther} />
}

function Compared(props: {
  readonly unit: Unit
  readonly on: string
  readonly other: string
  readonly compareWith: (day: string) => void
}) {
  const words = useUnitWords()
  const territory = useQuery(territoryQuery(props.unit.code, props.on, props.other))
  return (
    <Sheet title={words.map.title(writeDay(props.on), writeDay(props.other))}>
      <CompareWith day={props.other} choose={props.compareWith} />
      {territory.data === undefined ? <Waiting /> : <ThisLand territory={territory.data} />}
      {territory.data === undefined || territory.data.lost.length === 0 ? null : (
        <Notice kind="notice">{words.map.lost(territory.data.lost.map((unit) => unit.fullName).join(', '))}</Notice>
      )}
      {territory.data === undefined ? null : (
        <>
          <h3 className="part-title">{words.map.members(writeDay(props.other))}</h3>
          <UnitTable
            label={words.map.members(writeDay(props.other))}
            rows={territory.data.members.map(({ unit, extent }) => ({ unit, on: props.other, remark: words.extents[extent] }))}
          />
        </>
      )}
    </Sheet>
  )
}

/** By its boundaries where the place has all of them, else in tiles. */
function ThisLand({ territory }: { readonly territory: Territory }) {
  return territory.land === null ? <TileMap territory={territory} /> : <LandMap territory={territory} land={territory.land} />
}

function CompareWith({ day, choose }: { readonly day: string; readonly choose: (day: string) => void }) {
  const words = useUnitWords()
  const frame = useFrameWords()
  const [typed, setTyped] = useState(writeDay(day))
  const [fault, setFault] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readDay(typed)
    setFault(read === null ? frame.day.wrong : null)
    if (read !== null) choose(read)
  }
  return (
    <form className="inline-form" onSubmit={submit} noValidate>
      <Field label={words.map.compare} fault={fault}>
        {(field) => (
          <input {...field} className="day" inputMode="numeric" value={typed} onChange={(event) => setTyped(event.target.value)} />
        )}
      </Field>
      <button type="submit" className="button">
        {words.map.show}
      </button>
    </form>
  )
}

function Below({ unit, on }: { readonly unit: Unit; readonly on: string }) {
  const words = useUnitWords()
  const below = useQuery(belowQuery(unit.code, { on }))
  const title = words.belowOf(nameInSentence(unit), writeDay(on))
  return (
    <Sheet title={title}>
      {below.data === undefined ? <Waiting /> : <UnitTable label={title} rows={below.data.units.map((child) => ({ unit: child, on }))} />}
    </Sheet>
  )
}
