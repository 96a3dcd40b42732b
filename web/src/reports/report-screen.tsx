import { ReportDrawing } from '@songhanh/ui/report-charts'
import { Notice, Sheet } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { CommentsPart } from './comments/comments-part.tsx'
import { StandingNotice } from './corrections/standing-notice.tsx'
import { useFormCheckWords } from './form-check/words.ts'
import { FormPart } from './form-part.tsx'
import { PaperPart } from './paper-part.tsx'
import { ParagraphLine } from './paragraph-edit.tsx'
import { Pieces, PieceTable } from './pieces.tsx'
import { reportQuery, type ReportBlock, type ReportPage } from './queries.ts'
import { ReportActs } from './report-acts.tsx'
import { TemplateActs } from './templates/template-acts.tsx'
import { useReportWords } from './words.ts'
import './reports.css'

const route = getRouteApi('/desk/reports/$reportId')

/** One report, part by part: each number opens its grounds, each paragraph of a draft can be written over. */
export function ReportScreen() {
  const { reportId } = route.useParams()
  const report = useSuspenseQuery(reportQuery(reportId)).data
  const words = useReportWords()
  const frame = useFrameWords()
  const checkWords = useFormCheckWords()
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const open = report.steps.includes('compose')
  const { seat } = report
  const plain = words.heading(words.kinds[report.kind], report.year)
  const heading = seat === null ? plain : words.ofSeat(plain, seat.name)
  return (
    <main className="page report-page" id="content">
      <title>{`${heading} · ${frame.product}`}</title>
      <p className="kicker">
        <Link to="/reports">{words.back}</Link> · {words.states[report.state]}
        {rights.includes('reports.check-form') ? (
          <>
            {' · '}
            <Link to="/reports/check-form" search={{ report: report.id }}>
              {checkWords.title}
            </Link>
          </>
        ) : null}
      </p>
      <h1>{heading}</h1>
      <p className="note">
        {report.number === null || report.day === null
          ? words.composedOn(writeDay(report.composedOn))
          : words.numbered(report.number, report.symbol, writeDay(report.day))}
      </p>
      {report.returnedFor === null ? null : <Notice kind="notice">{words.returned(report.returnedFor)}</Notice>}
      {report.signerLeft ? null : <Notice kind="notice">{seat === null ? words.noSigner : words.noSignerThere}</Notice>}
      <StandingNotice report={report} />
      <ReportActs report={report} />
      <TemplateActs reportId={report.id} />
      {seat === null ? <CommentsPart report={report} /> : null}
      {report.paper === null ? null : <PaperPart report={report} />}
      {open ? <FormPart report={report} /> : null}
      <div className="report-sheet">
        {report.opening.map((paragraph) => (
          <ParagraphLine key={paragraph.key} report={report} paragraph={paragraph} open={open} />
        ))}
        {report.parts.map(({ name, label, heading: title, blocks }) => (
          <section key={name} aria-labelledby={`part-${name}`}>
            <h2 id={`part-${name}`}>
              {label} <Pieces pieces={title} planId={report.planId} />
            </h2>
            {blocks.map((block, n) => (
              <Block key={block.kind === 'heading' ? `heading ${n}` : block.key} report={report} block={block} open={open} />
            ))}
          </section>
        ))}
        <ParagraphLine report={report} paragraph={report.closing} open={open} />
      </div>
      {report.annexes.map(({ key, title, blocks }) => (
        <Sheet key={key} title={`${words.annexes}: ${title}`}>
          {blocks.map((block, n) => (
            <Block key={block.kind === 'heading' ? `heading ${n}` : block.key} report={report} block={block} open={false} />
          ))}
        </Sheet>
      ))}
    </main>
  )
}

function Block({ report, block, open }: { readonly report: ReportPage; readonly block: ReportBlock; readonly open: boolean }) {
  switch (block.kind) {
    case 'paragraph':
      return <ParagraphLine report={report} paragraph={block} open={open} />
    case 'table':
      return <PieceTable table={block} planId={report.planId} />
    case 'chart':
      return (
        <figure className="report-chart">
          <ReportDrawing drawing={block.drawing} />
          <figcaption>
            <strong>
              <Pieces pieces={block.title} planId={report.planId} />
            </strong>
            <p className="note">
              <Pieces pieces={block.alternative} planId={report.planId} />
            </p>
          </figcaption>
        </figure>
      )
    case 'heading': {
      const Heading = block.level === 2 ? 'h3' : 'h4'
      return (
        <Heading>
          {block.label} <Pieces pieces={block.pieces} planId={report.planId} />
        </Heading>
      )
    }
  }
}
