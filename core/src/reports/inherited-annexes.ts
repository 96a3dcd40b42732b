/**
 * What a unit that took the work of older ones over adds to its report: the figures each of them sent, and the table of the authority that is no
 * more. Nobody is left to sign that table: it stands as a reference, and says so.
 */
import type { ReportFacts } from './facts.ts'
import { gathering, type Ref } from './piece.ts'
import type { ReportWords } from './report-words.ts'
import { paragraph, type ReportAnnex, type ReportBlock, type TableNumbers } from './report.ts'
import { resultsTable } from './results-part.ts'
import type { OwnForm, SentFigureWords } from './sent-figures.ts'
import { figuresOfSeat } from './sent-years.ts'
import { yearsTable } from './years-table.ts'

export interface Inherited {
  /** The seats taken over whole, with what each sent for the year. */
  readonly formers: readonly { readonly name: string; readonly forms: readonly OwnForm[] }[]
  /** The results of the authority whose plan it is; null while that authority stands and reports itself. */
  readonly reference: Pick<ReportFacts, 'kind' | 'issuer' | 'plan' | 'year' | 'objectives' | 'measures'> | null
}

/** The sentences of these annexes; they live in `words/`. */
export interface InheritedWords {
  readonly formersTitle: string
  readonly former: (name: string) => string
  readonly referenceTitle: string
  readonly referenceNote: (body: string) => string
}

const quoted: Ref = { kind: 'quoted' }

function formersAnnex(
  { formers }: Inherited,
  of: Pick<ReportFacts, 'kind' | 'year' | 'plan'>,
  say: ReportWords,
  own: SentFigureWords & InheritedWords,
  tables: TableNumbers,
): ReportAnnex {
  const blocks = formers.flatMap(({ name, forms }, n): readonly ReportBlock[] => {
    const g = gathering()
    return [
      { kind: 'heading', level: 2, label: `${n + 1}.`, pieces: g.read(own.former(g.put(name, quoted))) },
      ...figuresOfSeat(`former.${n + 1}`, { ...of, forms }, say, own, tables),
    ]
  })
  return { key: 'formers', title: own.formersTitle, landscape: false, blocks }
}

function referenceAnnex(
  facts: NonNullable<Inherited['reference']>,
  say: ReportWords,
  own: InheritedWords,
  tables: TableNumbers,
): ReportAnnex {
  const g = gathering()
  const note = paragraph('reference.note', g.read(own.referenceNote(g.put(facts.issuer.body, quoted))))
  return {
    key: 'reference',
    title: own.referenceTitle,
    landscape: false,
    blocks: [note, resultsTable(facts, say, tables.next()), ...yearsTable(facts, say, tables)],
  }
}

export const inheritedAnnexes = (
  inherited: Inherited,
  of: Pick<ReportFacts, 'kind' | 'year' | 'plan'>,
  say: ReportWords,
  own: SentFigureWords & InheritedWords,
  tables: TableNumbers,
): readonly ReportAnnex[] => [
  ...(inherited.formers.length === 0 ? [] : [formersAnnex(inherited, of, say, own, tables)]),
  ...(inherited.reference === null ? [] : [referenceAnnex(inherited.reference, say, own, tables)]),
]
