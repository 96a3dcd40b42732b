import { decimalText, formatDecimal, parseDecimal, readFormatted } from '@songhanh/core/basics/decimal'
import { Notice } from '@songhanh/ui/sheet'
import { StatusMark } from '@songhanh/ui/status-mark'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { sentenceOf } from '../../app/errors.tsx'
import { useFrameWords } from '../../app/words.ts'
import { rowId } from '../../plans/picked.tsx'
import { WholeName } from '../field-input.tsx'
import { useIntakeWords } from '../words.ts'
import { decide, type Decision, type PastReport, type ProposedFigure } from './queries.ts'
import { usePastReportWords } from './words.ts'

interface FigureCardProps {
  readonly figure: ProposedFigure
  readonly report: PastReport
  readonly picked: boolean
  /** It is about to move to the other list; the keyboard goes on at its neighbour. */
  readonly deciding: () => void
}

const shown = (value: string): string => {
  const number = parseDecimal(value)
  return number ? formatDecimal(number) : value
}

/** A yes or a no is kept as 1 or 0, and never shown as one. */
const isYes = (value: string): boolean => Number(value) !== 0

/** One figure as read: its words, what it seems to be, why it may be wrong; confirmed as it stands or as corrected, dropped, or taken back. */
export function FigureCard({ figure, report, picked, deciding }: FigureCardProps) {
  const words = usePastReportWords()
  const frame = useFrameWords()
  const [refused, setRefused] = useState<string | null>(null)
  const does = (decision: Decision) => {
    setRefused(null)
    deciding()
    decide(report, figure.id, decision).catch((error: unknown) => setRefused(sentenceOf(error, frame)))
  }
  return (
    <li className="item-card" id={rowId(figure.id)} tabIndex={-1} {...(picked ? { 'data-picked': true } : {})}>
      <Sureness figure={figure} />
      <Link
        className="pick"
        to="/past-reports/$planId/$reportId"
        params={{ planId: report.planId, reportId: report.id }}
        search={{ item: figure.id }}
        state={{ focus: 'words' }}
        resetScroll={false}
        replace
      >
        {figure.words}
      </Link>
      {figure.doubts.map((doubt) => (
        <p className="doubt" key={doubt}>
          {words.doubts[doubt as keyof typeof words.doubts]}
        </p>
      ))}
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {figure.state === 'proposed' ? (
        <Proposed figure={figure} report={report} does={does} />
      ) : (
        <>
          <p className="reading">
            <b>
              {figure.confirmed === null
                ? words.dropped
                : words.confirmed(
                    figure.confirmed.measure,
                    figure.confirmed.year,
                    isYesNo(report, figure.confirmed.measure)
                      ? words.answer[isYes(figure.confirmed.value) ? 'yes' : 'no']
                      : shown(figure.confirmed.value),
                  )}
            </b>
            {figure.confirmed?.estimated === true ? ` · ${words.estimated}` : ''}
          </p>
          <div className="item-acts">
            <button type="button" className="quiet" onClick={() => does({ do: 'reopen' })}>
              {words.reopen}
              <span className="unseen"> {figure.words}</span>
            </button>
          </div>
        </>
      )}
    </li>
  )
}

const isYesNo = ({ measures }: PastReport, measure: string): boolean => measures.some(({ code, yesNo }) => yesNo && code === measure)

function Sureness({ figure: { state, sure } }: { readonly figure: ProposedFigure }) {
  const { review } = useIntakeWords()
  if (state !== 'proposed' || sure === 'high') return null
  return (
    <span className="tag">
      <StatusMark status={sure === 'low' ? 'at-risk' : 'undecided'} />
      {review.sure[sure]}
    </span>
  )
}

interface ProposedProps {
  readonly figure: ProposedFigure
  readonly report: PastReport
  readonly does: (decision: Decision) => void
}

function Proposed({ figure, report, does }: ProposedProps) {
  const words = usePastReportWords()
  const [measure, setMeasure] = useState(figure.measure ?? '')
  const [year, setYear] = useState(String(figure.year ?? ''))
  const [value, setValue] = useState(shown(figure.value))
  const [estimated, setEstimated] = useState(figure.manner === 'estimated')
  const [wrong, setWrong] = useState(false)
  const chosen = report.measures.find(({ code }) => code === measure)
  const asks = chosen?.yesNo === true
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const number = readFormatted(asks ? (isYes(value) ? '1' : '0') : value.trim())
    const valid = number !== null && number.units >= 0n
    setWrong(!valid)
    if (valid) does({ do: 'confirm', measure, year: Number(year), value: decimalText(number), estimated })
  }
  return (
    <form className="past-figure" onSubmit={submit}>
      <label className="of-measure">
        {words.measure}
        <select value={measure} required onChange={(event) => setMeasure(event.target.value)}>
          <option value="">{words.noMeasure}</option>
          {report.measures.map(({ code, name }) => (
            <option key={code} value={code}>{`${code}. ${name}`}</option>
          ))}
        </select>
      </label>
      <label>
        {words.year}
        <input inputMode="numeric" required pattern="(19|20)[0-9]{2}" value={year} onChange={(event) => setYear(event.target.value)} />
      </label>
      <label>
        {words.value}
        {asks ? (
          <select value={isYes(value) ? '1' : '0'} onChange={(event) => setValue(event.target.value)}>
            <option value="1">{words.answer.yes}</option>
            <option value="0">{words.answer.no}</option>
          </select>
        ) : (
          <input
            inputMode="decimal"
            required
            {...(wrong ? { 'aria-invalid': true } : {})}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
      </label>
      <span className="note">
        {[chosen?.unit ?? figure.unit, figure.counted === null ? null : words.counted(figure.counted.part, figure.counted.whole)]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
      <WholeName name={chosen?.name ?? ''} />
      {wrong ? <Notice kind="fault">{words.valueWrong}</Notice> : null}
      {chosen?.linked === false ? <p className="note">{words.notLinked}</p> : null}
      <label className="check">
        <input type="checkbox" checked={estimated} onChange={(event) => setEstimated(event.target.checked)} /> {words.estimated}
      </label>
      <div className="item-acts">
        <button type="submit" className="button">
          {words.confirm}
          <span className="unseen"> {figure.words}</span>
        </button>
        <button type="button" className="quiet" onClick={() => does({ do: 'drop' })}>
          {words.drop}
          <span className="unseen"> {figure.words}</span>
        </button>
      </div>
    </form>
  )
}
