import type { acceptForms } from '@songhanh/api/collection'
import { capitalised } from '@songhanh/core/basics/vietnamese'
import { Notice } from '@songhanh/ui/sheet'
import { Unbroken } from '@songhanh/ui/unbroken'
import { writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { SendButton } from '../people/send-as.tsx'
import { Matrix } from './matrix.tsx'
import { formQuery, roundQuery, type RoundPage } from './queries.ts'
import { UrgingLetters } from './urging-letters.tsx'
import { UrgingText } from './urging-text.tsx'
import { useCollectionWords, useDeskWords, useFileWords, useUrgingWords } from './words.ts'
import './collection.css'

const route = getRouteApi('/desk/rounds/$roundId')

/** One round: who has sent what, who has not and since when; many forms are taken in at once after the exceptions were looked at. */
export function RoundScreen() {
  const { roundId } = route.useParams()
  const { urge } = route.useSearch()
  const round = useSuspenseQuery(roundQuery(roundId)).data
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const words = useDeskWords()
  const files = useFileWords()
  const domain = useCollectionWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [said, say] = useState<{ readonly kind: 'done' | 'fault'; readonly text: string } | null>(null)
  const mayAccept = rights.includes('collection.accept')
  const waiting = round.lines.flatMap(({ cells }) => cells).filter(({ state }) => state === 'signed-off')
  const accept = async () => {
    try {
      const forms = await Promise.all([...chosen].map((formId) => versionOf(queries, formId)))
      await ask<typeof acceptForms>('POST', '/api/rounds/{roundId}/accept', { roundId, body: { forms } })
      say({ kind: 'done', text: words.round.accepted(forms.length) })
      setChosen(new Set())
    } catch (error) {
      say({ kind: 'fault', text: sentenceOf(error, frame) })
    }
    await queries.invalidateQueries({ queryKey: ['rounds'] })
  }
  return (
    <main className="page round-page" id="content">
      <title>{`${round.name} · ${frame.product}`}</title>
      <p className="kicker">{capitalised(domain.period(round.period))}</p>
      <div className="head">
        <h1>
          <Unbroken text={round.name} />
        </h1>
        <div className="acts">
          {rights.includes('collection.fill') || rights.includes('collection.fill-for-another') ? (
            <Link className="button" to="/rounds/files">
              {files.title}
            </Link>
          ) : null}
          <Link className="button" to="/rounds/$roundId/standing" params={{ roundId }}>
            {words.round.print}
          </Link>
        </div>
      </div>
      <RoundFacts round={round} writesLetters={rights.includes('collection.open-round')} />
      {round.warnings.map((warning) => (
        <Notice key={warning.code} kind="notice">
          {domain.warnings[warning.code](writeDay(warning.closing), writeDay(warning.due), round.period)}
        </Notice>
      ))}
      {said === null ? null : <Notice kind={said.kind}>{said.text}</Notice>}
      <h2>{words.round.forms}</h2>
      <Matrix
        round={round}
        chosen={chosen}
        onChoose={mayAccept ? setChosen : null}
        typesForOthers={rights.includes('collection.fill-for-another')}
      />
      {mayAccept && waiting.length > 0 ? (
        <div className="acts">
          <button type="button" className="button" onClick={() => setChosen(new Set(waiting.map(({ formId }) => formId)))}>
            {words.round.chooseAll}
          </button>
          <SendButton
            right="collection.accept"
            owners={round.lines.filter(({ cells }) => cells.some(({ formId }) => chosen.has(formId))).map(({ sender }) => sender)}
            className="primary"
            disabled={chosen.size === 0}
            onSend={() => void accept()}
          >
            {words.round.accept(chosen.size)}
          </SendButton>
        </div>
      ) : null}
      {rights.includes('collection.open-round') ? (
        <>
          <UrgingText round={round} />
          <UrgingLetters key={urge ?? 'all'} round={round} neverCameOnly={urge === 'never-came'} />
        </>
      ) : null}
    </main>
  )
}

function RoundFacts({ round, writesLetters }: { readonly round: RoundPage; readonly writesLetters: boolean }) {
  const words = useDeskWords()
  const domain = useCollectionWords()
  const urging = useUrgingWords()
  const names = round.neverCame.map((sender) => round.lines.find((line) => line.sender === sender)?.name ?? sender)
  return (
    <>
      <p>
        {words.form.due(writeDay(round.due), writeDay(round.closing))} {domain.sent(round.sent, round.owed)}.{' '}
        {words.round.lateCount(round.late)}
      </p>
      {names.length === 0 ? null : (
        <p className="note">
          {words.round.neverCame(names.join(', '))}{' '}
          {writesLetters ? (
            <Link to="/rounds/$roundId" params={{ roundId: round.id }} search={{ urge: 'never-came' }}>
              {urging.forNeverCame}
            </Link>
          ) : null}
        </p>
      )}
      {round.unowed.length === 0 ? null : (
        <p className="note">{words.round.unowed(round.unowed.map(({ field }) => domain.fields[field] ?? field).join(', '))}</p>
      )}
    </>
  )
}

/** What is taken in is the form as it stands at this moment: its version is read right before. */
async function versionOf(queries: ReturnType<typeof useQueryClient>, formId: string) {
  const form = await queries.fetchQuery(formQuery(formId))
  return { formId, expectedVersion: form.version }
}
