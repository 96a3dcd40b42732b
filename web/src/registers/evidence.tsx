import { Notice, Sheet } from '@songhanh/ui/sheet'
import type { Catalogue } from '@songhanh/words/catalogue'
import { evidence as en } from '@songhanh/words/en/evidence'
import { evidence as vi } from '@songhanh/words/vi/evidence'
import { writeDay, writeNumber } from '@songhanh/words/writing'
import { useState, type FormEvent } from 'react'
import { Field } from '../app/field.tsx'
import { keepFile } from '../app/keep-file.ts'
import { inLanguages, useLanguage } from '../app/language.tsx'
import { useAct } from '../people/act.ts'
import './registers.css'

const useEvidenceWords = inLanguages<Catalogue<typeof vi>>({ vi, en })

export interface EvidenceLine {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly by: string
  readonly on: string
  readonly removed: { readonly by: string; readonly on: string; readonly why: string } | null
}

/** The files beside an entry or a task: had as downloads, added and removed by whoever may. */
export function Evidence(props: {
  readonly lines: readonly EvidenceLine[]
  readonly mayAdd: boolean
  readonly mayRemove: boolean
  readonly pathOf: (evidenceId: string) => string
  readonly onGive: (file: File) => Promise<unknown>
  readonly onRemove: (evidenceId: string, reason: string) => Promise<unknown>
}) {
  const words = useEvidenceWords()
  const { waiting, refused, run } = useAct()
  const [removing, setRemoving] = useState<string | null>(null)
  const [given, setGiven] = useState<string | null>(null)
  const give = (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (file === undefined) return
    setGiven(null)
    void run(async () => {
      await props.onGive(file)
      setGiven(file.name)
    })
    // The same file may be chosen again once it has been mended.
    input.value = ''
  }
  return (
    <Sheet title={words.title} note={props.mayAdd ? words.lead : undefined}>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {props.lines.length === 0 ? <p className="empty">{words.none}</p> : null}
      <ul className="evidence">
        {props.lines.map((line) => (
          <li key={line.id}>
            {removing === line.id ? (
              <RemoveForm
                name={line.name}
                waiting={waiting}
                onStop={() => setRemoving(null)}
                onRemove={(reason) =>
                  run(async () => {
                    await props.onRemove(line.id, reason)
                    setRemoving(null)
                  })
                }
              />
            ) : (
              <OneFile
                line={line}
                path={props.pathOf(line.id)}
                onKeep={() => run(() => keepFile(props.pathOf(line.id)))}
                onRemove={props.mayRemove ? () => setRemoving(line.id) : null}
              />
            )}
          </li>
        ))}
      </ul>
      {props.mayAdd ? (
        <Field label={words.add}>
          {(field) => (
            <input
              {...field}
              type="file"
              accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
              disabled={waiting}
              onChange={(event) => give(event.target)}
            />
          )}
        </Field>
      ) : null}
      <output className="note">{waiting ? words.sending : given === null ? '' : words.given(given)}</output>
    </Sheet>
  )
}

function OneFile(props: {
  readonly line: EvidenceLine
  readonly path: string
  readonly onKeep: () => unknown
  readonly onRemove: (() => void) | null
}) {
  const words = useEvidenceWords()
  const { language } = useLanguage()
  const { name, bytes, by, on, removed } = props.line
  if (removed !== null)
    return (
      <>
        <s>{name}</s> <span className="under">{words.removed(removed.by, writeDay(removed.on), removed.why)}</span>
      </>
    )
  const size = words.bytes(writeNumber(language, Math.max(1, Math.round(bytes / 1000))))
  return (
    <>
      <a
        href={props.path}
        download={name}
        onClick={(event) => {
          event.preventDefault()
          props.onKeep()
        }}
      >
        {name}
      </a>
      {props.onRemove === null ? null : (
        <button type="button" className="button" aria-label={words.removeOne(name)} onClick={props.onRemove}>
          {words.remove}
        </button>
      )}
      <span className="under">{words.about(size, by, writeDay(on))}</span>
    </>
  )
}

function RemoveForm(props: {
  readonly name: string
  readonly waiting: boolean
  readonly onStop: () => void
  readonly onRemove: (reason: string) => Promise<void>
}) {
  const words = useEvidenceWords()
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void props.onRemove(reason)
  }
  return (
    <form onSubmit={submit}>
      <Field label={words.why(props.name)} hint={words.whyHint}>
        {(field) => <input {...field} required maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <div className="acts">
        <button type="submit" className="primary" disabled={props.waiting || reason.trim() === ''}>
          {words.remove}
        </button>
        <button type="button" className="button" onClick={props.onStop}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}
