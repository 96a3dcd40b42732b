import type { setReportForm } from '@songhanh/api/reports'
import { authorityOf, CAPACITIES, type Capacity } from '@songhanh/words/vi/report-form'
import { Notice } from '@songhanh/ui/sheet'
import { useQueryClient } from '@tanstack/react-query'
import { type ComponentProps, type FormEvent, useState } from 'react'
import { ask } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { useFrameWords } from '../app/words.ts'
import type { ReportPage } from './queries.ts'
import { useReportWords } from './words.ts'

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const nothing = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The fields as they are typed: lists and letterheads a line each. */
const typedOf = ({ form }: ReportPage) => ({
  superior: form.superior ?? '',
  issuer: form.issuer,
  symbol: form.symbol,
  placeName: form.placeName,
  addressees: form.addressees.join('\n'),
  recipients: form.recipients.join('\n'),
  authority: form.authority.join('\n'),
  signer: form.signer ?? '',
})
type Typed = ReturnType<typeof typedOf>

const formOf = (typed: Typed): ReportPage['form'] => ({
  superior: nothing(typed.superior),
  issuer: linesOf(typed.issuer).join('\n'),
  symbol: typed.symbol.trim(),
  placeName: typed.placeName.trim(),
  addressees: linesOf(typed.addressees),
  recipients: linesOf(typed.recipients),
  authority: linesOf(typed.authority),
  signer: nothing(typed.signer),
})

/** How the paper is written: letterhead, place, to whom, who receives it, who signs in which capacity. The next report begins with it. */
export function FormPart({ report }: { readonly report: ReportPage }) {
  const words = useReportWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(() => typedOf(report))
  const [said, say] = useState<{ readonly kind: 'done' | 'fault'; readonly text: string } | null>(null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await ask<typeof setReportForm>('POST', '/api/reports/{reportId}/form', {
        reportId: report.id,
        body: { form: formOf(typed), expectedVersion: report.version },
      })
      say({ kind: 'done', text: words.saved })
    } catch (error) {
      say({ kind: 'fault', text: sentenceOf(error, frame) })
    }
    await queries.invalidateQueries({ queryKey: ['reports'] })
  }
  const fill = (name: keyof Typed) => (value: string) => setTyped({ ...typed, [name]: value })
  return (
    <details className="sheet">
      <summary className="sheet-title">{words.form.title}</summary>
      <p className="note">{words.form.lead}</p>
      <form className="paper-form" onSubmit={(event) => void save(event)}>
        <Lines label={words.form.superior} hint={words.form.superiorHint} rows={2} value={typed.superior} fill={fill('superior')} />
        <Lines label={words.form.issuer} hint={words.form.issuerHint} rows={2} required value={typed.issuer} fill={fill('issuer')} />
        <Line label={words.form.symbol} hint={words.form.symbolHint} value={typed.symbol} fill={fill('symbol')} />
        <Line label={words.form.place} hint={words.form.placeHint} value={typed.placeName} fill={fill('placeName')} />
        <Lines label={words.form.addressees} hint={words.form.each} rows={3} value={typed.addressees} fill={fill('addressees')} />
        <Lines label={words.form.recipients} hint={words.form.each} rows={5} value={typed.recipients} fill={fill('recipients')} />
        <Field label={words.form.capacity} hint={words.form.capacityHint}>
          {(field) => (
            <select
              {...field}
              value={CAPACITIES.find((one) => authorityOf(one, typed.issuer).join('\n') === typed.authority) ?? ''}
              onChange={(event) => fill('authority')(authorityOf(event.target.value as Capacity, typed.issuer).join('\n'))}
            >
              <option value="" disabled>
                {words.form.otherCapacity}
              </option>
              {CAPACITIES.map((one) => (
                <option key={one} value={one}>
                  {words.form.capacities[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Lines label={words.form.authority} hint={words.form.each} rows={3} required value={typed.authority} fill={fill('authority')} />
        <Field label={words.form.signer} hint={words.form.signerHint}>
          {(field) => <input {...field} value={typed.signer} onChange={(event) => fill('signer')(event.target.value)} />}
        </Field>
        <div className="acts">
          <button type="submit" className="button primary">
            {words.form.save}
          </button>
        </div>
      </form>
      {said === null ? null : <Notice kind={said.kind}>{said.text}</Notice>}
    </details>
  )
}

type Filled = { readonly label: string; readonly hint: string; readonly value: string; readonly fill: (value: string) => void }

const Line = ({ label, hint, value, fill }: Filled) => (
  <Field label={label} hint={hint}>
    {(field) => <input {...field} required value={value} onChange={(event) => fill(event.target.value)} />}
  </Field>
)

const Lines = ({ label, hint, value, fill, ...rest }: Filled & Pick<ComponentProps<'textarea'>, 'rows' | 'required'>) => (
  <Field label={label} hint={hint}>
    {(field) => <textarea {...field} {...rest} value={value} onChange={(event) => fill(event.target.value)} />}
  </Field>
)
