import { useState } from 'react'
import { recentPeople, type RecentPerson } from './recent-people.ts'
import { usePeopleWords } from './words.ts'

/** Who used this computer lately: one key chooses the name, then only the password is missing. */
export function RecentChoice({ onChoose }: { readonly onChoose: (person: RecentPerson) => void }) {
  const words = usePeopleWords()
  const [people, setPeople] = useState(recentPeople.read)
  if (people.length === 0) return null
  const forget = () => {
    recentPeople.keep([])
    setPeople([])
  }
  return (
    <section className="recent" aria-label={words.signIn.recent}>
      <h2>{words.signIn.recent}</h2>
      <ul>
        {people.map((person, n) => (
          <li key={person.username}>
            <button type="button" className="button" autoFocus={n === 0} onClick={() => onChoose(person)}>
              {person.name} <span className="note">{person.username}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="quiet" onClick={forget}>
        {words.signIn.forget}
      </button>
    </section>
  )
}
