import { backup, restoreBackup } from './admin/backup.ts'
import { doctor } from './admin/doctor.ts'
import type { CliCommand } from './command.ts'
import { exportFigures } from './figures/export.ts'
import { importFigures } from './figures/import.ts'
import { ledgerList, ledgerVerify } from './ledger.ts'
import { moveDay, place } from './place.ts'
import { plans, uploadPlan } from './plans.ts'
import { comparePlans, crosswalkPlan } from './plans/compare.ts'
import { acceptReading, putPlanInForce } from './plans/issue.ts'
import { showPlan } from './plans/show.ts'
import { planSuccessor } from './plans/successor.ts'
import { showProgress } from './progress/board.ts'
import { explain } from './progress/explain.ts'
import { peopleList } from './people/list.ts'
import { registersExport, registersList } from './registers/registers.ts'
import { readPlan } from './reading/read-command.ts'
import { readReport } from './reading/read-report.ts'
import { runReminders } from './reminders/run.ts'
import { owed } from './to-do/owed.ts'
import { checkFormat } from './reports/check-format.ts'
import { attackARelease, release } from './releases/release.ts'
import { report } from './reports/report.ts'
import { serve } from './admin/serve.ts'
import { bodiesToday } from './units/bodies-today.ts'
import { UNIT_COMMANDS } from './units/commands.ts'

/** Every command, in the order the help shows them; a new one is added here. */
export const COMMANDS: readonly CliCommand[] = [
  readPlan,
  readReport,
  plans,
  showPlan,
  uploadPlan,
  acceptReading,
  putPlanInForce,
  comparePlans,
  crosswalkPlan,
  planSuccessor,
  showProgress,
  explain,
  report,
  release,
  attackARelease,
  checkFormat,
  owed,
  runReminders,
  exportFigures,
  importFigures,
  place,
  moveDay,
  peopleList,
  registersList,
  registersExport,
  ledgerList,
  ledgerVerify,
  ...UNIT_COMMANDS,
  bodiesToday,
  serve,
  doctor,
  backup,
  restoreBackup,
]
