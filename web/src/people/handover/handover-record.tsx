import { MOTTO, NATION } from '@songhanh/core/reports/official-form'
import { writeDay } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { keepFile } from '../../app/keep-file.ts'
import { useFrameWords } from '../../app/words.ts'
import { usePeopleWords } from '../words.ts'
import './handover-record.css'
import { handoverQuery } from './queries.ts'
import { useHandoverWords } from './words.ts'

const route = getRouteApi('/desk/handovers/$handoverId')

/** The record of a handover as it is printed on A4 and signed by both sides and the office (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu biên bản). */
export function HandoverRecord() {
  const words = useHandoverWords()
  const people = usePeopleWords()
  const frame = useFrameWords()
  const { handoverId } = route.useParams()
  const record = useSuspenseQuery(handoverQuery(handoverId)).data
  const { gives, takes, document, open } = record
  const [year = '', month = '', day = ''] = record.madeOn.split('-')
  const role = people.roles[gives.role]
  const { title, number, date } = document
  const facts: readonly (readonly [string, string])[] = [
    [words.record.gives, gives.name],
    [words.record.takes, takes.name],
    [words.record.role, `${role}, ${gives.seat.name}`],
    [words.record.basis, words.record.basisLine(title, number, date === null ? null : writeDay(date))],
    [words.record.lastDay, writeDay(record.lastDay)],
    [words.record.from, writeDay(record.from)],
  ]
  return (
    <main className="page" id="content">
      <title>{`${words.records} · ${frame.product}`}</title>
      <div className="acts record-acts">
        <button type="button" className="primary" onClick={() => window.print()}>
          {words.record.print}
        </button>
        <button type="button" className="button" onClick={() => void keepFile(`/api/handovers/${handoverId}/file`)}>
          {words.record.word}
        </button>
        <Link className="button" to="/account">
          {words.back}
        </Link>
      </div>
      <article className="handover-record sheet" lang="vi">
        <header className="record-head">
          <p>{record.place}</p>
          <div>
            <p>{NATION}</p>
            <p>{MOTTO}</p>
          </div>
        </header>
        <h1>{words.record.title}</h1>
        <p className="record-subject">{words.record.subject(role.toLowerCase(), gives.seat.name)}</p>
        <p>{words.record.made(day, month, year, record.place)}</p>
        <dl>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}:</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {(['work', 'drafts', 'files'] as const).map((part) => (
          <Part key={part} title={words.record[part]} lines={open[part]} />
        ))}
        <p>{words.record.close}</p>
        <div className="record-signatures">
          <Signature title={words.record.signGives} hint={words.record.signHint} name={gives.name} />
          <Signature title={words.record.signTakes} hint={words.record.signHint} name={takes.name} />
          <Signature title={words.record.signHead} hint={words.record.sealHint} name="" />
        </div>
        <p className="record-kept">{words.record.kept(record.id)}</p>
      </article>
    </main>
  )
}

function Part({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const words = useHandoverWords()
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <p>{words.record.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.record.order}</th>
              <th scope="col">{words.record.column}</th>
              <th scope="col">{words.record.checked}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, n) => (
              <tr key={`${n}-${line}`}>
                <td>{n + 1}</td>
                <td>{line}</td>
                <td className="tick">
                  <i aria-hidden="true" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Signature({ title, hint, name }: { readonly title: string; readonly hint: string; readonly name: string }) {
  return (
    <div>
      <p className="record-sign">{title}</p>
      <p className="record-hint">{hint}</p>
      <p className="record-name">{name}</p>
    </div>
  )
}
