/** Letters in the official form, written out of their entry in the register whenever they are asked for, and kept nowhere: guidance and urging letters. */
import * as api from '@songhanh/api/letters'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { currentEdition, type Edition } from '@songhanh/core/plans/edition'
import type { PlanContent } from '@songhanh/core/plans/content'
import type { GuidanceFields, RegisterDeclaration } from '@songhanh/core/registers/declaration'
import type { PaperForm } from '@songhanh/core/reports/as-document'
import { guidanceLetter } from '@songhanh/core/reports/guidance-letter'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import { urgingLetter, type UrgingLetter } from '@songhanh/core/reports/urging-letter'
import { guidanceText } from '@songhanh/words/vi/guidance-letter'
import { formOfSeat, issuerOfSeat, type ReportingSeat } from '@songhanh/words/vi/report-form'
import { letterSymbol, urgingText } from '@songhanh/words/vi/urging-letter'
import type { z } from 'zod'
import { contentOf } from '../collection/measures.ts'
import { readNames } from '../collection/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { readAllEditions, readEditions, readObligors } from '../plans/store.ts'
import { entryThing } from '../registers/keepers.ts'
import { registerCalled } from '../registers/queries.ts'
import { findEntry, type StoredEntry } from '../registers/store.ts'
import { formOfPlan } from './compose.ts'
import { planFact } from './facts.ts'
import { isSeat, type OwnPaper } from './own-report.ts'
import { readWritten } from './urging-store.ts'
import { aboutRound, keptUrging, type Kept } from './urging.ts'

type Registers = readonly RegisterDeclaration[]

const textIn = (entry: StoredEntry, field: string): string | null => {
  const value = entry.values[field]
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

export const readLetter = (registers: Registers): Query<z.output<typeof api.readLetter.params>, z.input<typeof api.readLetter.answer>> => ({
  id: 'reports.readLetter',
  shape: api.readLetter.params,
  right: 'registers.enter',
  thing: entryThing,
  async run(r, { entryId }, by) {
    const entry = await findEntry(r, entryId, by)
    const letters = entry && registerCalled(registers, entry.register)?.letters
    if (!entry) return refuse('registers.entry-not-found')
    if (!letters) return accept({ state: 'none', choosesPlan: false })
    if ('content' in letters) return accept({ state: textIn(entry, letters.content) ? 'ready' : 'no-content', choosesPlan: true })
    return accept({ state: (await readWritten(r, entryId, by)) ? 'ready' : 'by-hand', choosesPlan: false })
  },
})

/** The plan in force on a day, the newest where there are several; where none was yet, the newest there is. */
async function planOn(r: Reading, day: PlainDate, by: Asking): Promise<string | null> {
  const inForce = (await readAllEditions(r, by))
    .filter(({ edition }) => edition.state === 'in-force')
    .toSorted((a, b) => ((a.edition.inForceFrom ?? '') < (b.edition.inForceFrom ?? '') ? 1 : -1))
  const found = inForce.find(({ edition }) => edition.inForceFrom !== null && edition.inForceFrom <= day)
  return (found ?? inForce[0])?.planId ?? null
}

interface Issuer {
  readonly name: string
  readonly form: PaperForm
}

/** Who keeps the entry writes the letter: the place in the form of its reports, a commune or body in its own. */
async function issuerOf(
  r: Reading,
  entry: StoredEntry,
  { planId, content, edition }: { readonly planId: string; readonly content: PlanContent; readonly edition: Edition },
  by: Asking,
): Promise<Issuer | null> {
  const { body } = content.letterhead.issuer
  if (entry.keeper.startsWith('place:')) {
    const form = await formOfPlan(r, planId, by)
    return form && { name: body, form }
  }
  const name = (await readNames(r, [entry.keeper], [], by)).get(entry.keeper) ?? entry.keeper
  const obligor = (await readObligors(r, edition.id, by)).find(isSeat(entry.keeper, name))
  const kind = entry.keeper.startsWith('unit:') ? 'commune' : obligor?.kind === 'organisation' ? 'organisation' : 'office'
  const seat: ReportingSeat = { name, kind }
  return { name: issuerOfSeat(seat), form: formOfSeat(seat, body, null) }
}

async function guidancePaper(
  r: Reading,
  entry: StoredEntry,
  fields: GuidanceFields,
  asked: string | undefined,
  by: Asking,
): Promise<Decision<OfficialDocument>> {
  const planId = asked ?? (await planOn(r, entry.dated, by))
  const content = planId && (await contentOf(r, planId, by))
  const edition = planId && currentEdition((await readEditions(r, planId, by)) ?? [])
  const issuer = planId && content && edition && (await issuerOf(r, entry, { planId, content, edition }, by))
  if (!content || !edition || !issuer) return refuse('plans.not-found')
  return guidanceLetter(
    {
      plan: planFact(edition, content, 0),
      planIssuer: content.letterhead.issuer.body,
      issuer: issuer.name,
      form: { ...issuer.form, symbol: letterSymbol(issuer.form.symbol) },
      title: textIn(entry, fields.title) ?? '',
      number: textIn(entry, fields.number),
      day: entry.dated,
      to: textIn(entry, fields.to) ?? '',
      content: textIn(entry, fields.content),
    },
    guidanceText,
  )
}

/** As it was written, to those it was written to; number, day and new last day as the register has them now. */
async function urgingPaper(r: Reading, entry: StoredEntry, kept: Kept, by: Asking): Promise<Decision<OfficialDocument>> {
  const written = await readWritten(r, entry.id, by)
  const newDue = textIn(entry, kept.fields.due)
  if (!written || newDue === null) return refuse('reports.letter-by-hand')
  const about = await aboutRound(r, kept, written.roundId, by)
  if (!about.ok) return about
  const senders = about.value.senders.filter(({ key }) => written.senders.includes(key))
  const urging = { ...about.value, senders, turn: 'first' as const, newDue: newDue as PlainDate, today: entry.dated }
  const turn = textIn(entry, kept.fields.turn) as UrgingLetter['turn']
  return accept(urgingLetter(turn, senders, urging, urgingText, textIn(entry, kept.fields.number)).document)
}

const Asked = api.downloadLetter.params.extend(api.downloadLetter.query.omit({ format: true }).shape)

/** The paper of an entry, before it is pressed; its name is the entry's subject. */
export const readLetterPaper = (registers: Registers): Query<z.output<typeof Asked>, OwnPaper> => ({
  id: 'reports.letterPaper',
  shape: Asked,
  right: 'registers.enter',
  thing: entryThing,
  async run(r, { entryId, planId }, by) {
    const entry = await findEntry(r, entryId, by)
    const register = entry && registerCalled(registers, entry.register)
    if (!entry || !register) return refuse('registers.entry-not-found')
    if (entry.withdrawn) return refuse('registers.entry-withdrawn')
    if (!register.letters) return refuse('reports.not-a-letter')
    const kept = keptUrging(register)
    const document =
      kept === null ? await guidancePaper(r, entry, register.letters as GuidanceFields, planId, by) : await urgingPaper(r, entry, kept, by)
    const title = (textIn(entry, register.letters.title) ?? '').replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, ' ').replaceAll(/ +/gu, ' ')
    return document.ok ? accept({ document: document.value, name: title.trim().slice(0, 120) }) : document
  },
})
