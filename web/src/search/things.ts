import type { Findable } from '@songhanh/core/basics/find-by-words'
import { useQueries, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Refused } from '../app/ask.ts'
import { doorsOf } from '../app/doors.ts'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { roundsQuery } from '../collection/queries.ts'
import { useCollectionWords } from '../collection/words.ts'
import { useDifficultyWords } from '../difficulties/words.ts'
import { useMoneyWords } from '../money/words.ts'
import { peopleQuery } from '../people/queries.ts'
import { itemsOf } from '../plans/items.ts'
import { type PlanPage, planQuery, plansQuery } from '../plans/plan-page.ts'
import { registersQuery } from '../registers/queries.ts'
import { useRegisterWords, useWording } from '../registers/words.ts'
import { reportsQuery } from '../reports/queries.ts'
import { useReportWords } from '../reports/words.ts'
import { useBodyWords } from '../units/words.ts'
import { findQuery } from '../units/queries.ts'
import type { useSearchWords } from './words.ts'

/** Something of the desk that can be opened. */
export interface Thing extends Findable {
  readonly kind: keyof ReturnType<typeof useSearchWords>['kinds']
  readonly href: string
  /** What tells it from others of its name: its plan, the place above it. */
  readonly of?: string
}

const planThings = ({ id, title, content }: PlanPage): readonly Thing[] => {
  const at = (part: string, item: string) => `/plans/${id}/${part}?item=${encodeURIComponent(item)}`
  const codes = new Map(content.targets.map((target) => [target.id, target.code]))
  return [
    { kind: 'plan', name: title, href: `/plans/${id}/targets` },
    ...itemsOf(content).flatMap((item): readonly Thing[] => {
      const code = codes.get(item.id)
      if (item.kind === 'task')
        return [{ kind: item.kind, name: item.text, href: `/tasks/${id}/${encodeURIComponent(item.id)}`, of: title }]
      if ((item.kind !== 'objective' && item.kind !== 'target' && item.kind !== 'assignment') || item.part === 'paper') return []
      return [{ kind: item.kind, name: item.text, href: at(item.part, item.id), of: title, ...(code === undefined ? {} : { code }) }]
    }),
  ]
}

/** The pages behind the doors that have no thing of their own to be found by. */
function usePages(): readonly Thing[] {
  const frame = useFrameWords()
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const beside = [
    { href: '/registers', right: 'work.read', name: useRegisterWords().title },
    { href: '/difficulties', right: 'difficulties.read', name: useDifficultyWords().title },
    { href: '/money', right: 'money.read', name: useMoneyWords().title },
    { href: '/units', right: 'units.read', name: frame.administration.units.title },
    { href: '/bodies', right: 'units.read', name: useBodyWords().title },
    { href: '/people', right: 'people.list', name: frame.administration.people.title },
    { href: '/ledger', right: 'ledger.read', name: frame.administration.ledger.title },
  ]
  return [
    ...doorsOf(rights).map(({ to, word }): Thing => ({ kind: 'page', name: frame.doors[word], href: to })),
    ...beside.filter(({ right }) => rights.includes(right)).map(({ href, name }): Thing => ({ kind: 'page', name, href })),
  ]
}

/**
 * Everything of the desk that can be named: pages, the plans and what stands in them, rounds, registers, reports. What the person may not
 * read is not there; `waiting` while something is still on its way, `incomplete` where something could not be fetched.
 */
export function useThings(): { readonly things: readonly Thing[]; readonly waiting: boolean; readonly incomplete: boolean } {
  const reportWords = useReportWords()
  const collectionWords = useCollectionWords()
  const wording = useWording()
  const pages = usePages()
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const plans = useQuery({ ...plansQuery, enabled: rights.includes('plans.read') })
  const contents = useQueries({
    queries: (plans.data?.plans ?? []).filter(({ edition }) => edition?.state === 'in-force').map(({ id }) => planQuery(id)),
  })
  const rounds = useQuery({ ...roundsQuery, enabled: rights.includes('collection.read') })
  const registers = useQuery({ ...registersQuery, enabled: rights.includes('work.read') })
  const reports = useQuery({ ...reportsQuery, enabled: rights.includes('reports.read') })
  const asked = [plans, ...contents, rounds, registers, reports]
  return {
    waiting: asked.some(({ isLoading }) => isLoading),
    incomplete: asked.some(({ error }) => error !== null && !(error instanceof Refused)),
    things: [
      ...pages,
      ...contents.flatMap(({ data }) => (data === undefined ? [] : planThings(data))),
      ...(rounds.data?.rounds ?? []).map(({ id, name, period }): Thing => ({
        kind: 'round',
        name,
        href: `/rounds/${id}`,
        of: collectionWords.period(period),
      })),
      ...(registers.data?.registers ?? []).map(({ key, name }): Thing => ({
        kind: 'register',
        name: wording(name),
        href: `/registers/${key}`,
      })),
      ...(reports.data?.reports ?? []).map(({ id, kind, year, seat }): Thing => {
        const heading = reportWords.heading(reportWords.kinds[kind], year)
        const name = seat === null ? heading : reportWords.ofSeat(heading, seat.name)
        return { kind: 'report', name, href: `/reports/${id}` }
      }),
    ],
  }
}

/** Units and people are looked for by the server, which knows them all; nothing is asked for less than two letters. */
export function useFoundByServer(query: string): readonly Thing[] {
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const enough = query.trim().length >= 2
  const units = useQuery({ ...findQuery(query.trim(), {}), enabled: enough && rights.includes('units.read') })
  const people = useQuery({ ...peopleQuery(query.trim()), enabled: enough && rights.includes('people.list') })
  if (!enough) return []
  return [
    ...(people.data?.people ?? [])
      .slice(0, 5)
      .map(({ name, username }): Thing => ({ kind: 'person', name, href: `/people?find=${encodeURIComponent(username)}`, of: username })),
    ...(units.data?.hits ?? []).slice(0, 8).map(({ unit, path }): Thing => ({
      kind: 'unit',
      name: unit.fullName,
      code: unit.code,
      href: `/units/${unit.code}`,
      of: path.join(', '),
    })),
  ]
}
