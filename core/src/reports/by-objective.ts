/** Measures under the objectives of the plan, as text and tables have them. */
import type { MeasureFact, ReportFacts } from './facts.ts'
import type { Gathering, Piece, Ref } from './piece.ts'
import type { ReportWords } from './report-words.ts'

const quoted: Ref = { kind: 'quoted' }

/** Objectives in the order of the plan, with their measures; what the plan lays under no objective comes last. */
export function grouped({ objectives, measures }: Pick<ReportFacts, 'objectives' | 'measures'>): readonly {
  readonly objective: { readonly code: string; readonly heading: string } | null
  readonly measures: readonly MeasureFact[]
}[] {
  const known = new Set(objectives.map(({ code }) => code))
  const groups = objectives.map((objective) => ({ objective, measures: measures.filter((m) => m.target.objective === objective.code) }))
  const rest = measures.filter((m) => m.target.objective === null || !known.has(m.target.objective))
  return [...groups.filter((group) => group.measures.length > 0), ...(rest.length > 0 ? [{ objective: null, measures: rest }] : [])]
}

/** "Mục tiêu …: …" */
export function objectivePieces(
  { code, heading }: { readonly code: string; readonly heading: string },
  say: ReportWords,
  g: Gathering,
): readonly Piece[] {
  return g.read(say.objective(g.put(code, quoted), g.put(heading, quoted)))
}
