/** Opening a round, and who has sent what in it. */
import * as api from '@songhanh/api/collection'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { parsePeriod, periodKey } from '@songhanh/core/basics/period'
import { later, type PlainDate } from '@songhanh/core/basics/plain-date'
import type { HolidayCalendar } from '@songhanh/core/basics/working-days'
import { matrixOf, type Matrix, type Owed } from '@songhanh/core/collection/completeness'
import { formsOf, publishedKey, type Form } from '@songhanh/core/collection/form'
import { owedForms } from '@songhanh/core/collection/owed'
import { lastDayToSend, openRound as decideRound, warningsOf, type LegalBasis } from '@songhanh/core/collection/round'
import { EMPTY_SUBMISSION } from '@songhanh/core/collection/submission'
import { findIndicator } from '@songhanh/core/indicators/catalogue'
import { may } from '@songhanh/core/people/may'
import type { Right, ThingState } from '@songhanh/core/people/right'
import { z } from 'zod'
import { readCatalogueOf } from '../indicators/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import type { Command } from '../platform/perform.ts'
import { ofThePlace } from '../plans/thing.ts'
import { contentOf, readLinks } from './measures.ts'
import {
  insertForms,
  insertRound,
  readForms,
  readLastSeen,
  readNames,
  readOwners,
  readRound as findRound,
  readRounds,
  readSenders,
  readSubmissions,
  type StoredForm,
  type StoredRound,
} from './store.ts'

type Opening = z.output<typeof api.openRound.body>

const askedBy = (form: Form): readonly string[] => [...form.elements, ...form.published.map(publishedKey)]

/** Warnings of a round as the treaty tells them. */
const warned = (round: Pick<StoredRound, 'closing' | 'due'>, holidays: HolidayCalendar) =>
  warningsOf(round, holidays).map(({ code, closing, due }) => ({ code, closing, due }))

// The treaty has checked the days; core wants to hear them called by their name.
const basisOf = (basis: Opening['basis']): LegalBasis => ({ ...basis, date: basis.date as PlainDate | null })

export const openRound = (holidays: HolidayCalendar): Command<Opening, z.input<typeof api.openRound.answer>> => ({
  id: 'collection.openRound',
  shape: api.openRound.body,
  right: 'collection.open-round',
  thing: async (_, __, by) => ofThePlace('steady', by),
  async run(w, input, by) {
    const content = await contentOf(w, input.planId, by)
    if (!content) return refuse('plans.not-found')
    const period = parsePeriod(input.period)
    if (!period) return refuse('collection.period-unreadable', { period: input.period }, 'period')
    const links = await readLinks(w, input.planId, by)
    const [link] = links
    const adopted = link && (await readCatalogueOf(w, link.catalogue, by))
    if (!adopted) return refuse('indicators.catalogue-not-found')
    const { catalogue } = adopted
    const codes = input.indicators.length > 0 ? input.indicators : [...new Set(links.map((one) => one.indicator))]
    const unknown = codes.find((code) => !findIndicator(catalogue, code))
    if (unknown !== undefined) return refuse('indicators.indicator-unknown', { indicator: unknown }, 'indicators')
    const indicators = codes.flatMap((code) => findIndicator(catalogue, code) ?? [])

    const forms = formsOf(catalogue, indicators, content.letterhead.issuer.level ?? 'district')
    const { owed, unowed } = owedForms(forms, await readSenders(w, later(input.opensOn as PlainDate, by.businessDay), by))
    const decided = decideRound({
      id: by.newId(),
      name: input.name,
      regime: input.regime,
      basis: basisOf(input.basis),
      period,
      opensOn: input.opensOn as PlainDate,
      closing: input.closing as PlainDate,
      due: input.due as PlainDate,
      catalogue: { code: catalogue.code, edition: catalogue.edition },
      indicators: codes,
    })
    if (!decided.ok) return decided
    const round: StoredRound = { ...decided.value, planId: input.planId, unowed }
    await insertRound(w, round, by)
    const stored = owed.map((one): StoredForm => {
      const form = forms.find((candidate) => candidate.code === one.form) as Form
      return { id: by.newId(), roundId: round.id, code: one.form, sender: one.sender, asked: askedBy(form), state: 'draft' }
    })
    await insertForms(w, stored, by)
    const warnings = warned(round, holidays)
    return accept({
      answer: { roundId: round.id, owed: stored.length, unowed: [...unowed], warnings },
      facts: [
        {
          domain: 'collection',
          action: 'round-opened',
          thing: { kind: 'round', id: round.id },
          after: {
            planId: input.planId,
            name: round.name,
            period: periodKey(period),
            closing: round.closing,
            due: round.due,
            forms: stored.length,
          },
          detail: { basis: { ...round.basis }, warnings: warnings.map((warning) => warning.code) },
        },
      ],
    })
  },
})

interface OwedForm extends Owed {
  readonly formId: string
  readonly roundId: string
  readonly state: StoredForm['state']
}

/** The owed forms of rounds with what has become of them, in two statements. */
export async function owedOf(r: Reading, roundIds: readonly string[], by: Asking): Promise<readonly OwedForm[]> {
  const forms = await readForms(r, roundIds, by)
  const submissions = await readSubmissions(
    r,
    forms.map((form) => form.id),
    by,
  )
  return forms.map((form) => ({
    formId: form.id,
    roundId: form.roundId,
    state: form.state,
    form: form.code,
    sender: form.sender,
    senderKind: form.sender.startsWith('unit:') ? 'unit' : 'body',
    asked: form.asked,
    submission: submissions.get(form.id) ?? EMPTY_SUBMISSION,
  }))
}

const summaryOf = (round: StoredRound, { owed, sent, accepted }: Matrix, holidays: HolidayCalendar): z.input<typeof api.RoundSummary> => ({
  id: round.id,
  planId: round.planId,
  name: round.name,
  period: periodKey(round.period),
  adHoc: round.regime === null,
  opensOn: round.opensOn,
  closing: round.closing,
  due: round.due,
  lastWorkingDay: lastDayToSend(round, holidays).day,
  warnings: warned(round, holidays),
  owed,
  sent,
  accepted,
})

/** Those a person may know of: where they see who has sent, and else those they may open themselves. */
async function countedFor(r: Reading, owed: readonly OwedForm[], by: Asking): Promise<readonly OwedForm[]> {
  const owners = new Map(
    (await readOwners(r, [...new Set(owed.map(({ sender }) => sender))], by)).map((owner) => [owner.at as string, owner]),
  )
  const knows = ({ sender, state }: OwedForm) => {
    const owner = owners.get(sender)
    const has = (right: Right, thingState: ThingState) =>
      owner !== undefined && may(by.actor, right, { owner, state: thingState }, by.businessDay).ok
    return has('collection.see-completeness', 'steady') || has('collection.read', state)
  }
  return owed.filter(knows)
}

export const listRounds = (holidays: HolidayCalendar): Query<object, z.input<typeof api.listRounds.answer>> => ({
  id: 'collection.listRounds',
  shape: z.object({}),
  right: 'collection.read',
  async run(r, _, by) {
    const rounds = await readRounds(r, by)
    const all = await owedOf(
      r,
      rounds.map((round) => round.id),
      by,
    )
    const owed = Map.groupBy(await countedFor(r, all, by), (one) => one.roundId)
    return accept({
      rounds: rounds.map((round) => summaryOf(round, matrixOf(owed.get(round.id) ?? [], round.due, by.businessDay), holidays)),
    })
  },
})

export const readRound = (
  holidays: HolidayCalendar,
): Query<z.output<typeof api.readRound.params>, z.input<typeof api.readRound.answer>> => ({
  id: 'collection.readRound',
  shape: api.readRound.params,
  right: 'collection.see-completeness',
  async run(r, { roundId }, by) {
    const round = await findRound(r, roundId, by)
    if (!round) return refuse('collection.round-not-found')
    const owed = await countedFor(r, await owedOf(r, [roundId], by), by)
    const matrix = matrixOf(owed, round.due, by.businessDay, await readLastSeen(r, by))
    const names = await readNames(
      r,
      matrix.lines.map((line) => line.sender),
      [],
      by,
    )
    const formIds = new Map(owed.map((one) => [`${one.sender} ${one.form}`, one.formId]))
    return accept({
      ...summaryOf(round, matrix, holidays),
      late: matrix.late,
      neverCame: [...matrix.neverCame],
      unowed: [...round.unowed],
      lines: matrix.lines.map(({ sender, lastSeen, cells }) => ({
        sender,
        name: names.get(sender) ?? sender,
        lastSeen,
        cells: cells.map((cell) => ({ ...cell, formId: formIds.get(`${cell.sender} ${cell.form}`) as string })),
      })),
    })
  },
})
