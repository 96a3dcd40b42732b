/** The draft of the next plan of a new unit: plan, units, kinds of body and figures of several domains, put together here. */
import * as api from '@songhanh/api/plan-successor'
import { accept, type Decision, refuse } from '@songhanh/core/basics/decision'
import { type PlainDate, yearOf } from '@songhanh/core/basics/plain-date'
import { committeeOf, heirsOf, type Inheriting } from '@songhanh/core/people/bodies/heirs'
import type { BodyTable } from '@songhanh/core/people/bodies/kind'
import { namesNow } from '@songhanh/core/people/bodies/names-now'
import { currentEdition } from '@songhanh/core/plans/edition'
import { documentDay } from '@songhanh/core/plans/issuer-communes'
import { draftSuccessor, type OldPlan, type SuccessorDraft } from '@songhanh/core/plans/successor'
import { successorPaper } from '@songhanh/core/reports/successor-paper'
import { resolveIssuer } from '@songhanh/core/units/issuer'
import { levelOf } from '@songhanh/core/units/kind'
import { territoryOn } from '@songhanh/core/units/territory'
import { fullName, unitKey } from '@songhanh/core/units/unit'
import { writeWord } from '@songhanh/papers/writing/word/write-word'
import { successorPaper as words } from '@songhanh/words/vi/successor-paper'
import type { z } from 'zod'
import type { Asking } from '../platform/acting.ts'
import { ask, type Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import type { Circumstances, Requested, Route } from '../platform/http/route.ts'
import { readContent, readEditions, readObligors } from '../plans/store.ts'
import { ofThePlace } from '../plans/thing.ts'
import { readBoard } from '../progress/routes.ts'
import type { Units } from '../units/register.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const Asked = api.readSuccessor.query.extend(api.readSuccessor.params.shape)
type Asked = z.output<typeof Asked>

interface Found {
  readonly old: OldPlan
  readonly inheriting: Inheriting
  readonly businessDay: PlainDate
}

async function shownEdition(r: Reading, planId: string, by: Asking) {
  const editions = await readEditions(r, planId, by)
  return editions && currentEdition(editions)
}

type Edition = NonNullable<Awaited<ReturnType<typeof shownEdition>>>

/** The plan as issued, who issued it, and the units that hold its land on the first day of a later year. */
async function readHeirs(units: Units, r: Reading, edition: Edition, from: number, by: Asking) {
  const { content, remarks } = await readContent(r, edition.id, by)
  const { register } = await units(r, by)
  const day = `${from}-01-01` as PlainDate
  const asOf = documentDay(content.letterhead) ?? by.businessDay
  const { body, province } = content.letterhead.issuer
  const issuer = resolveIssuer(register, body, province, asOf)
  if (!issuer.ok) return issuer
  const heirs = territoryOn(register, issuer.value, asOf, day).members.map(({ unit }) => unit)
  return accept({ content, remarks, register, day, issuer: issuer.value, heirs })
}

/** The old plan, and who inherits in the unit as it stands on the first day of the new period. */
const readOldPlan = (units: Units, table: BodyTable): Query<Asked, Found> => ({
  id: 'plans.readSuccessor',
  shape: Asked,
  right: 'plans.read',
  thing: async (r, { planId }, by) => ofThePlace((await shownEdition(r, planId, by))?.state ?? 'draft', by),
  async run(r, { planId, unit: code, from, to }, by) {
    if (to < from) return refuse('plans.period-wrong', { from, to })
    const edition = await shownEdition(r, planId, by)
    if (!edition) return refuse('plans.not-found')
    const read = await readHeirs(units, r, edition, from, by)
    if (!read.ok) return read
    const { content, remarks, register, day, issuer, heirs } = read.value
    const unit = register.unitOn(code, day)
    if (unit === null) return refuse('units.not-standing', { code, day })
    if (heirs.every((heir) => unitKey(heir) !== unitKey(unit))) return refuse('plans.not-a-successor', { name: committeeOf(unit) })
    const old = { content, remarks, obligors: await readObligors(r, edition.id, by) }
    return accept({ old, inheriting: { register, table, issuer, level: levelOf(issuer.kind), unit, day }, businessDay: by.businessDay })
  },
})

const UnitsAsked = api.listSuccessorUnits.query.extend(api.listSuccessorUnits.params.shape)

/** For whom the next plan can be drafted. */
const listUnits = (units: Units): Query<z.output<typeof UnitsAsked>, z.output<typeof api.listSuccessorUnits.answer>> => ({
  id: 'plans.listSuccessorUnits',
  shape: UnitsAsked,
  right: 'plans.read',
  thing: async (r, { planId }, by) => ofThePlace((await shownEdition(r, planId, by))?.state ?? 'draft', by),
  async run(r, { planId, from }, by) {
    const edition = await shownEdition(r, planId, by)
    if (!edition) return refuse('plans.not-found')
    const read = await readHeirs(units, r, edition, from, by)
    if (!read.ok) return read
    return accept({ units: read.value.heirs.map((unit) => ({ code: unit.code, name: fullName(unit) })) })
  },
})

interface Drafted extends Found {
  readonly draft: SuccessorDraft
}

/** Figures stand in the draft for those who may see the board of the plan, and for nobody else. */
async function drafted(query: Query<Asked, Found>, asked: Asked, { place, who }: Circumstances): Promise<Decision<Drafted>> {
  const found = await ask(place, who, query, asked)
  if (!found.ok) return found
  const { old, inheriting, businessDay } = found.value
  const year = Math.min(old.content.letterhead.period?.to ?? asked.from - 1, yearOf(businessDay))
  const board = await ask(place, who, readBoard, { planId: asked.planId, year })
  const rows = new Map(board.ok ? board.value.rows.map((row) => [row.measure, row.figure]) : [])
  const draft = draftSuccessor(old, {
    issuer: committeeOf(inheriting.unit),
    period: { from: asked.from, to: asked.to },
    heirsOf: (obligor) => heirsOf(inheriting, obligor),
    namesNow: (said) => namesNow(inheriting, said),
    reached: ({ code }) => {
      const figure = rows.get(code)
      return figure?.known ? { year, value: figure.value } : null
    },
  })
  return accept({ ...found.value, draft })
}

export function successorRoutes(units: Units, table: BodyTable): Route[] {
  const query = readOldPlan(units, table)
  const choice = listUnits(units)
  return [
    {
      endpoint: api.listSuccessorUnits,
      answer(requested, { place, who }) {
        const { params, query: asked } = requested as Requested<typeof api.listSuccessorUnits>
        return ask(place, who, choice, { ...params, ...asked })
      },
    },
    {
      endpoint: api.readSuccessor,
      async answer(requested, given) {
        const { params, query: asked } = requested as Requested<typeof api.readSuccessor>
        const made = await drafted(query, { ...params, ...asked }, given)
        return made.ok ? accept(made.value.draft) : made
      },
    },
    {
      endpoint: api.downloadSuccessor,
      async answer(requested, given) {
        const { params, query: asked } = requested as Requested<typeof api.downloadSuccessor>
        const made = await drafted(query, { ...params, ...asked }, given)
        if (!made.ok) return made
        const { draft, inheriting, businessDay } = made.value
        const bytes = await writeWord(successorPaper(draft, inheriting.unit.name, businessDay, words))
        return accept({ name: `${words.fileName(asked.from, asked.to)}.docx`, type: WORD, bytes })
      },
    },
  ]
}
