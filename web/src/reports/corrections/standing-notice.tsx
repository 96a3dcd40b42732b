import { paperSymbol } from '@songhanh/core/reports/correction'
import { Notice } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ReportPage } from '../queries.ts'
import { correctionsQuery } from './queries.ts'
import { useCorrectionWords } from './words.ts'

/** What a reader must know before reading on: that the report was corrected, replaced or withdrawn, or which one it replaces. */
export function StandingNotice({ report }: { readonly report: ReportPage }) {
  const words = useCorrectionWords()
  const { corrections, replaces } = useSuspenseQuery(correctionsQuery(report.id)).data
  const linked = (id: string, text: string): ReactNode => (
    <Link to="/reports/$reportId" params={{ reportId: id }}>
      {text}
    </Link>
  )
  return (
    <>
      {corrections.map(({ id, kind, number, day, content, byReport }) => {
        const on = writeDay(day)
        if (kind === 'replacement')
          return (
            <Notice key={id} kind="fault">
              {byReport === null ? words.kinds.replacement : linked(byReport.id, words.replaced(paperSymbol(byReport), on))}
            </Notice>
          )
        return (
          <Notice key={id} kind={kind === 'withdrawal' ? 'fault' : 'notice'}>
            {kind === 'withdrawal' ? words.withdrawn(number ?? '', on, content ?? '') : words.corrected(number ?? '', on)}
          </Notice>
        )
      })}
      {replaces === null ? null : (
        <p className="note">
          {linked(
            replaces.id,
            (report.state === 'issued' || report.state === 'archived' ? words.replaces : words.willReplace)(
              paperSymbol(replaces),
              writeDay(replaces.day),
            ),
          )}
        </p>
      )}
    </>
  )
}
