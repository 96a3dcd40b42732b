/** Files beside a task: whoever answers for it now brings them and takes them away; that body and those above it may have them. */
import * as api from '@songhanh/api/tasks'
import { refuse } from '@songhanh/core/basics/decision'
import type { z } from 'zod'
import type { Query } from '../../platform/ask.ts'
import type { Command } from '../../platform/perform.ts'
import { EvidenceTaken, evidenceOwner, giveEvidence, removeEvidence, sendEvidence, type EvidenceThing } from '../../registers/evidence.ts'
import { readTasks } from './store.ts'
import { bearerThing, nameOf } from './tasks.ts'

const Giving = api.giveTaskEvidence.params.extend(EvidenceTaken.shape)
const ofTask = ({ planId, taskId }: { readonly planId: string; readonly taskId: string }): EvidenceThing => ({
  kind: 'task',
  id: nameOf(planId, taskId),
})

export const giveTaskEvidence: Command<z.output<typeof Giving>, z.input<typeof api.giveTaskEvidence.answer>> = {
  id: 'tasks.giveEvidence',
  shape: Giving,
  right: 'work.update',
  thing: bearerThing,
  async run(w, { file, ...task }, by) {
    const found = await readTasks(w, task.planId, by)
    if (!found) return refuse('plans.not-found')
    if (!found.tasks.some(({ plan }) => plan.id === task.taskId)) return refuse('work.task-not-found')
    const { owner } = await bearerThing(w, task, by)
    return giveEvidence(w, file, owner.at, ofTask(task), 'work', by)
  },
}

type Reading = z.output<typeof api.readTaskEvidence.params>
export const readTaskEvidence: Query<Reading, z.input<typeof api.readTaskEvidence.answer>> = {
  id: 'tasks.readEvidence',
  shape: api.readTaskEvidence.params,
  right: 'work.read',
  thing: (r, { evidenceId, ...task }, by) => evidenceOwner(r, evidenceId, ofTask(task), by),
  run: (r, { evidenceId, ...task }, by) => sendEvidence(r, evidenceId, ofTask(task), by),
}

const Removing = api.removeTaskEvidence.body.extend(api.removeTaskEvidence.params.shape)
export const removeTaskEvidence: Command<z.output<typeof Removing>, z.input<typeof api.removeTaskEvidence.answer>> = {
  id: 'tasks.removeEvidence',
  shape: Removing,
  right: 'work.update',
  thing: bearerThing,
  run: (w, { planId, taskId, ...what }, by) => removeEvidence(w, what, ofTask({ planId, taskId }), 'work', by),
}
