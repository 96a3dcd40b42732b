import { REPORT_KINDS, type ReportKind } from '@songhanh/core/reports/facts'
import { useState } from 'react'
import { Field } from '../app/field.tsx'
import { useReportWords } from './words.ts'

interface PeriodOfReport {
  readonly kind: ReportKind
  readonly year: string
  readonly isWrong: boolean
}

/** What a report is begun with beside its plan: kind and year. `check` answers whether the year is one, and marks it where it is not. */
export function usePeriod(thisYear: string) {
  const [period, setPeriod] = useState<PeriodOfReport>({ kind: 'year', year: thisYear, isWrong: false })
  const check = (): boolean => {
    const isYear = /^(?:19|20|21)\d\d$/u.test(period.year.trim())
    setPeriod({ ...period, isWrong: !isYear })
    return isYear
  }
  return { period, setPeriod, check }
}

/** The two fields of it. */
export function PeriodFields(props: { readonly period: PeriodOfReport; readonly onChange: (period: PeriodOfReport) => void }) {
  const { period, onChange } = props
  const words = useReportWords()
  return (
    <>
      <Field label={words.kind}>
        {(field) => (
          <select {...field} value={period.kind} onChange={(event) => onChange({ ...period, kind: event.target.value as ReportKind })}>
            {REPORT_KINDS.map((one) => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.year} fault={period.isWrong ? words.wrongYear : null}>
        {(field) => (
          <input
            {...field}
            inputMode="numeric"
            value={period.year}
            onChange={(event) => onChange({ ...period, year: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
