import { Notice } from '@songhanh/ui/sheet'
import { StatusMark } from '@songhanh/ui/status-mark'
import { useSuspenseQuery } from '@tanstack/react-query'
import { lazyRouteComponent, Link } from '@tanstack/react-router'
import { lazy, Suspense, useDeferredValue, useMemo } from 'react'
import { Waiting } from '../app/errors.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { defectsByItem, itemsOf, type Part, PARTS } from './items.ts'
import { PickingProvider, planPart, usePickedInView } from './picked.tsx'
import { draftOf, type PlanPage, planQuery } from './plan-page.ts'
import { TargetsPart } from './targets-part.tsx'
import { usePlanWords } from './words.ts'
import './plan.css'

/** Loaded by the route before one of them is opened, and after the targets stand where they are. */
export const OtherPart = lazyRouteComponent(() => import('./other-parts.tsx'), 'OtherPart')
const Aside = lazyRouteComponent(() => import('./other-parts.tsx'), 'Aside')

const PlanSource = lazy(() => import('./plan-source.tsx').then((module) => ({ default: module.PlanSource })))

/** One plan: what it asks for, of whom, by when, what is to mend in its paper; and the paper itself beside. */
export function PlanScreen() {
  const { planId, part } = planPart.useParams()
  const { item = null, text = false } = planPart.useSearch()
  const page = useSuspenseQuery(planQuery(planId)).data
  const items = useMemo(() => itemsOf(page.content), [page.content])
  const defects = useMemo(() => defectsByItem(items), [items])
  const picking = useMemo(() => ({ planId, part, textOpen: text, picked: item, defects }), [planId, part, text, item, defects])
  usePickedInView(item, text)
  // What was asked for is on the screen before the other parts and what stands beside are drawn.
  const whole = useDeferredValue(true, false)
  return (
    <PickingProvider value={picking}>
      <main className={text ? 'page text-open' : 'page'} id="content">
        <Head page={page} part={part} textOpen={text} />
        <PartStrip page={page} part={part} textOpen={text} />
        <div className={text ? 'columns with-text' : 'columns'}>
          <div className="column-main">
            {/* Every part is drawn and the others are hidden on screen only: on paper the whole plan is printed, whatever part was open. */}
            {PARTS.filter((name) => whole || name === part).map((name) => (
              <div key={name} className={name === part ? 'part' : 'part part-elsewhere'}>
                {name === 'targets' ? (
                  <TargetsPart page={page} />
                ) : (
                  <Suspense fallback={null}>
                    <OtherPart part={name} page={page} />
                  </Suspense>
                )}
              </div>
            ))}
            {text ? (
              <Suspense fallback={null}>
                <Aside page={page} />
              </Suspense>
            ) : null}
          </div>
          {text && page.edition !== null ? (
            <Suspense fallback={<Waiting />}>
              <PlanSource documentId={page.edition.documentId} items={items} picked={item} />
            </Suspense>
          ) : (
            <aside className="column-side">
              {whole ? (
                <Suspense fallback={null}>
                  <Aside page={page} />
                </Suspense>
              ) : null}
            </aside>
          )}
        </div>
      </main>
    </PickingProvider>
  )
}

function Head({ page, part, textOpen }: { readonly page: PlanPage; readonly part: Part; readonly textOpen: boolean }) {
  const words = usePlanWords()
  const frame = useFrameWords()
  const { period } = page.content.letterhead
  const { edition } = page
  return (
    <>
      <title>{`${page.title} · ${frame.product}`}</title>
      <div className="head">
        <div>
          <p className="kicker">
            {words.list.plan} · {page.issuer}
            {period === null ? null : ` · ${period.from}–${period.to}`} · {words.states[edition?.state ?? 'none']}
          </p>
          <h1>{page.title}</h1>
        </div>
        <div className="acts">
          {edition === null || textOpen ? null : (
            <Link
              className="button primary"
              to="/plans/$planId/$part"
              params={{ planId: page.id, part }}
              search={{ text: true }}
              resetScroll={false}
            >
              {words.openPaper}
            </Link>
          )}
        </div>
      </div>
      <DraftNotice page={page} />
      {page.figuresCollected ? null : (
        <p className="no-figures">
          <StatusMark status="no-figure" /> {words.nothingCollected}
        </p>
      )}
    </>
  )
}

/** Says that the page is of a draft; to those who draft also that one waits behind the edition in force. */
function DraftNotice({ page }: { readonly page: PlanPage }) {
  const words = usePlanWords()
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const isDraft = page.edition?.state === 'draft'
  if (!isDraft && (draftOf(page) === null || !rights.includes('plans.draft'))) return null
  return (
    <Notice kind="notice">
      {isDraft ? (
        words.draft.notice
      ) : (
        <>
          {words.draft.next}{' '}
          <Link to="/plans/$planId/editions" params={{ planId: page.id }} search={{}}>
            {words.draft.compare}
          </Link>{' '}
          ·
        </>
      )}{' '}
      <Link to="/plans/$planId/in-force" params={{ planId: page.id }}>
        {words.draft.putInForce}
      </Link>
    </Notice>
  )
}

/** The counts of the plan, each the door to its part. */
function PartStrip({ page, part, textOpen }: { readonly page: PlanPage; readonly part: Part; readonly textOpen: boolean }) {
  const words = usePlanWords()
  const count: Readonly<Record<Part, number>> = {
    targets: page.counts.measures,
    tasks: page.counts.tasks,
    duties: page.counts.obligors,
    money: page.content.funding.length,
    deadlines: page.deadlines.length,
    defects: page.counts.defects,
  }
  return (
    <nav className="strip" aria-label={words.parts.label}>
      {PARTS.map((name) => (
        <Link
          key={name}
          to="/plans/$planId/$part"
          params={{ planId: page.id, part: name }}
          search={textOpen ? { text: true } : {}}
          resetScroll={false}
          aria-current={name === part ? 'page' : undefined}
        >
          <b>{count[name]}</b> <span>{words.parts[name]}</span>
        </Link>
      ))}
    </nav>
  )
}
