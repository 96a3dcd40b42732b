import { readFileSync, statSync } from 'node:fs'
import { type Decision, type Refusal, refuse } from '@songhanh/core/basics/decision'
import { type Boundary, readBoundaries } from '@songhanh/core/units/boundaries'

/** Read whole into memory at the start: enough for every commune of the country drawn with care, and too little to fill a small machine. */
const MOST_MEGABYTES = 32

/** The boundaries of the file an office has set; refused in one sentence where it cannot be used. */
export function readBoundaryFile(path: string): Decision<readonly Boundary[]> {
  let text: string
  try {
    if (statSync(path).size > MOST_MEGABYTES * 1e6) return refuse('units.boundaries-too-large', { path, most: MOST_MEGABYTES })
    text = readFileSync(path, 'utf8')
  } catch {
    return refuse('units.boundaries-unreadable', { path })
  }
  let parsed: unknown
  try {
    // Programs on Windows put a mark before the first character.
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refuse('units.boundaries-no-collection')
  }
  return readBoundaries(parsed)
}

/** What a place that opens draws with: a file that cannot be used is told and left aside, as a map is no reason not to open. */
export function boundariesToServe(path: string | null, tell: (refusal: Refusal) => void): readonly Boundary[] {
  const read = path === null ? null : readBoundaryFile(path)
  if (read !== null && !read.ok) tell(read.refusal)
  return read?.ok ? read.value : []
}
