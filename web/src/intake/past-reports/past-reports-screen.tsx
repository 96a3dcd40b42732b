import type { uploadPastReport } from '@songhanh/api/past-reports'
import type { beginScan } from '@songhanh/api/scans'
import { PAPER_ENDINGS } from '@songhanh/core/intake/paper-endings'
import { Notice } from '@songhanh/ui/sheet'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { fillPath } from '../../app/ask.ts'
import { sentenceOf } from '../../app/errors.tsx'
import { placeQuery } from '../../app/queries.ts'
import { useFrameWords } from '../../app/words.ts'
import { ScanInHand } from '../scan-in-hand.tsx'
import { sendFile } from '../send-file.ts'
import { isPicture, orScan } from '../upload.tsx'
import { useIntakeWords } from '../words.ts'
import { pastReportsQuery } from './queries.ts'
import '../intake.css'
import { usePastReportWords } from './words.ts'

const route = getRouteApi('/desk/past-reports/$planId')

/** Reports of earlier years: one is sent and read, those there are stand below with how much of them is decided. */
export function PastReportsScreen() {
  const { planId } = route.useParams()
  const { scan } = route.useSearch()
  const navigate = route.useNavigate()
  const queries = useQueryClient()
  const words = usePastReportWords()
  const intake = useIntakeWords()
  const frame = useFrameWords()
  const mayTakeIn = useSuspenseQuery(placeQuery).data.person.rights.includes('plans.draft')
  const [sending, setSending] = useState<number | null>(null)
  const [refused, setRefused] = useState<string | null>(null)

  const open = async (reportId: string) => {
    await queries.invalidateQueries({ queryKey: ['past-reports', planId] })
    await navigate({ to: '/past-reports/$planId/$reportId', params: { planId, reportId }, search: {} })
  }
  const take = async (file: File | undefined) => {
    if (file === undefined || sending !== null) return
    setRefused(null)
    setSending(0)
    try {
      const path = fillPath('/api/plans/{planId}/past-reports', { planId })
      const read = isPicture(file) ? null : await sendFile<typeof uploadPastReport>(path, file, setSending).catch(orScan)
      if (read !== null) return await open(read.reportId)
      const { id } = await sendFile<typeof beginScan>(`/api/scans?reportOn=${planId}`, file, setSending)
      await navigate({ search: { scan: id } })
    } catch (error) {
      setRefused(sentenceOf(error, frame))
    } finally {
      setSending(null)
    }
  }

  return (
    <main className="page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {refused === null ? null : (
        <Notice kind="fault">
          {intake.upload.failed}. {refused}
        </Notice>
      )}
      {mayTakeIn ? (
        <div className="drop-here" aria-busy={sending !== null || scan !== undefined}>
          {scan !== undefined ? (
            <ScanInHand
              key={scan}
              scanId={scan}
              close={() => void navigate({ search: {}, replace: true })}
              done={({ reportId }) => void (reportId === null ? undefined : open(reportId))}
            />
          ) : sending !== null ? (
            <p role="status">{sending < 100 ? intake.upload.sending(sending) : intake.upload.reading}</p>
          ) : (
            <>
              <label>
                <span className="button">{intake.upload.choose}</span>
                <input type="file" accept={PAPER_ENDINGS.join(',')} onChange={(event) => void take(event.target.files?.[0])} />
              </label>
              <p className="note">{intake.upload.formats(PAPER_ENDINGS.join(', '))}</p>
            </>
          )}
        </div>
      ) : null}
      <Reports planId={planId} />
    </main>
  )
}

function Reports({ planId }: { readonly planId: string }) {
  const words = usePastReportWords()
  const { reports } = useSuspenseQuery(pastReportsQuery(planId)).data
  return (
    <section className="waiting-proposals" aria-label={words.reports}>
      <h2>{words.reports}</h2>
      {reports.length === 0 ? <p className="note">{words.noReports}</p> : null}
      <ul>
        {reports.map(({ id, head, documentName, proposed, confirmed, dropped }) => (
          <li key={id}>
            <Link to="/past-reports/$planId/$reportId" params={{ planId, reportId: id }} search={{}}>
              {[head.number, head.title === '' ? documentName : head.title].filter((part) => part !== null).join(' · ')}
            </Link>{' '}
            <span className="note">{words.standing(proposed, confirmed, dropped)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
