/** A small district served over HTTP: a plan in force, three communes, two bodies, and people with real sign-in. For tests. */
import { readFileSync } from 'node:fs'
import type { Instant } from '@songhanh/core/basics/instant'
import { vietnameseDay } from '@songhanh/core/basics/instant'
import { daysBetween, type PlainDate } from '@songhanh/core/basics/plain-date'
import type { HolidayCalendar } from '@songhanh/core/basics/working-days'
import { smallPlan, target } from '@songhanh/core/plans/small-plan.fixture'
import { collectionRoutes } from '../collection/routes.ts'
import { indicatorRoutes } from '../indicators/routes.ts'
import { firstAdministrator, personWith, servedPeople, type Answered, type Browser } from '../people/served.fixture.ts'
import { peopleRoutes } from '../people/routes.ts'
import type { Route } from '../platform/http/route.ts'
import type { Wished } from '../platform/testing.ts'
import { planInForce } from './plan-in-force.fixture.ts'
import { progressRoutes } from './routes.ts'

const sample = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../samples/${path}`, import.meta.url), 'utf8'))
export const catalogue = sample('indicators/gender-equality-2021.json') as { edition: number; [field: string]: unknown }
const holidays = sample('calendar/holidays-vn.json') as HolidayCalendar

export const COMMUNES = ['90001', '90002', '90003'].map((code) => `unit:${code}@2020-01-01`)
export const BODIES = ['body:noi-vu', 'body:lao-dong']

/** Four targets that are measured in four ways. */
export const plan = {
  ...smallPlan,
  letterhead: { ...smallPlan.letterhead, issuer: { ...smallPlan.letterhead.issuer, level: 'district' as const } },
  targets: [
    target('2.1', { text: 'Tăng tỷ lệ lao động nữ làm công hưởng lương lên đạt 50% vào năm 2025.', comparator: 'increase_to', value: 50 }),
    target('4.1', {
      text: 'Tỷ số giới tính khi sinh ở mức 110,7 bé trai/100 bé gái vào năm 2025.',
      value: 110.7,
      direction: 'down',
      unit: 'bé trai/100 bé gái',
    }),
    target('5.2', {
      text: 'Tỷ lệ nữ thạc sỹ trong tổng số người có trình độ thạc sỹ đạt không dưới 50% từ năm 2025.',
      comparator: '>=',
      value: 50,
      due: [],
      from: 2025,
    }),
    target('6.3', { text: '100% xã, thị trấn đến năm 2025 đều có các tin, bài trên hệ thống truyền thanh cơ sở.', value: 100 }),
  ],
}

const LINKS = [
  { measure: '2.1', indicator: 'women-on-wages', reading: null },
  { measure: '4.1', indicator: 'sex-ratio-at-birth', reading: null },
  { measure: '5.2', indicator: 'women-masters', reading: null },
  { measure: '6.3', indicator: 'communes-with-broadcasts', reading: 'any-item-in-the-year' },
]

export interface Office {
  readonly officer: Browser & { readonly personId: string }
  readonly head: Browser & { readonly personId: string }
}

/** The body of an answer that must be a good one; what is in it the treaty has checked on its way out. */
export const ok = (answer: Answered): Answered['body'] => {
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** The district with everything that comes before the first round; the business day is 25/11/2024. */
export async function district(
  wished: Wished & {
    readonly more?: readonly Route[]
    /** All endpoints, in place of those the figures need. */
    readonly routes?: (secret: string) => readonly Route[]
  } = {},
) {
  const today = vietnameseDay((wished.clock?.() ?? new Date().toISOString()) as Instant)
  const served = await servedPeople({
    offsetDays: daysBetween(today, '2024-11-25' as PlainDate),
    ...wished,
    routes:
      wished.routes ??
      ((secret) => [
        ...peopleRoutes(secret),
        ...indicatorRoutes(),
        ...collectionRoutes({ holidays }),
        ...progressRoutes(),
        ...(wished.more ?? []),
      ]),
  })
  const { place, placeKey } = served
  await place.admin.query(
    `INSERT INTO seat (place_id, key, name, above) SELECT $1, key, 'Nơi ' || key, ARRAY[$2] FROM unnest($3::text[]) key`,
    [place.id, placeKey, [...COMMUNES, ...BODIES]],
  )
  const planId = await planInForce(place, plan, 'Phòng Nội vụ', '2021-07-15')
  const administrator = await firstAdministrator(served)
  const lead = await personWith(served, administrator, 'lead-synthesiser', placeKey, 'tonghop')
  const second = await personWith(served, administrator, 'lead-synthesiser', placeKey, 'tonghop2')
  const keeper = await personWith(served, administrator, 'catalogue-keeper', placeKey, 'danhmuc')
  const office = async (seat: string, name: string): Promise<Office> => ({
    officer: await personWith(served, administrator, seat.startsWith('unit:') ? 'commune-officer' : 'body-officer', seat, `${name}.canbo`),
    head: await personWith(served, administrator, 'head', seat, `${name}.truong`),
  })
  ok(await keeper.post('/api/catalogues', { content: catalogue }))
  ok(await keeper.post(`/api/plans/${planId}/measures`, { catalogue: 'gender-equality', links: LINKS }))
  for (const [field, body] of [
    ['home-affairs', BODIES[0]],
    ['labour', BODIES[1]],
  ])
    ok(await keeper.post('/api/body-fields', { field, body }))
  return { served, place, planId, administrator, lead, second, keeper, office }
}

export type District = Awaited<ReturnType<typeof district>>

export const round = (planId: string, change: object = {}) => ({
  planId,
  name: 'Báo cáo năm 2024',
  regime: 'yearly',
  basis: { title: 'Kế hoạch thực hiện Chiến lược', number: null, date: null },
  period: '2024',
  opensOn: '2024-11-15',
  closing: '2024-12-14',
  due: '2024-12-04',
  indicators: [],
  ...change,
})

/** A cell as the grid sends it. */
export const cell = (element: string, value: number | string, seen = 0) => ({
  element,
  figure: { known: true, value: String(value), kind: { kind: 'administrative' }, dataYear: 2024 },
  comment: null,
  seen,
})
export const none = (element: string, reason = 'none-arose', seen = 0) => ({
  element,
  figure: { known: false, reason },
  comment: null,
  seen,
})
