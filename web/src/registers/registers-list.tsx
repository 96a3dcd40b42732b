import { writeNumber } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../app/language.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { useDifficultyWords } from '../difficulties/words.ts'
import { useMoneyWords } from '../money/words.ts'
import { registersQuery } from './queries.ts'
import './registers.css'
import { useRegisterWords, useWording } from './words.ts'

/** The registers of the place, each with what it is for and how much stands in it. */
export function RegistersList() {
  const words = useRegisterWords()
  const frame = useFrameWords()
  const wording = useWording()
  const { language } = useLanguage()
  const { registers } = useSuspenseQuery(registersQuery).data
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const beside = [
    { to: '/difficulties', right: 'difficulties.read', words: useDifficultyWords() },
    { to: '/money', right: 'money.read', words: useMoneyWords() },
  ] as const
  return (
    <main className="page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <h1>{words.title}</h1>
      <p className="note">{words.lead}</p>
      <ul className="directory registers">
        {beside
          .filter(({ right }) => rights.includes(right))
          .map(({ to, words: { title, lead } }) => (
            <li key={to} className="sheet">
              <Link to={to}>{title}</Link>
              <p className="note">{lead}</p>
            </li>
          ))}
        {registers.map((register) => (
          <li key={register.key} className="sheet">
            <Link to="/registers/$register" params={{ register: register.key }}>
              {wording(register.name)}
            </Link>
            <p className="note">{wording(register.lead)}</p>
            <p className="under">
              {words.serves(register.serves.join(', '))}
              {register.entries === null ? null : ` · ${words.entries(writeNumber(language, register.entries))}`}
            </p>
          </li>
        ))}
      </ul>
    </main>
  )
}
