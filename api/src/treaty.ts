import * as bodies from './bodies.ts'
import * as crosswalk from './crosswalk.ts'
import * as difficulties from './difficulties.ts'
import type { Endpoint } from './endpoint.ts'
import * as formCheck from './form-check.ts'
import * as handovers from './handovers.ts'
import * as collection from './collection.ts'
import * as imports from './imports.ts'
import * as indicators from './indicators.ts'
import * as ledger from './ledger.ts'
import * as letters from './letters.ts'
import * as money from './money.ts'
import * as pastReports from './past-reports.ts'
import * as people from './people.ts'
import * as place from './place.ts'
import * as planSuccessor from './plan-successor.ts'
import * as plans from './plans.ts'
import * as progress from './progress.ts'
import * as releases from './releases.ts'
import * as reminders from './reminders.ts'
import * as toDo from './to-do.ts'
import * as registers from './registers.ts'
import * as reportComments from './report-comments.ts'
import * as reportTemplates from './report-templates.ts'
import * as reports from './reports.ts'
import * as scans from './scans.ts'
import * as reportCorrections from './report-corrections.ts'
import * as signedCopies from './signed-copies.ts'
import * as tasks from './tasks.ts'
import * as units from './units.ts'
import * as urging from './urging.ts'

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'answer' in value

/** Every endpoint of the treaty, in the order of its files; a new file is added here. */
export const ENDPOINTS: readonly Endpoint[] = [
  place,
  plans,
  scans,
  pastReports,
  crosswalk,
  planSuccessor,
  people,
  handovers,
  ledger,
  units,
  bodies,
  indicators,
  collection,
  imports,
  progress,
  reports,
  reportComments,
  reportTemplates,
  formCheck,
  reportCorrections,
  signedCopies,
  releases,
  registers,
  letters,
  urging,
  tasks,
  toDo,
  difficulties,
  reminders,
  money,
].flatMap((file) => Object.values(file).filter(isEndpoint))
