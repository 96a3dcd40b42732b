import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { Filter } from './filter.tsx'
import { KeepAndVerify } from './keep-and-verify.tsx'
import { LineTable } from './line-table.tsx'
import { ledgerQuery } from './queries.ts'
import { useLedgerWords } from './words.ts'

const route = getRouteApi('/desk/ledger')

/** The ledger: every act, newest first, by day, person, unit or thing. */
export function LedgerScreen() {
  const words = useLedgerWords()
  const frame = useFrameWords()
  const wanted = route.useSearch()
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(ledgerQuery(wanted))
  const lines = data.pages.flatMap((page) => page.lines)
  return (
    <main className="page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <KeepAndVerify wanted={wanted} rights={rights} />
      <Filter wanted={wanted} />
      {lines.length === 0 ? <p className="empty">{words.none}</p> : <LineTable lines={lines} />}
      {hasNextPage ? (
        <button type="button" className="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.older}
        </button>
      ) : null}
    </main>
  )
}
