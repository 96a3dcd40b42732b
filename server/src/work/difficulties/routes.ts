import * as api from '@songhanh/api/difficulties'
import { asks, performs, type Route } from '../../platform/http/route.ts'
import { handleDifficulties, raiseDifficulty, reopenDifficulty } from './commands.ts'
import { listDifficulties, readDifficulty } from './queries.ts'

export const difficultyRoutes = (): Route[] => [
  performs(api.raiseDifficulty, raiseDifficulty),
  asks(api.listDifficulties, listDifficulties, () => ({})),
  asks(api.readDifficulty, readDifficulty),
  performs(api.handleDifficulties, handleDifficulties),
  performs(api.reopenDifficulty, reopenDifficulty),
]
