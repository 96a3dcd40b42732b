import type { readUrgingLetters } from '@songhanh/api/urging'
import { writeDay } from '@songhanh/words/writing'
import { Link } from '@tanstack/react-router'
import type { Answer } from '../app/ask.ts'
import { useUrgingWords } from './words.ts'

type Had = Answer<typeof readUrgingLetters>['senders'][number]

export type Turn = 'first' | 'second'
export interface UrgedPlace extends Had {
  readonly name: string
}

/** An organisation may always be asked; a second letter needs a first one with its number. */
export const mayBeUrged = ({ organisation, first }: UrgedPlace, turn: Turn): boolean =>
  organisation || turn === 'first' || (first !== null && first.number !== null)

/** Who has had this letter already is not proposed again. */
export const asProposed = (place: UrgedPlace, turn: Turn): boolean =>
  mayBeUrged(place, turn) && (place.organisation ? place.request : place[turn]) === null

/** Those who have not sent, to be chosen, each with the letters it has had. */
export function UrgedPlaces(props: {
  readonly places: readonly UrgedPlace[]
  /** How many more there are. */
  readonly hidden: number
  readonly turn: Turn
  readonly isChosen: (place: UrgedPlace) => boolean
  readonly onChoose: (sender: string, isOn: boolean) => void
}) {
  const words = useUrgingWords()
  return (
    <>
      <fieldset className="urged">
        <legend>{words.to}</legend>
        {props.places.map((place) => (
          <div key={place.sender}>
            <label>
              <input
                type="checkbox"
                checked={props.isChosen(place)}
                disabled={!mayBeUrged(place, props.turn)}
                onChange={(event) => props.onChoose(place.sender, event.target.checked)}
              />{' '}
              {place.name}
            </label>
            <LettersHad place={place} turn={props.turn} />
          </div>
        ))}
      </fieldset>
      {props.hidden > 0 ? <p className="note">{words.more(props.hidden)}</p> : null}
    </>
  )
}

function LettersHad({ place, turn }: { readonly place: UrgedPlace; readonly turn: Turn }) {
  const words = useUrgingWords()
  const had = (['first', 'second', 'request'] as const).flatMap((one) => {
    const letter = place[one]
    return letter === null ? [] : [{ one, letter }]
  })
  if (had.length === 0) return turn === 'second' && !place.organisation ? <span className="under">{words.noFirst}</span> : null
  return (
    <span className="under">
      {had.map(({ one, letter }, n) => (
        <span key={one}>
          {n === 0 ? '' : ' · '}
          <Link to="/register-entries/$entryId" params={{ entryId: letter.entryId }}>
            {words.had(words.turns[one], letter.number, writeDay(letter.day))}
          </Link>
        </span>
      ))}
    </span>
  )
}
