import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { placeQuery } from '../app/queries.ts'
import { capacity } from './capacity.ts'
import { capacityName } from './capacity-name.ts'
import { usePeopleWords } from './words.ts'

/** Who holds several roles says in which of them they read and send; the ledger writes it down. Nothing for everybody else. */
export function CapacityChoice() {
  const words = usePeopleWords()
  const queries = useQueryClient()
  const { roles } = useSuspenseQuery(placeQuery).data.person
  const chosen = useSyncExternalStore(capacity.onChange, capacity.read)
  const choose = (roleId: string | null) => {
    capacity.choose(roleId)
    // What is being typed stays: what the pages show is asked for again, by this role.
    void queries.invalidateQueries()
  }
  const gone = chosen !== null && roles.every(({ id }) => id !== chosen)
  // A role that has ended gives nothing: the others count again.
  useEffect(() => {
    if (!gone || capacity.read() === null) return
    capacity.choose(null)
    void queries.invalidateQueries()
  }, [gone, queries])
  if (roles.length < 2) return null
  return (
    <section className="capacity" aria-label={words.capacity.region}>
      <label>
        {words.capacity.label}{' '}
        <select value={gone ? '' : (chosen ?? '')} onChange={(event) => choose(event.target.value || null)}>
          <option value="">{words.capacity.all}</option>
          {roles.map((held) => (
            <option key={held.id} value={held.id}>
              {capacityName(held, words)}
            </option>
          ))}
        </select>
      </label>
    </section>
  )
}
