import { Notice } from '@songhanh/ui/sheet'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type DragEvent, useRef, useState } from 'react'
import { Refused } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { FileLetters, type WholeLetter } from './file-letters.tsx'
import { FileTable } from './file-table.tsx'
import type { ChosenFiles, LookedFiles, Typist } from './form-files.ts'
import { DecimalQuestion } from './grid/decimal-question.tsx'
import type { DecimalSign } from './grid/grid-shape.ts'
import { formForAnotherQuery, formQuery, type FormPage } from './queries.ts'
import { sendScan } from './send-scan.ts'
import { useDeskWords, useFileWords, useIndicatorWords } from './words.ts'
import './collection.css'
import './form-files.css'

// Spreadsheets are read in the browser, by code that comes only when somebody asks for it.
const formFiles = () => import('./form-files.ts')

/** Files that were looked at, and how. */
interface Batch {
  readonly read: ChosenFiles
  readonly looked: LookedFiles
  readonly decimal: DecimalSign
}

type State =
  | { readonly at: 'ready' | 'reading' }
  | ({ readonly at: 'looked' | 'saving' } & Batch)
  | ({ readonly at: 'saved'; readonly cells: number; readonly forms: number } & Batch)

/** Many forms that came back as Excel files, one's own or with letters of others: looked at cell by cell, then saved in one act, or not at all. */
export function FormFilesScreen() {
  const words = useFileWords()
  const frame = useFrameWords()
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const cellWords = { desk: useDeskWords(), indicators: useIndicatorWords() }
  const queries = useQueryClient()
  const [state, setState] = useState<State>({ at: 'ready' })
  const [typist, setTypist] = useState<Typist>(rights.includes('collection.fill') ? 'own' : 'for-others')
  const [letters, setLetters] = useState<ReadonlyMap<string, WholeLetter> | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const busy = state.at === 'reading' || state.at === 'saving'
  const pageOf = (form: string): Promise<FormPage | null> =>
    queries.fetchQuery(typist === 'own' ? formQuery(form) : formForAnotherQuery(form)).catch(() => null)
  const look = async (read: ChosenFiles, decimal: DecimalSign) => {
    const { lookAtFiles } = await formFiles()
    const looked = await lookAtFiles(read, { typist, decimal, pageOf, words: cellWords })
    if (looked.refused !== null) setRefused(sentenceOf(looked.refused, frame))
    else if (read.sent === null) setRefused(words.notForms)
    setLetters(null)
    setState({ at: 'looked', read, looked, decimal })
  }
  const whileReading = async (work: () => Promise<void>) => {
    setRefused(null)
    setState({ at: 'reading' })
    try {
      await work()
    } catch (error) {
      setRefused(sentenceOf(error, frame))
      setState({ at: 'ready' })
    }
  }
  const take = async (chosen: readonly File[]) => {
    if (chosen.length === 0 || busy) return
    await whileReading(async () => look(await (await formFiles()).readFiles(chosen, typist), null))
  }
  const save = async (batch: Batch, sent: File) => {
    setRefused(null)
    setState({ ...batch, at: 'saving' })
    try {
      const { saveForOthers, saveOwn } = await formFiles()
      const saved =
        typist === 'own'
          ? await saveOwn(sent, batch.decimal)
          : await saveForOthers(batch.read.forms, await sendLetters(letters ?? new Map()), batch.decimal)
      setState({ ...batch, at: 'saved', ...changedBy(saved) })
    } catch (error) {
      setRefused(sentenceOf(error, frame))
      // What was refused is looked at anew; what never arrived can be sent again.
      setState({ ...batch, at: 'looked', looked: error instanceof Refused ? { ...batch.looked, found: null } : batch.looked })
    }
    await queries.invalidateQueries({ queryKey: ['forms'] })
    await queries.invalidateQueries({ queryKey: ['rounds'] })
  }
  const batch = 'looked' in state ? state : null
  return (
    <main className="page form-files-page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <h1>{words.title}</h1>
      {rights.includes('collection.fill') && rights.includes('collection.fill-for-another') ? (
        <WhoseForms
          typist={typist}
          onChoose={(chosen) => {
            setTypist(chosen)
            setState({ at: 'ready' })
          }}
        />
      ) : null}
      <p className="lead">{typist === 'own' ? words.lead : words.forOthers.lead}</p>
      <Chooser busy={busy} onTake={(files) => void take(files)} />
      {state.at === 'reading' ? <p role="status">{words.reading}</p> : null}
      {batch !== null && (batch.looked.unsure || batch.decimal !== null) && state.at !== 'saved' ? (
        <DecimalQuestion
          asked={words.decimal}
          answer={batch.decimal}
          onAnswer={(decimal) => void whileReading(() => look(batch.read, decimal))}
        />
      ) : null}
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {state.at === 'saved' ? (
        <Notice kind="done">{(typist === 'own' ? words : words.forOthers).saved(state.cells, state.forms)}</Notice>
      ) : null}
      {batch === null ? null : <FileTable looked={batch.looked} typist={typist} />}
      {state.at === 'looked' || state.at === 'saving' ? (
        <SaveAll batch={state} typist={typist} letters={letters} onLetters={setLetters} busy={busy} onSave={save} />
      ) : null}
    </main>
  )
}

/** Gives each form the scan of its letter; what the saving then names stays, else it goes within a day. */
async function sendLetters(letters: ReadonlyMap<string, WholeLetter>) {
  const given = [...letters].map(async ([form, letter]) => [form, { ...letter, scan: (await sendScan(form, letter.scan)).id }] as const)
  return new Map(await Promise.all(given))
}

function WhoseForms({ typist, onChoose }: { readonly typist: Typist; readonly onChoose: (typist: Typist) => void }) {
  const { whose } = useFileWords()
  return (
    <fieldset>
      <legend>{whose.legend}</legend>
      {(['own', 'for-others'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="whose" checked={typist === one} onChange={() => onChoose(one)} /> {whose[one]}
        </label>
      ))}
    </fieldset>
  )
}

const changedBy = ({ fresh, replaced, list }: NonNullable<LookedFiles['found']>) => ({
  cells: fresh + replaced,
  forms: list.filter((one) => one.fresh + one.replaced > 0).length,
})

function Chooser({ busy, onTake }: { readonly busy: boolean; readonly onTake: (files: readonly File[]) => void }) {
  const words = useFileWords()
  const chooser = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    onTake([...event.dataTransfer.files])
  }
  return (
    <div className="files-here" aria-busy={busy} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <label>
        {words.drop} <span className="button">{words.choose}</span>
        <input
          ref={chooser}
          className="out-of-sight"
          type="file"
          multiple
          accept=".xlsx,.csv"
          disabled={busy}
          onChange={(event) => {
            onTake([...(event.target.files ?? [])])
            // The same files may be chosen again after they have been mended.
            if (chooser.current !== null) chooser.current.value = ''
          }}
        />
      </label>
    </div>
  )
}

function SaveAll(props: {
  readonly batch: Batch
  readonly typist: Typist
  readonly letters: ReadonlyMap<string, WholeLetter> | null
  readonly onLetters: (letters: ReadonlyMap<string, WholeLetter> | null) => void
  readonly busy: boolean
  readonly onSave: (batch: Batch, sent: File) => Promise<void>
}) {
  const { batch, typist, letters, onLetters, busy, onSave } = props
  const words = useFileWords()
  const { sent } = batch.read
  const { found, lines } = batch.looked
  if (sent === null || found === null) return null
  const { cells, forms } = changedBy(found)
  if (cells === 0) return <p role="status">{words.allSame}</p>
  const withLetter = lines.flatMap(({ form, effects }) => (form && effects && effects.fresh + effects.replaced > 0 ? [form] : []))
  const waits = typist === 'for-others' && letters === null
  return (
    <>
      {typist === 'own' ? null : <FileLetters forms={withLetter} onChange={onLetters} />}
      <div className="save-files">
        <p role="status">{waits ? words.forOthers.incomplete : words.willSave(cells, forms)}</p>
        <button type="button" className="primary" disabled={busy || waits} onClick={() => void onSave(batch, sent)}>
          {words.save}
        </button>
      </div>
    </>
  )
}
