import { Notice } from '@songhanh/ui/sheet'
import { useState } from 'react'
import { Field } from '../app/field.tsx'
import { useAct } from '../people/act.ts'

/** The acts of a page that takes files: what is under way, why one was refused, and what was last taken in. */
export function useGiving() {
  const { waiting, refused, run } = useAct()
  const [taken, setTaken] = useState<string | null>(null)
  return {
    waiting,
    refused,
    taken,
    run,
    /** Sends a file; the answer is the sentence that says it was taken in. */
    give: (send: () => Promise<string>) => {
      setTaken(null)
      return run(async () => setTaken(await send()))
    },
    forget: () => setTaken(null),
  }
}

interface GiveFileProps {
  readonly giving: ReturnType<typeof useGiving>
  readonly label: string
  /** The endings a file may have, as `.pdf` or `.docx,.pdf`. */
  readonly accept: string
  /** What is said while a file is looked at. */
  readonly looking: string
  /** Null where the person may give none: then only what came of other acts is said. */
  readonly send: ((file: File) => Promise<string>) | null
}

interface ChooseFileProps extends Pick<GiveFileProps, 'label' | 'accept'> {
  readonly waiting: boolean
  readonly chosen: (file: File) => void
}

/** A file taken as soon as it is chosen. */
export function ChooseFile({ label, accept, waiting, chosen }: ChooseFileProps) {
  const take = (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (file !== undefined) chosen(file)
    // The same file may be chosen again once it has been mended.
    input.value = ''
  }
  return (
    <Field label={label}>
      {(field) => <input {...field} type="file" accept={accept} disabled={waiting} onChange={(event) => take(event.target)} />}
    </Field>
  )
}

/** A file is sent as soon as it is chosen; what came of it is said below. */
export function GiveFile({ giving, label, accept, looking, send }: GiveFileProps) {
  const { waiting, refused, taken, give } = giving
  return (
    <>
      {send === null ? null : <ChooseFile label={label} accept={accept} waiting={waiting} chosen={(file) => void give(() => send(file))} />}
      {waiting ? <p className="note">{looking}</p> : null}
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {taken === null ? null : <Notice kind="done">{taken}</Notice>}
    </>
  )
}
