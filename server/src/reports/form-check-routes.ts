/** The form of a paper: of a file somebody gives in, which is read apart and not kept, and of a report of the place as its Word file has it. */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import * as api from '@songhanh/api/form-check'
import { accept, type Decision } from '@songhanh/core/basics/decision'
import { toldCheck, type ToldCheck } from '@songhanh/core/reports/form-check/told'
import { GUARD_LIMITS, guarded, type GuardLimits } from '@songhanh/papers/reading/guard'
import { readPaper } from '@songhanh/papers/reading/read-paper'
import { writeWord } from '@songhanh/papers/writing/word/write-word'
import { z } from 'zod'
import { inTurn } from '../intake/in-turn.ts'
import { printableName } from '../intake/taken-paper.ts'
import { ask, type Query } from '../platform/ask.ts'
import type { ReceivedFile, Requested, Route } from '../platform/http/route.ts'
import { readPrintable } from './queries.ts'

const WORKER = fileURLToPath(new URL('./form-check-worker.ts', import.meta.url))
/** A paper to be checked is one paper, not a book. */
const LIMITS: GuardLimits = { ...GUARD_LIMITS, paper: { ...GUARD_LIMITS.paper, characters: 1_000_000 } }

/** Whether somebody may have papers checked: asked before a file is read, so that nobody else can make the place work. */
const mayCheck: Query<object, true> = {
  id: 'reports.mayCheckForm',
  shape: z.object({}),
  right: 'reports.check-form',
  run: async () => accept(true),
}

const answered = (name: string, { faults, ...check }: ToldCheck): z.input<typeof api.checkForm.answer> => ({
  ...check,
  name,
  faults: faults.map(({ rule, level, article, place, fix }) => ({ rule, level, article, place, fix })),
})

const given = (): Route => {
  const turn = inTurn()
  return {
    endpoint: api.checkForm,
    async answer(requested, { place, who }) {
      const may = await ask(place, who, mayCheck, {})
      if (!may.ok) return may
      const { name, bytes }: ReceivedFile = (requested as Requested<typeof api.checkForm>).file
      const checked: Decision<ToldCheck> = await turn(() => guarded<ToldCheck>(WORKER, name, bytes, LIMITS))
      return checked.ok ? accept(answered(printableName(name, createHash('sha256').update(bytes).digest('hex')), checked.value)) : checked
    },
  }
}

/** Its own Word file is read as any other: what the checker says of it, it says of what the office sends out. */
const ofReport: Route = {
  endpoint: api.checkReportForm,
  async answer(requested, { place, who }) {
    const { params, query } = requested as Requested<typeof api.checkReportForm>
    const found = await ask(place, who, readPrintable, { ...params, paper: query.paper })
    if (!found.ok) return found
    const name = `${found.value.name}.docx`
    const read = await readPaper(name, Buffer.from(await writeWord(found.value.document)))
    return read.ok ? accept(answered(name, toldCheck(read.value))) : read
  },
}

/** The endpoints of the checker of form. */
export const formCheckRoutes = (): Route[] => [given(), ofReport]
