import { writeNumber } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { NotFound } from '../app/errors.tsx'
import { useLanguage } from '../app/language.tsx'
import { useFrameWords } from '../app/words.ts'
import { CountsDoor } from './counts-door.tsx'
import { EntryFilter } from './entry-filter.tsx'
import { EntryTable } from './entry-table.tsx'
import { FileActs } from './file-acts.tsx'
import { Pages } from './pages.tsx'
import { entriesQuery, type EntriesPage, registersQuery, type Register } from './queries.ts'
import './registers.css'
import { useRegisterWords, useWording } from './words.ts'

const route = getRouteApi('/desk/registers/$register')

/** One register: what stands in it, found and filtered, entered, taken out to Excel and brought in from it. */
export function EntriesScreen() {
  const { register: key } = route.useParams()
  const register = useSuspenseQuery(registersQuery).data.registers.find((one) => one.key === key)
  const words = useRegisterWords()
  const frame = useFrameWords()
  const wording = useWording()
  if (register === undefined) return <NotFound />
  const countsOnly = register.sensitivity === 'violence'
  return (
    <main className="page registers-page" id="content">
      {/* Whoever looks over a shoulder at the tabs reads nothing about violence there. */}
      <title>{`${countsOnly ? words.title : wording(register.name)} · ${frame.product}`}</title>
      <p className="kicker">
        <Link to="/registers">{words.back}</Link> · {words.serves(register.serves.join(', '))}
      </p>
      <div className="head">
        <h1>{wording(register.name)}</h1>
        {register.mayEnterFor.length === 0 ? null : (
          <div className="acts">
            <Link className="button primary" to="/registers/$register/new" params={{ register: key }}>
              {words.add}
            </Link>
          </div>
        )}
      </div>
      <p className="note">{wording(register.lead)}</p>
      {countsOnly ? <CountsDoor register={register} /> : <OpenEntries register={register} />}
    </main>
  )
}

/** How many of those who keep the register have entered; communes and bodies each for themselves, never as one number. */
function keepersText({ entered, all, units, bodies }: EntriesPage['keepers'], words: ReturnType<typeof useRegisterWords>): string {
  if (all <= 2) return ''
  return units.all > 0 && bodies.all > 0 ? words.keepersByKind(units, bodies) : words.keepers(entered, all)
}

function OpenEntries({ register }: { readonly register: Register }) {
  const asked = route.useSearch()
  const navigate = route.useNavigate()
  const words = useRegisterWords()
  const { language } = useLanguage()
  const { entries, count, page, perPage, keepers } = useSuspenseQuery(entriesQuery(register.key, asked)).data
  const pages = Math.max(1, Math.ceil(count / perPage))
  const filtered = asked.find !== undefined || asked.year !== undefined || asked.state !== undefined
  const turn = (to: number) => void navigate({ search: (before) => ({ ...before, page: to }) })
  return (
    <>
      <EntryFilter key={JSON.stringify(asked)} register={register} asked={asked} onAsk={(search) => void navigate({ search })} />
      <p role="status">
        {words.found(writeNumber(language, count))} {keepersText(keepers, words)}
      </p>
      {entries.length === 0 ? (
        <p className="empty">{filtered ? words.noneFound : words.none}</p>
      ) : (
        <EntryTable register={register} entries={entries} />
      )}
      {pages === 1 ? null : <Pages at={page} of={pages} onTurn={turn} />}
      <FileActs register={register} asked={asked} />
    </>
  )
}
