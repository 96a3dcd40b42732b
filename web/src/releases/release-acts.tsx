import type { dropRelease, publishRelease, withdrawRelease } from '@songhanh/api/releases'
import { Notice, Sheet } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ask } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import type { ReleasePage } from './queries.ts'
import { useReleaseWords } from './words.ts'

/** What the person may do with the release now. */
export function ReleaseActs({ release }: { readonly release: ReleasePage }) {
  const words = useReleaseWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const { id, version: expectedVersion } = release
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const [said, say] = useState<{ readonly kind: 'done' | 'fault'; readonly text: string } | null>(null)
  const answer = useRef<HTMLDivElement>(null)
  // The form of an act that is done goes away: who sent it by the keyboard goes on from what was said, not from the top of the page.
  useEffect(() => {
    if (said !== null && document.activeElement === document.body) answer.current?.focus()
  }, [said, release.state])
  const doing = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work()
      say({ kind: 'done', text: done })
    } catch (error) {
      say({ kind: 'fault', text: sentenceOf(error, frame) })
    }
    await queries.invalidateQueries({ queryKey: ['releases'] })
  }
  const isReady = release.state === 'prepared' && !release.outdated && release.leaking.length === 0
  const mayPublish = isReady && rights.includes('releases.publish')
  return (
    <>
      <div ref={answer} tabIndex={-1}>
        {said === null ? null : <Notice kind={said.kind}>{said.text}</Notice>}
      </div>
      {isReady && !mayPublish ? <Notice kind="notice">{words.waitsForOther}</Notice> : null}
      {mayPublish ? <PublishForm release={release} doing={doing} /> : null}
      {release.state === 'public' && rights.includes('releases.withdraw') ? (
        <EndForm
          texts={{ act: words.withdraw, reason: words.withdrawReason }}
          onEnd={(reason) => doing(() => ask<typeof withdrawRelease>('POST', '/api/releases/{releaseId}/withdraw', { releaseId: id, body: { expectedVersion, reason } }), words.doneAs.withdrawn)} // prettier-ignore
        />
      ) : null}
      {release.state === 'prepared' && rights.includes('releases.prepare') ? (
        <EndForm
          texts={{ act: words.drop, lead: words.dropLead, reason: words.dropReason }}
          onEnd={(reason) => doing(() => ask<typeof dropRelease>('POST', '/api/releases/{releaseId}/drop', { releaseId: id, body: { expectedVersion, reason } }), words.doneAs.dropped)} // prettier-ignore
        />
      ) : null}
    </>
  )
}

interface Acting {
  readonly release: ReleasePage
  readonly doing: (work: () => Promise<unknown>, done: string) => Promise<void>
}

/** The words of the report's number, which an office would write as the ground. */
function useReportText(report: ReleasePage['report']): string {
  const words = useReleaseWords()
  return report === null || report.number === null || report.day === null
    ? ''
    : words.ofReport(`${report.number}/${report.symbol}`, writeDay(report.day))
}

function PublishForm({ release, doing }: Acting) {
  const words = useReleaseWords()
  const { report, alreadyPublic, id: releaseId, version: expectedVersion } = release
  const reportText = useReportText(report)
  const [ground, setGround] = useState(reportText)
  const [tied, setTied] = useState(true)
  const [seen, setSeen] = useState(false)
  const [seenKnown, setSeenKnown] = useState(false)
  const [faults, setFaults] = useState({ ground: false, seen: false })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = { ground: ground.trim() === '', seen: !seen || (alreadyPublic.length > 0 && !seenKnown) }
    setFaults(missing)
    if (missing.ground || missing.seen) return
    const body = { expectedVersion, ground, reportId: tied && report !== null ? report.id : null }
    void doing(() => ask<typeof publishRelease>('POST', '/api/releases/{releaseId}/publish', { releaseId, body }), words.doneAs.public)
  }
  return (
    <Sheet title={words.publish} note={words.publishLead}>
      <form className="release-form" onSubmit={submit} noValidate>
        <p>
          {words.report}: {report === null ? words.noReport : reportText}
        </p>
        {report === null ? null : <Tick text={words.tied} ticked={tied} onTick={setTied} />}
        <Field label={words.groundLabel} hint={words.groundHint} fault={faults.ground ? words.groundMissing : null}>
          {(field) => <input {...field} value={ground} maxLength={500} onChange={(event) => setGround(event.target.value)} />}
        </Field>
        <Tick text={words.seen} ticked={seen} onTick={setSeen} />
        {alreadyPublic.length > 0 ? <Tick text={words.seenKnown(alreadyPublic.length)} ticked={seenKnown} onTick={setSeenKnown} /> : null}
        {faults.seen ? (
          <p className="fault" role="alert">
            {words.notSeen}
          </p>
        ) : null}
        <button type="submit" className="button primary">
          {words.publish}
        </button>
      </form>
    </Sheet>
  )
}

function Tick(props: { readonly text: string; readonly ticked: boolean; readonly onTick: (ticked: boolean) => void }) {
  return (
    <label className="tick">
      <input type="checkbox" checked={props.ticked} onChange={(event) => props.onTick(event.target.checked)} />
      <span>{props.text}</span>
    </label>
  )
}

/** Ends what a release was for, with the reason. */
function EndForm(props: {
  readonly texts: { readonly act: string; readonly lead?: string; readonly reason: string }
  readonly onEnd: (reason: string) => Promise<void>
}) {
  const words = useReleaseWords()
  const { act, lead, reason: label } = props.texts
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') void props.onEnd(reason)
  }
  return (
    <Sheet title={act} note={lead}>
      <form className="release-form" onSubmit={submit} noValidate>
        <Field label={label} fault={isMissing ? words.reasonMissing : null}>
          {(field) => <input {...field} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <button type="submit" className="button">
          {act}
        </button>
      </form>
    </Sheet>
  )
}
