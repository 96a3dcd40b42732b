/** What the registers say in a report: a sentence for each kind of work, the papers that directed it, and one table of all registers. */
import { formatDecimal, wholeNumber } from '../basics/decimal.ts'
import type { Persons, RegisterLine, RegisterName, ReportFacts } from './facts.ts'
import { dayText } from './official-form.ts'
import { gathering, printable, unended, type Gathering, type Piece, type Ref } from './piece.ts'
import type { ReportWords, SaidPersons } from './report-words.ts'
import { paragraph, words, type ReportBlock, type ReportParagraph, type TableNumbers } from './report.ts'

const quoted: Ref = { kind: 'quoted' }
const number = (n: number): string => formatDecimal(wholeNumber(n))

/** Papers listed one by one; what is beyond is counted. */
const PAPERS_LISTED = 20

function saidPersons(persons: Persons, of: string, g: Gathering): SaidPersons {
  const put = (n: number, what: string) => g.put(number(n), { kind: 'count', of: `${of}.${what}` })
  const { all, women, uncounted } = persons
  return {
    all: put(all, 'persons'),
    women: women === null ? null : put(women, 'women'),
    men: women === null ? null : put(all - women, 'men'),
    uncounted: uncounted === 0 ? null : put(uncounted, 'uncounted'),
  }
}

/** A paragraph of one part: what its registers count, that nothing was entered, or that nobody keeps them here yet. */
export function registerParagraph(name: RegisterName, facts: ReportFacts, say: ReportWords): ReportParagraph {
  const g = gathering()
  const register = facts.registers[name]
  const key = `register.${name}`
  if (register === null) return paragraph(key, words(say.registerUnkept[name]))
  if (register.entries === 0) return paragraph(key, words(say.registerEmpty[name]))
  const entries = g.put(number(register.entries), { kind: 'count', of: `${name}.entries` })
  return paragraph(key, g.read(say.register[name](entries, register.persons && saidPersons(register.persons, name, g))))
}

/** The papers of whom the report is of, in the order of their days. */
export function listedPapers(name: RegisterName, facts: ReportFacts, say: ReportWords): readonly ReportParagraph[] {
  const papers = facts.registers[name]?.papers ?? []
  const listed = papers.slice(0, PAPERS_LISTED).map(({ id, kind, number: given, day, title }) => {
    const g = gathering()
    const optional = (text: string | null) => (text === null ? null : g.put(text, quoted))
    const said = { kind: optional(kind), number: optional(given), day: g.put(dayText(day), quoted), title: g.put(unended(title), quoted) }
    return paragraph(`register.${name}.paper.${id}`, g.read(say.listedPaper(said)))
  })
  if (papers.length <= PAPERS_LISTED) return listed
  const g = gathering()
  const more = g.put(number(papers.length - PAPERS_LISTED), { kind: 'count', of: `${name}.papers` })
  return [...listed, paragraph(`register.${name}.more`, g.read(say.morePapers(more)))]
}

/** Every register that has ever been kept, with its entries and persons of the days of the report; none where no register is kept. */
export function registersTable(facts: Pick<ReportFacts, 'registerLines'>, say: ReportWords, tables: TableNumbers): readonly ReportBlock[] {
  const kept = facts.registerLines.filter(({ entries }) => entries !== null)
  if (kept.length === 0) return []
  const g = gathering()
  const counted = (n: number, of: string): readonly Piece[] => [{ text: number(n), ref: { kind: 'count', of: `registers.${of}` } }]
  const { table } = say
  /** Nobody is counted where the form asks for none; where it does, none arose, or some were there and not counted. */
  const personsCell = ({ counts, entries }: RegisterLine, n: number | null, of: 'persons' | 'women'): readonly Piece[] => {
    if (counts === 'entries' || (counts === 'persons' && of === 'women')) return words(table.noValue)
    if (entries === 0) return words(say.missing['none-arose'])
    return n === null ? words(say.missing['not-reported']) : counted(n, of)
  }
  return [
    {
      kind: 'table',
      key: 'registers.table',
      title: g.read(table.registersTitle(g.put(String(tables.next()), { kind: 'count', of: 'tables' }))),
      note: null,
      columns: [
        { head: words(table.number), share: 8, align: 'center' },
        { head: words(table.register), share: 52, align: 'left' },
        { head: words(table.entries), share: 16, align: 'right' },
        { head: words(table.persons), share: 16, align: 'right' },
        { head: words(table.women), share: 14, align: 'right' },
      ],
      rows: kept.map((line, n) => {
        const { name, entries, persons } = line
        return {
          strong: false,
          cells: [
            counted(n + 1, 'lines'),
            [{ text: printable(name), ref: quoted }],
            entries === null || entries === 0 ? words(say.missing['none-arose']) : counted(entries, 'entries'),
            personsCell(line, persons && persons.all, 'persons'),
            personsCell(line, persons && persons.women, 'women'),
          ],
        }
      }),
    },
  ]
}
