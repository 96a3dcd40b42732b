/** The work plan of a year as a paper: the plan's tasks with what the lead set, and the bounds of the year. */
import * as api from '@songhanh/api/tasks'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { yearOf } from '@songhanh/core/basics/plain-date'
import { currentEdition } from '@songhanh/core/plans/edition'
import type { PlanContent } from '@songhanh/core/plans/content'
import { yearPlan } from '@songhanh/core/reports/year-plan'
import { daysIn } from '@songhanh/core/work/tasks/task'
import { writeWord } from '@songhanh/papers/writing/word/write-word'
import { asks } from '@songhanh/words/vi/plan-asks'
import { yearPlanAsked, yearPlanText } from '@songhanh/words/vi/year-plan'
import { writeNumber, writeQuantity } from '@songhanh/words/writing'
import type { z } from 'zod'
import { readYearlyRows } from '../collection/measures.ts'
import { readNames } from '../collection/store.ts'
import type { Asking } from '../platform/acting.ts'
import type { Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import { readEditions } from '../plans/store.ts'
import { ofThePlace } from '../plans/thing.ts'
import { readTasks } from '../work/tasks/store.ts'
import { formOfPlan } from './compose.ts'
import { planFact } from './facts.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const Asked = api.downloadYearPlan.params.extend(api.downloadYearPlan.query.shape)

/** What each measure asks for in a year: by the document that sets the year, else as the plan words it. */
async function targetsOf(r: Reading, planId: string, { targets }: PlanContent, year: number, by: Asking) {
  const yearly = new Map((await readYearlyRows(r, planId, by)).filter((row) => row.year === year).map((row) => [row.measure, row.value]))
  return targets.map((target) => {
    const set = yearly.get(target.code)
    const asked =
      set === undefined
        ? yearPlanAsked.ofPlan(asks(target), target.due)
        : yearPlanAsked.ofYear(writeQuantity(writeNumber('vi', Number(set)), target.unit))
    return { code: target.code, text: target.text, asked }
  })
}

export const readYearPlan: Query<z.output<typeof Asked>, z.input<typeof api.downloadYearPlan.answer>> = {
  id: 'reports.readYearPlan',
  shape: Asked,
  right: 'work.read',
  thing: async (_, __, by) => ofThePlace('steady', by),
  async run(r, { planId, year: asked }, by) {
    const found = await readTasks(r, planId, by)
    const edition = currentEdition((await readEditions(r, planId, by)) ?? [])
    const form = await formOfPlan(r, planId, by)
    if (!found || !edition || !form) return refuse('plans.not-found')
    const year = asked ?? yearOf(by.businessDay)
    const seats = found.tasks.flatMap(({ task }) => [...(task.lead === null ? [] : [task.lead]), ...task.coordinating])
    const names = await readNames(r, [...new Set(seats)], [], by)
    const nameOf = (seat: string) => names.get(seat) ?? seat
    const paper = yearPlan(
      {
        plan: planFact(edition, found.content, 0),
        issuer: found.content.letterhead.issuer.body,
        year,
        targets: await targetsOf(r, planId, found.content, year, by),
        tasks: found.tasks.map(({ plan, task }) => ({
          text: plan.text,
          lead: task.lead && nameOf(task.lead),
          bearers: plan.bearers,
          coordinating: task.coordinating.map(nameOf),
          days: daysIn(task.schedule, year),
        })),
        form,
        today: by.businessDay,
      },
      yearPlanText,
    )
    return accept({ name: `${yearPlanText.fileName(year)}.docx`, type: WORD, bytes: await writeWord(paper) })
  },
}
