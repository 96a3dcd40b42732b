/**
 * The work plan of one year as a draft in the official form (kế hoạch; Nghị định 30/2020/NĐ-CP, Phụ lục III), derived from the plan of several years:
 * what is due that year with who leads it, what goes on without a day, and the bounds of the year. The office sets right what it decides otherwise.
 */
import type { PlainDate } from '../basics/plain-date.ts'
import type { PaperForm } from './as-document.ts'
import { citedPlan, type CitedPlan, type PlanCitation } from './cited-plan.ts'
import type { Block, OfficialDocument, Table } from './official-document.ts'
import { dayInWords, dayText, numberLine } from './official-form.ts'
import { printable } from './piece.ts'

export interface YearTask {
  readonly text: string
  /** Null where nobody is set to lead: then those the plan names bear it. */
  readonly lead: string | null
  readonly bearers: readonly string[]
  readonly coordinating: readonly string[]
  /** In the year; null where it has no day there. */
  readonly days: { readonly from: PlainDate; readonly to: PlainDate } | null
}

export interface YearPlanFacts {
  readonly plan: CitedPlan
  readonly issuer: string
  readonly year: number
  /** What each measure asks for, in words: by the year's own document, or as the plan words it. */
  readonly targets: readonly { readonly code: string; readonly text: string; readonly asked: string }[]
  readonly tasks: readonly YearTask[]
  readonly form: PaperForm
  readonly today: PlainDate
}

/** The words of the paper; they live in `words/`. */
export interface YearPlanWords {
  readonly kind: string
  readonly symbol: (symbolOfReports: string) => string
  readonly placeAndDay: (place: string, day: string) => string
  readonly subject: (plan: PlanCitation, year: number) => string
  readonly planBasis: (plan: PlanCitation) => string
  readonly opening: (plan: PlanCitation, year: number) => string
  readonly parts: Readonly<Record<'targets' | 'dated' | 'undated' | 'carrying-out', string>>
  readonly columns: Readonly<Record<'order' | 'target' | 'asked' | 'task' | 'lead' | 'coordinating' | 'due', string>>
  readonly none: string
  readonly due: (from: string, to: string) => string
  readonly closing: readonly string[]
  /** A plan goes to those it lays work on, and names no addressee above its text. */
  readonly recipients: readonly string[]
}

type Column = Table['columns'][number]
const centred = (head: string, share: number): Column => ({ head, share, align: 'center' })
const left = (head: string, share: number): Column => ({ head, share, align: 'left' })

const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  title: '',
  note: null,
  columns,
  rows: rows.map((cells) => ({ cells: cells.map(printable), strong: false })),
})

const borneBy = ({ lead, bearers }: YearTask): string => lead ?? bearers.join('; ')

function taskBlock(tasks: readonly YearTask[], isDated: boolean, say: YearPlanWords): Block {
  const { order, task, lead, coordinating, due } = say.columns
  if (tasks.length === 0) return { kind: 'paragraph', text: say.none }
  const columns = [centred(order, 1), left(task, 8), left(lead, 4), left(coordinating, 4), ...(isDated ? [centred(due, 3)] : [])]
  const dueOf = ({ days }: YearTask) => (isDated && days ? [say.due(dayText(days.from), dayText(days.to))] : [])
  return table(columns, tasks.map((one, n) => [String(n + 1), one.text, borneBy(one), one.coordinating.join('; '), ...dueOf(one)])) // prettier-ignore
}

const lastDay = ({ days }: YearTask): string => `${days?.to ?? ''} ${days?.from ?? ''}`

/** Tasks of one last day stand in the order of the plan. */
const byLastDay = (tasks: readonly YearTask[]): readonly YearTask[] =>
  tasks.toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : lastDay(a) > lastDay(b) ? 1 : 0))

export function yearPlan({ plan, issuer, year, targets, tasks, form, today }: YearPlanFacts, say: YearPlanWords): OfficialDocument {
  const cited = citedPlan(plan, issuer)
  const { order, target, asked } = say.columns
  const heading = (n: string, text: string): Block => ({ kind: 'heading', level: 1, label: n, text })
  const lines = (text: string) => text.split('\n').map(printable).join('\n')
  return {
    issuer: { superior: form.superior === null ? null : lines(form.superior), body: lines(form.issuer) },
    number: numberLine(null, printable(say.symbol(form.symbol))),
    placeAndDay: say.placeAndDay(printable(form.placeName), dayInWords(null, null, null)),
    kind: say.kind,
    subject: say.subject(cited, year),
    addressees: [],
    bases: [`${say.planBasis(cited)}.`],
    blocks: [
      { kind: 'paragraph', text: say.opening(cited, year) },
      heading('I.', say.parts.targets),
      targets.length === 0
        ? { kind: 'paragraph', text: say.none }
        : table([centred(order, 1), left(target, 9), left(asked, 5)], targets.map((one) => [one.code, one.text, one.asked])), // prettier-ignore
      heading('II.', say.parts.dated),
      taskBlock(byLastDay(tasks.filter(({ days }) => days !== null)), true, say),
      heading('III.', say.parts.undated),
      taskBlock(tasks.filter(({ days }) => days === null), false, say), // prettier-ignore
      heading('IV.', say.parts['carrying-out']),
      ...say.closing.map((text): Block => ({ kind: 'paragraph', text })),
    ],
    recipients: say.recipients,
    signature: { authority: form.authority.map(printable), name: form.signer === null ? null : printable(form.signer) },
    annexes: [],
    day: today,
  }
}
