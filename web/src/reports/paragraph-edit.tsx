import type { editParagraph } from '@songhanh/api/reports'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ask } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { useFrameWords } from '../app/words.ts'
import { Pieces } from './pieces.tsx'
import type { Paragraph, Piece, ReportPage } from './queries.ts'
import { useReportWords } from './words.ts'

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')

/** One paragraph: read, written over, or taken back; what was typed over a computed number is said under it. */
export function ParagraphLine({
  report,
  paragraph,
  open,
}: {
  readonly report: ReportPage
  readonly paragraph: Paragraph
  readonly open: boolean
}) {
  const words = useReportWords()
  const [editing, setEditing] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const closed = useRef(false)
  // Who has written by the keyboard goes on where they were.
  useEffect(() => {
    if (!editing && closed.current) opener.current?.focus()
  }, [editing])
  const done = () => {
    closed.current = true
    setEditing(false)
  }
  const text = textOf(paragraph.pieces)
  return (
    <div className={paragraph.composed === null ? 'report-paragraph' : 'report-paragraph edited'}>
      {editing ? (
        <EditForm report={report} paragraph={paragraph} onDone={done} />
      ) : (
        <>
          <p>{text === '' ? <em>{words.leftOut}</em> : <Pieces pieces={paragraph.pieces} planId={report.planId} />}</p>
          {open ? (
            <button
              ref={opener}
              type="button"
              className="quiet"
              onClick={() => setEditing(true)}
              aria-label={`${words.edit}: ${text.slice(0, 40)}`}
            >
              {words.edit}
            </button>
          ) : null}
        </>
      )}
      {paragraph.composed === null ? null : <EditMarks report={report} paragraph={paragraph} />}
    </div>
  )
}

function EditMarks({ report, paragraph }: { readonly report: ReportPage; readonly paragraph: Paragraph }) {
  const words = useReportWords()
  return (
    <div className="edit-marks">
      <span className="note">{words.edited}</span>
      {paragraph.typed.map(({ typed, computed }, n) => (
        <span key={`${n} ${typed}`} className="typed-number">
          {words.typed(typed, computed)}
        </span>
      ))}
      {paragraph.outdated ? (
        <p className="note">
          {words.outdated} <Pieces pieces={paragraph.composed ?? []} planId={report.planId} />
        </p>
      ) : null}
    </div>
  )
}

const [FEWEST_LINES, MOST_LINES, A_LINE] = [4, 14, 44]
/** As high as the paragraph on a telephone, so that it is seen whole while it is written over. */
const linesOf = (text: string): number => Math.min(MOST_LINES, Math.max(FEWEST_LINES, Math.ceil(text.length / A_LINE)))

function EditForm(props: { readonly report: ReportPage; readonly paragraph: Paragraph; readonly onDone: () => void }) {
  const { report, paragraph, onDone } = props
  const words = useReportWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const [text, setText] = useState(textOf(paragraph.pieces))
  const [why, setWhy] = useState<string | null>(null)
  const save = async (written: string | null) => {
    try {
      await ask<typeof editParagraph>('POST', '/api/reports/{reportId}/paragraphs', {
        reportId: report.id,
        body: { key: paragraph.key, text: written, expectedVersion: report.version },
      })
      await queries.invalidateQueries({ queryKey: ['reports'] })
      onDone()
    } catch (error) {
      setWhy(sentenceOf(error, frame))
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save(text)
      }}
    >
      <Field label={words.editing} fault={why}>
        {(field) => (
          <textarea
            {...field}
            rows={linesOf(text)}
            autoFocus
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onDone()
            }}
          />
        )}
      </Field>
      <div className="acts">
        <button type="submit" className="button primary">
          {words.save}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {words.cancel}
        </button>
        {paragraph.composed === null ? null : (
          <button type="button" className="button" onClick={() => void save(null)}>
            {words.takeBack}
          </button>
        )}
      </div>
    </form>
  )
}
