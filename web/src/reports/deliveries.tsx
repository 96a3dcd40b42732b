import type { recordDelivery } from '@songhanh/api/reports'
import { Notice } from '@songhanh/ui/sheet'
import { readDay, writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import type { ReportPage } from './queries.ts'
import { TableFrame } from './table-frame.tsx'
import { useReportWords } from './words.ts'

type Delivery = ReportPage['deliveries'][number]
const dayOf = (on: string | null) => (on === null ? '' : writeDay(on))

/** Who receives the paper: sent when and how, received when; the clerk records it a recipient at a time. */
export function Deliveries({ report }: { readonly report: ReportPage }) {
  const words = useReportWords()
  const [open, setOpen] = useState<number | null>(null)
  const mayRecord = report.recordsDeliveries
  const chosen = report.deliveries.find(({ position }) => position === open)
  return (
    <>
      <TableFrame label={words.deliveries}>
        <table className="ledger">
          <caption>{words.deliveries}</caption>
          <thead>
            <tr>
              <th scope="col">{words.recipient}</th>
              <th scope="col">{words.sent}</th>
              <th scope="col">{words.way}</th>
              <th scope="col">{words.received}</th>
              {mayRecord ? <th scope="col">{words.record}</th> : null}
            </tr>
          </thead>
          <tbody>
            {report.deliveries.map(({ position, recipient, sentOn, way, receivedOn }) => (
              <tr key={position} className="row">
                <th scope="row">{recipient}</th>
                <td>{dayOf(sentOn)}</td>
                <td>{way}</td>
                <td>{dayOf(receivedOn)}</td>
                {mayRecord ? (
                  <td>
                    <button
                      type="button"
                      className="quiet"
                      aria-expanded={open === position}
                      aria-label={`${words.record}: ${recipient}`}
                      onClick={() => setOpen(open === position ? null : position)}
                    >
                      {words.record}
                    </button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {mayRecord && report.state === 'archived' ? <p className="note">{words.deliveredLater}</p> : null}
      {chosen && mayRecord ? <DeliveryForm key={chosen.position} report={report} delivery={chosen} onDone={() => setOpen(null)} /> : null}
    </>
  )
}

function DeliveryForm(props: { readonly report: ReportPage; readonly delivery: Delivery; readonly onDone: () => void }) {
  const { report, delivery, onDone } = props
  const words = useReportWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const { businessDay } = useSuspenseQuery(placeQuery).data
  const [sent, setSent] = useState(dayOf(delivery.sentOn ?? businessDay))
  const [way, setWay] = useState(delivery.way ?? words.ways[0] ?? '')
  const [received, setReceived] = useState(dayOf(delivery.receivedOn))
  const [wrong, setWrong] = useState<{ readonly sent: boolean; readonly received: boolean }>({ sent: false, received: false })
  const [why, setWhy] = useState<string | null>(null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const sentOn = readDay(sent)
    const receivedOn = received.trim() === '' ? null : readDay(received)
    const isWrong = { sent: sentOn === null, received: received.trim() !== '' && receivedOn === null }
    setWrong(isWrong)
    if (sentOn === null || isWrong.received) return
    try {
      await ask<typeof recordDelivery>('POST', '/api/reports/{reportId}/deliveries/{position}', {
        reportId: report.id,
        position: String(delivery.position),
        body: { sentOn, way, receivedOn },
      })
      await queries.invalidateQueries({ queryKey: ['reports'] })
      onDone()
    } catch (error) {
      setWhy(sentenceOf(error, frame))
    }
  }
  return (
    <form className="step-form" aria-label={`${words.record}: ${delivery.recipient}`} onSubmit={(event) => void save(event)}>
      <Field label={words.sent} fault={wrong.sent ? frame.day.wrong : null}>
        {(field) => <input {...field} inputMode="numeric" value={sent} onChange={(event) => setSent(event.target.value)} />}
      </Field>
      <Field label={words.way}>
        {(field) => (
          <select {...field} value={way} onChange={(event) => setWay(event.target.value)}>
            {[...new Set([...words.ways, way])].map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.received} fault={wrong.received ? frame.day.wrong : null}>
        {(field) => <input {...field} inputMode="numeric" value={received} onChange={(event) => setReceived(event.target.value)} />}
      </Field>
      <button type="submit" className="button primary">
        {words.save}
      </button>
      {why === null ? null : <Notice kind="fault">{why}</Notice>}
    </form>
  )
}
