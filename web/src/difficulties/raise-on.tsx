import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { placeQuery } from '../app/queries.ts'
import type { RaisedOn } from './routes.ts'
import { useDifficultyWords } from './words.ts'

/** Leads from a task, a target or a form to the page on which a difficulty with it is raised, for whoever may. */
export function RaiseOn({ kind, id, words }: Required<RaisedOn>) {
  const raise = useDifficultyWords().raise
  const { rights } = useSuspenseQuery(placeQuery).data.person
  if (!rights.includes('difficulties.raise')) return null
  return (
    <Link className="button raise-on" to="/difficulties/new" search={{ kind, id, words: words.slice(0, 400) }}>
      {raise}
    </Link>
  )
}
