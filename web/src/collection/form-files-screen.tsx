import type { importFigures } from '@songhanh/api/imports'
import { Notice } from '@songhanh/ui/sheet'
import { sentence } from '@songhanh/words/refusals'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type DragEvent, useRef, useState } from 'react'
import { Refused } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { useLanguage } from '../app/language.tsx'
import { upload } from '../app/upload.ts'
import { useFrameWords } from '../app/words.ts'
import type { FileLine, LookedFiles } from './form-files.ts'
import { formName } from './form-name.ts'
import { formQuery } from './queries.ts'
import { useCollectionWords, useDeskWords, useFileWords, useIndicatorWords } from './words.ts'
import './collection.css'
import './form-files.css'

// Spreadsheets are read in the browser, by code that comes only when somebody asks for it.
const formFiles = () => import('./form-files.ts')

type State =
  | { readonly at: 'ready' | 'reading' }
  | { readonly at: 'looked' | 'saving'; readonly looked: LookedFiles; readonly sent: File | null }
  | { readonly at: 'saved'; readonly looked: LookedFiles; readonly cells: number; readonly forms: number }

/** Many forms that came back as Excel files: looked at cell by cell, then saved in one act, or not at all. */
export function FormFilesScreen() {
  const words = useFileWords()
  const frame = useFrameWords()
  const cellWords = { desk: useDeskWords(), indicators: useIndicatorWords() }
  const queries = useQueryClient()
  const [state, setState] = useState<State>({ at: 'ready' })
  const [refused, setRefused] = useState<string | null>(null)
  const busy = state.at === 'reading' || state.at === 'saving'
  const take = async (chosen: readonly File[]) => {
    if (chosen.length === 0 || busy) return
    setRefused(null)
    setState({ at: 'reading' })
    try {
      const { readFiles, lookAtFiles } = await formFiles()
      const read = await readFiles(chosen)
      const pageOf = (form: string) => queries.fetchQuery(formQuery(form)).catch(() => null)
      const looked = await lookAtFiles(read, pageOf, cellWords)
      if (looked.refused !== null) setRefused(sentenceOf(looked.refused, frame))
      else if (read.sent === null) setRefused(words.notForms)
      setState({ at: 'looked', looked, sent: read.sent })
    } catch (error) {
      setRefused(sentenceOf(error, frame))
      setState({ at: 'ready' })
    }
  }
  const save = async (looked: LookedFiles, sent: File) => {
    setRefused(null)
    setState({ at: 'saving', looked, sent })
    try {
      const saved = await upload<typeof importFigures>('/api/figures/import', {}, sent)
      setState({ at: 'saved', looked, ...changedBy(saved) })
    } catch (error) {
      setRefused(sentenceOf(error, frame))
      // What was refused is looked at anew; what never arrived can be sent again.
      setState({ at: 'looked', looked: error instanceof Refused ? { ...looked, found: null } : looked, sent })
    }
    await queries.invalidateQueries({ queryKey: ['forms'] })
    await queries.invalidateQueries({ queryKey: ['rounds'] })
  }
  return (
    <main className="page form-files-page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Chooser busy={busy} onTake={(files) => void take(files)} />
      {state.at === 'reading' ? <p role="status">{words.reading}</p> : null}
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {state.at === 'saved' ? <Notice kind="done">{words.saved(state.cells, state.forms)}</Notice> : null}
      {'looked' in state ? <FileTable looked={state.looked} /> : null}
      {'sent' in state ? <SaveAll looked={state.looked} sent={state.sent} busy={busy} onSave={save} /> : null}
    </main>
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

function FileTable({ looked }: { readonly looked: LookedFiles }) {
  const words = useFileWords()
  return (
    <table className="ledger form-files" aria-label={words.table}>
      <thead>
        <tr>
          <th scope="col">{words.file}</th>
          <th scope="col">{words.form}</th>
          <th scope="col">{words.found}</th>
        </tr>
      </thead>
      <tbody>
        {looked.lines.map((line) => (
          <tr key={`${line.file} ${line.form?.id ?? ''}`}>
            <th scope="row">{line.file}</th>
            <td>
              <WhoseForm line={line} />
            </td>
            <td>
              <FoundInFile line={line} checked={looked.found !== null} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function WhoseForm({ line: { form } }: { readonly line: FileLine }) {
  const words = useFileWords()
  const domain = useCollectionWords()
  if (form === null) return <>{words.unknown}</>
  return (
    <>
      <Link to="/forms/$formId" params={{ formId: form.id }}>
        {form.senderName}
      </Link>
      <span className="under">
        {formName(form.form, domain)} · {form.period}
      </span>
    </>
  )
}

function FoundInFile({ line, checked }: { readonly line: FileLine; readonly checked: boolean }) {
  const words = useFileWords()
  const { form: formWords } = useDeskWords()
  const domain = useCollectionWords()
  const { language } = useLanguage()
  const { form, effects, changes, refusal, faults } = line
  if (refusal !== null) return <p className="fault">{sentence(refusal.code, refusal.params, language)}</p>
  if (form !== null && !form.steps.includes('fill')) return <p className="fault">{words.notOpen(domain.states[form.state])}</p>
  return (
    <>
      {faults.length === 0 ? null : (
        <ul className="file-faults">
          {faults.map(({ at, why }) => (
            <li key={why} className="fault">
              <b>{at}</b>: {why}
            </li>
          ))}
        </ul>
      )}
      {effects === null ? null : <p>{words.counted(effects)}</p>}
      {effects !== null && effects.errors > 0 ? <p className="note">{words.errors(effects.errors)}</p> : null}
      {checked && effects === null ? <p>{words.nothing}</p> : null}
      {changes.length === 0 ? null : (
        <details>
          <summary>{words.cells(changes.length)}</summary>
          <ul className="file-changes">
            {changes.map(({ address, name, now, inFile }) => (
              <li key={address}>
                <b>{address}</b> {name}: {words.change(now || formWords.empty, inFile)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function SaveAll(props: {
  readonly looked: LookedFiles
  readonly sent: File | null
  readonly busy: boolean
  readonly onSave: (looked: LookedFiles, sent: File) => Promise<void>
}) {
  const { looked, sent, busy, onSave } = props
  const words = useFileWords()
  if (sent === null || looked.found === null) return null
  const { cells, forms } = changedBy(looked.found)
  if (cells === 0) return <p role="status">{words.allSame}</p>
  return (
    <div className="save-files">
      <p role="status">{words.willSave(cells, forms)}</p>
      <button type="button" className="primary" disabled={busy} onClick={() => void onSave(looked, sent)}>
        {words.save}
      </button>
    </div>
  )
}
