import { Facts, Notice } from '@songhanh/ui/sheet'
import { Unbroken } from '@songhanh/ui/unbroken'
import { writeMoment } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useFrameWords } from '../app/words.ts'
import { accessToken } from '../people/token.ts'
import { ChangedPart, HiddenPart } from './hidden-part.tsx'
import { MeasuresPart } from './measures-part.tsx'
import { releaseQuery } from './queries.ts'
import { ReleaseActs } from './release-acts.tsx'
import { useReleaseWords } from './words.ts'
import './releases.css'

const route = getRouteApi('/desk/reports/releases/$releaseId')

/** One release: what no withholding can help, what people will read, what is withheld and why, what changed; and the act at the end of the look. */
export function ReleaseScreen() {
  const { releaseId } = route.useParams()
  const release = useSuspenseQuery(releaseQuery(releaseId)).data
  const words = useReleaseWords()
  const frame = useFrameWords()
  const heading = words.ofYear(release.year)
  return (
    <main className="page release-page" id="content">
      <title>{`${heading} · ${frame.product}`}</title>
      <p className="kicker">
        <Link to="/reports/releases">{words.back}</Link> · {words.states[release.state]}
      </p>
      <h1>
        <Unbroken text={heading} />
      </h1>
      <p className="note">{release.title}</p>
      <Facts
        rows={[
          [words.prepared, writeMoment(release.preparedAt)],
          [words.threshold, words.thresholdOf(release.threshold)],
          ...(release.publishedAt === null ? [] : [[words.published, writeMoment(release.publishedAt)] as const]),
          ...(release.ground === null ? [] : [[words.ground, release.ground] as const]),
        ]}
      />
      {release.withdrawnReason === null ? null : <Notice kind="notice">{words.withdrawn(release.withdrawnReason)}</Notice>}
      {release.droppedReason === null ? null : <Notice kind="notice">{words.dropped(release.droppedReason)}</Notice>}
      {release.outdated ? <Notice kind="notice">{words.outdated}</Notice> : null}
      {release.state === 'public' ? (
        <p>
          <a href={`/cong-khai/${release.id}`}>{words.openPublic}</a>
        </p>
      ) : null}
      {release.state === 'prepared' ? (
        <p>{accessToken.read() === null ? <a href={`/xem-truoc/${release.id}`}>{words.openPreview}</a> : words.previewAsPerson}</p>
      ) : null}
      <MeasuresPart release={release} />
      <HiddenPart release={release} />
      <ChangedPart release={release} />
      <ReleaseActs release={release} />
    </main>
  )
}
