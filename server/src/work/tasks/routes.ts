import * as api from '@songhanh/api/tasks'
import { asks, performs, type Route } from '../../platform/http/route.ts'
import { takeEvidence } from '../../registers/evidence.ts'
import { giveTaskEvidence, readTaskEvidence, removeTaskEvidence } from './task-evidence.ts'
import { documentTask, listTasks, reportTask, setTask } from './tasks.ts'

/** The endpoints of the plan's tasks. */
export const taskRoutes = (): Route[] => [
  asks(api.listTasks, listTasks),
  performs(api.setTask, setTask),
  performs(api.reportTask, reportTask),
  performs(api.documentTask, documentTask),
  performs(api.giveTaskEvidence, giveTaskEvidence, async ({ params, file }) => takeEvidence(params, file)),
  asks(api.readTaskEvidence, readTaskEvidence),
  performs(api.removeTaskEvidence, removeTaskEvidence),
]
