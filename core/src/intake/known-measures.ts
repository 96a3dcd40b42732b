/** The measures of a plan as a report speaks of them: by code, and by wording. */
import type { Target } from '../plans/content.ts'
import { likeness, type Wording, wordingOf } from '../plans/wording.ts'

/** What of a target is needed to find it in a report. */
export type Sought = Pick<Target, 'code' | 'number' | 'objective' | 'quantity' | 'text' | 'unit' | 'comparator' | 'direction'>

/** The least likeness of wordings at which a row or sentence without a code is held to speak of a measure. */
const ALIKE = 0.6
/** With a code, wordings less alike than this speak of something else. */
const STRANGE = 0.25

/** Whether the plan asks that something be there, and not for a number of it: then a report answers yes or no. */
export const asksForAnswer = (target: Pick<Sought, 'comparator' | 'direction'> | null): boolean =>
  target?.direction === 'yes-no' && target.comparator !== 'qual'

export interface Match {
  readonly measure: string | null
  readonly doubts: readonly ('by-wording' | 'other-words')[]
}

export const NOBODY: Match = { measure: null, doubts: [] }

/** The measures of the plan, found by code and wording. */
export class KnownMeasures {
  private readonly measures: readonly { readonly target: Sought; readonly wordings: readonly Wording[] }[]

  constructor(measures: readonly Sought[]) {
    this.measures = measures.map((target) => ({ target, wordings: [wordingOf(target.quantity), wordingOf(target.text)] }))
  }

  of(code: string | null): Sought | null {
    return this.measures.find(({ target }) => target.code === code)?.target ?? null
  }

  /** The measure that asks whether something is there, and that a sentence without its code speaks of. */
  findAsking(said: string): Match {
    const words = wordingOf(said.replace(/\([^()]*\)/gu, ' '))
    const of = this.measures.find(({ target, wordings }) => asksForAnswer(target) && wordings.some((one) => alike(words, one) >= ALIKE))
    return of ? { measure: of.target.code, doubts: ['by-wording'] } : NOBODY
  }

  /** The measure a name speaks of: by its code where the words do not speak against it, else by its words alone. */
  find(name: string, code: string | null, objective: string | null): Match {
    const words = wordingOf(name.replace(/\([^()]*\)/gu, ' '))
    const scored = this.measures.map(({ target, wordings }) => ({ target, score: Math.max(...wordings.map((one) => alike(words, one))) }))
    const best = scored.reduce<(typeof scored)[number] | null>((a, b) => (a === null || b.score > a.score ? b : a), null)
    const coded = code === null ? [] : scored.filter(({ target }) => fits(target, code, objective))
    const named = coded.reduce<(typeof scored)[number] | null>((a, b) => (a === null || b.score > a.score ? b : a), null)
    if (named && named.score >= STRANGE)
      return { measure: named.target.code, doubts: best && best.score > named.score + 0.3 ? ['other-words'] : [] }
    if (best && best.score >= ALIKE) return { measure: best.target.code, doubts: ['by-wording'] }
    return named ? { measure: named.target.code, doubts: ['other-words'] } : NOBODY
  }
}

/** "1.1" and "3.2" by their whole code; a bare "2" only under its objective, or where the plan counts its targets through. */
function fits({ code, number, objective }: Sought, given: string, under: string | null): boolean {
  if (code === given || number === given) return true
  return !given.includes('.') && under !== null && objective === under && number.split('.').at(-1) === given
}

/** How much of the measure's words a name has; a name goes on with how it is counted, and a sentence with where. */
function alike(name: Wording, measure: Wording): number {
  const size = [...measure.values()].reduce((sum, n) => sum + n, 0)
  let common = 0
  for (const [word, n] of measure) common += Math.min(n, name.get(word) ?? 0)
  return size === 0 ? 0 : Math.max(likeness(name, measure), size >= 4 ? (common / size) * 0.95 : 0)
}
