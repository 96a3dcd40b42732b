import { writeDay } from '@songhanh/words/writing'
import { fillPath } from '../app/ask.ts'
import { keepFile } from '../app/keep-file.ts'
import { textOf } from './cell-text.ts'
import type { FormPage } from './queries.ts'
import { useCollectionWords, useDeskWords, useIndicatorWords } from './words.ts'

type Paper = NonNullable<FormPage['cells'][number]['entries'][number]['forAnother']>

/** A paper a number stands on, with its scan to be kept. */
export function PaperMark({ formId, paper, text }: { readonly formId: string; readonly paper: Paper; readonly text: string }) {
  const words = useDeskWords()
  const path = fillPath('/api/forms/{formId}/papers/{fileId}', { formId, fileId: paper.scan })
  return (
    <>
      {text}{' '}
      <button type="button" className="quiet" onClick={() => void keepFile(path)}>
        {words.paper.openScan}
      </button>
    </>
  )
}

/** The letters the numbers of a form now stand on, each once: what a second person reads them against. */
export function LettersBehind({ form }: { readonly form: FormPage }) {
  const domain = useCollectionWords()
  const papers = form.cells.flatMap(({ entries }) => entries.at(-1)?.forAnother ?? [])
  return [...new Map(papers.map((paper) => [paper.scan, paper])).values()].map((paper) => (
    <span key={paper.scan} className="under">
      <PaperMark formId={form.id} paper={paper} text={domain.typedFor(paper.number, writeDay(paper.date))} />
    </span>
  ))
}

/** Every number each cell has had, by whom and how; nothing that was typed is ever gone. */
export function EntryHistory({ form }: { readonly form: FormPage }) {
  const desk = useDeskWords()
  const domain = useCollectionWords()
  const words = { desk, indicators: useIndicatorWords() }
  const told = form.cells.filter(
    ({ entries }) => entries.length > 1 || entries.some(({ forAnother, from }) => forAnother !== null || from !== null),
  )
  if (told.length === 0) return null
  return (
    <details className="history" open={told.some(({ entries }) => entries.some(({ how }) => how !== 'filled'))}>
      <summary>{desk.form.history}</summary>
      <dl>
        {told.map((cell) => (
          <div key={cell.element}>
            <dt>{cell.name}</dt>
            {cell.entries.map((entry, n) => (
              // Entries are never reordered or removed: their place is their identity.
              <dd key={n}>
                {desk.form.entry(textOf(entry.figure, cell.type, words) || desk.form.empty, writeDay(entry.on), entry.by)}
                {entry.how === 'filled' ? null : <b> {desk.change[entry.how].mark}</b>}
                {entry.why === null ? null : <span className="under">{desk.change.why(entry.why.motive, entry.why.source)}</span>}
                {entry.from === null ? null : <span className="under">{desk.form.from(entry.from.round)}</span>}
                {entry.forAnother === null ? null : (
                  <span className="under">
                    <PaperMark
                      formId={form.id}
                      paper={entry.forAnother}
                      text={domain.typedFor(entry.forAnother.number, writeDay(entry.forAnother.date))}
                    />
                  </span>
                )}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  )
}
