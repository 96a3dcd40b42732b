import { Notice } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { keepFile } from '../app/keep-file.ts'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { useDifficultyWords } from '../difficulties/words.ts'
import { useAct } from '../people/act.ts'
import { BodiesTable } from './bodies-table.tsx'
import { GroupText } from './group-text.tsx'
import { toDoQuery } from './queries.ts'
import { ThingsTable } from './things-table.tsx'
import './to-do.css'
import { useToDoWords } from './words.ts'

const route = getRouteApi('/desk/to-do')

/** Việc cần làm: what is mine to do, then who owes what where I look after others; or what one body owes. */
export function ToDoScreen() {
  const words = useToDoWords()
  const frame = useFrameWords()
  const raise = useDifficultyWords().raise
  const { body: asked } = route.useSearch()
  const page = useSuspenseQuery(toDoQuery(asked)).data
  const { day, body, total, overdue, things } = page
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const calendar = useAct()
  const title = body === null ? words.title : words.ofBody(body.name)
  return (
    <main className="page to-do" id="content">
      <title>{`${title} · ${frame.product}`}</title>
      <div className="head">
        <div>
          <h1>{title}</h1>
          <p className="note">
            {words.today(writeDay(day))} {total === 0 ? null : words.count(total, overdue)}
          </p>
        </div>
        <div className="acts">
          {body === null ? null : <Link to="/to-do">{words.back}</Link>}
          {body === null && things.some(({ due }) => due !== null) ? (
            <button type="button" className="button" onClick={() => void calendar.run(() => keepFile('/api/to-do/calendar'))}>
              {words.calendar}
            </button>
          ) : null}
          {rights.includes('difficulties.raise') ? (
            <Link className="button" to="/difficulties/new" search={{}}>
              {raise}
            </Link>
          ) : null}
        </div>
      </div>
      {page.administersAlone ? (
        <Notice kind="notice">
          {words.administersAlone} <Link to="/people/add">{words.addAdministrator}</Link>
        </Notice>
      ) : null}
      {calendar.refused === null ? null : <Notice kind="fault">{calendar.refused}</Notice>}
      {things.length === 0 ? <p className="empty">{body === null ? words.none : words.bodyDone}</p> : <ThingsTable things={things} />}
      {total > things.length ? <p className="note">{words.more(total - things.length)}</p> : null}
      {body === null && rights.includes('collection.see-completeness') && page.bodies.length > 0 ? (
        <BodiesTable page={page} writesLetters={rights.includes('collection.open-round')} />
      ) : null}
      {body === null && rights.includes('collection.open-round') ? <GroupText /> : null}
    </main>
  )
}
