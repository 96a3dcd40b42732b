import { writeDay } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useFrameWords } from '../app/words.ts'
import { kindText, ownKindIn, textOf } from './cell-text.ts'
import { formName } from './form-name.ts'
import { PrintedHead, SignaturePlace } from './printed-head.tsx'
import { formQuery } from './queries.ts'
import { useCollectionWords, useDeskWords, useIndicatorWords, usePaperWords } from './words.ts'

const route = getRouteApi('/desk/forms/$formId/paper')

/** The form on A4, filled or blank, to be signed by the head of the sender; its scan comes back with number and day. */
export function FormPaper() {
  const { formId } = route.useParams()
  const { blank } = route.useSearch()
  const navigate = route.useNavigate()
  const form = useSuspenseQuery(formQuery(formId)).data
  const papers = usePaperWords()
  const words = papers.form
  const desk = useDeskWords()
  const indicators = useIndicatorWords()
  const domain = useCollectionWords()
  const frame = useFrameWords()
  const own = ownKindIn(form.cells)
  const cellWords = { desk, indicators }
  const ofCommune = form.sender.startsWith('unit:')
  return (
    <main className="page" id="content">
      <title>{`${words.title} · ${form.senderName} · ${frame.product}`}</title>
      <div className="acts printed-choice">
        <fieldset>
          <legend className="out-of-sight">{words.which}</legend>
          {[false, true].map((one) => (
            <label key={String(one)}>
              <input
                type="radio"
                name="blank"
                checked={blank === one}
                onChange={() => void navigate({ search: { blank: one }, replace: true })}
              />{' '}
              {one ? words.blank : words.filled}
            </label>
          ))}
        </fieldset>
        <button type="button" className="primary" onClick={() => window.print()}>
          {papers.print}
        </button>
        <Link className="button" to="/forms/$formId" params={{ formId }}>
          {form.senderName}
        </Link>
      </div>
      <article className="printed sheet">
        <PrintedHead issuer={form.senderName} number={words.number} place={words.place} />
        <h1>{words.title}</h1>
        <p className="printed-subject">
          {formName(form.form, [form.senderName], domain)}
          <br />
          {words.round(form.round)}
        </p>
        <p>{words.days(writeDay(form.closing), writeDay(form.due))}</p>
        <p>
          {blank
            ? words.blankKind(form.period)
            : words.kind(own === 'administrative' ? desk.kind.toClosing(writeDay(form.closing)) : desk.kind.estimate(form.period))}
        </p>
        <table className="form-table">
          <thead>
            <tr>
              <th scope="col" className="order">
                {words.order}
              </th>
              <th scope="col" className="item">
                {desk.form.indicator}
              </th>
              <th scope="col" className="short">
                {words.unit}
              </th>
              <th scope="col" className="short">
                {desk.form.value(form.period)}
              </th>
              <th scope="col" className="short">
                {desk.form.before(form.period)}
              </th>
              <th scope="col" className="remark">
                {desk.form.comment}
              </th>
            </tr>
          </thead>
          <tbody>
            {form.cells.map((cell, n) => {
              const kind = kindText(cell.figure, own, form.period, cellWords)
              return (
                <tr key={cell.element}>
                  <td className="order">{n + 1}</td>
                  <th scope="row">{cell.name}</th>
                  <td>{cell.unitOfMeasure}</td>
                  <td className="number">{blank ? '' : textOf(cell.figure, cell.type, cellWords)}</td>
                  <td className="number">{cell.lastYear === null ? '' : textOf(cell.lastYear, cell.type, cellWords)}</td>
                  <td>{blank ? '' : [cell.comment, kind].filter((part) => part !== null && part !== '').join(' · ')}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <p className="printed-place">{words.reasons}</p>
        <div className="signature-row">
          <SignaturePlace lines={[words.maker]} hint={words.makerHint} />
          <SignaturePlace lines={ofCommune ? [words.commune, words.chair] : [words.body]} hint={words.signHint} />
        </div>
        <p className="printed-foot">
          {words.version(form.id, form.version)} {words.comeBack}
        </p>
      </article>
    </main>
  )
}
