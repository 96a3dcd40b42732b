import { Notice } from '@songhanh/ui/sheet'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useFrameWords } from '../../app/words.ts'
import type { Item } from '../../plans/items.ts'
import { rowId, usePickedInView } from '../../plans/picked.tsx'
import { SourceText } from '../../plans/source-text.tsx'
import { usePlanPartWords } from '../../plans/part-words.ts'
import { pagesOf } from '../page-of.ts'
import { PagePicture } from '../page-picture.tsx'
import { AddFigure } from './add-figure.tsx'
import { FigureCard } from './figure-card.tsx'
import { pastReportQuery, type ProposedFigure } from './queries.ts'
import '../intake.css'
import { usePastReportWords } from './words.ts'

const route = getRouteApi('/desk/past-reports/$planId/$reportId')

/** A figure as something that stands in words of the paper. */
const asItem = ({ id, spans, words, sure, doubts, state }: ProposedFigure): Item => ({
  id,
  kind: 'target',
  part: 'targets',
  text: words,
  spans,
  sure,
  by: state === 'proposed' ? 'rule' : 'person',
  doubts,
})

const RANK = { low: 0, medium: 1, high: 2 } as const

/** A report of an earlier year: its words on one side, each figure read on the other to be confirmed, corrected or dropped; the unsure ones first. */
export function PastReportScreen() {
  const { planId, reportId } = route.useParams()
  const { item: picked = null } = route.useSearch()
  const report = useSuspenseQuery(pastReportQuery(reportId)).data
  const words = usePastReportWords()
  const plan = usePlanPartWords()
  const frame = useFrameWords()
  usePickedInView(picked)
  const open = report.figures.filter(({ state }) => state === 'proposed').toSorted((a, b) => RANK[a.sure] - RANK[b.sure])
  const decided = report.figures.filter(({ state }) => state !== 'proposed')
  const goesOnAt = useRef<string | null>(null)
  useEffect(() => {
    if (goesOnAt.current !== null) document.getElementById(rowId(goesOnAt.current))?.focus()
    goesOnAt.current = null
  }, [report.version])
  const card = (figure: ProposedFigure, at: number, of: readonly ProposedFigure[]) => (
    <FigureCard
      key={figure.id}
      figure={figure}
      report={report}
      picked={figure.id === picked}
      deciding={() => (goesOnAt.current = (of[at + 1] ?? of[at - 1] ?? figure).id)}
    />
  )
  const { head } = report
  return (
    <main className="page" id="content">
      <title>{`${words.review} · ${frame.product}`}</title>
      <p className="kicker">
        <Link to="/past-reports/$planId" params={{ planId }} search={{}}>
          {words.title}
        </Link>{' '}
        · {report.documentName}
      </p>
      <h1>{head.title === '' ? report.documentName : head.title}</h1>
      <p className="lead">
        {head.number === null ? words.sourceWithoutNumber : words.source(head.number)} · {words.reportYear(head.year)}
      </p>
      <div className="review">
        <section className="source" aria-label={words.paper}>
          <div className="source-head">
            <h2>{words.paper}</h2>
          </div>
          {report.figures.some(({ doubts }) => doubts.includes('scanned-number')) ? (
            <PagePicture
              documentId={report.documentId}
              text={report.text}
              pages={pagesOf(report.text)}
              at={report.figures.find(({ id }) => id === picked)?.spans[0]?.start ?? null}
            />
          ) : null}
          <SourceText
            text={report.text}
            items={report.figures.map(asItem)}
            picked={picked}
            label={words.paper}
            leads={(item) => ({
              to: '/past-reports/$planId/$reportId',
              params: { planId, reportId },
              search: { item: item.id },
              resetScroll: false,
              replace: true,
            })}
          />
          <p className="note source-keys">{plan.paper.keys}</p>
        </section>
        <div className="review-items">
          <section aria-label={words.toDecide}>
            <h2>{words.toDecide}</h2>
            {report.figures.length === 0 ? <Notice kind="notice">{words.nothing}</Notice> : null}
            {report.figures.length > 0 && open.length === 0 ? <p className="note">{words.allDecided}</p> : null}
            <ul className="item-list">{open.map(card)}</ul>
          </section>
          {decided.length === 0 ? null : (
            <section aria-label={words.decided}>
              <h2>{words.decided}</h2>
              <ul className="item-list">{decided.map(card)}</ul>
            </section>
          )}
          <AddFigure report={report} />
        </div>
      </div>
    </main>
  )
}
