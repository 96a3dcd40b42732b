import * as api from '@songhanh/api/collection'
import * as imports from '@songhanh/api/imports'
import * as indicators from '@songhanh/api/indicators'
import { accept } from '@songhanh/core/basics/decision'
import { SCAN_FORMATS } from '@songhanh/core/basics/file-format'
import type { HolidayCalendar } from '@songhanh/core/basics/working-days'
import { takeFile } from '../platform/files/taken-file.ts'
import { asks, performs, type Requested, type Route } from '../platform/http/route.ts'
import { LARGEST_FILE } from '../platform/http/server.ts'
import { readForm, readFormForAnother } from './form-page.ts'
import { changeAfterwards, confirmTyping, fillForAnother, fillForm, returnForm, signOffForm, signOffOnPaper } from './forms.ts'
import { importFigures, importForOthers, lookAtImport, lookAtImportForOthers } from './import.ts'
import { readImport } from './import-lines.ts'
import { acceptForms, fillForms } from './many-forms.ts'
import { assignField, linkMeasures, listMeasures, setYearlyTarget } from './measures.ts'
import { givePaper, readPaper } from './papers.ts'
import { listRegimes, lookAtDays } from './regimes.ts'
import { listRounds, openRound, readRound } from './rounds.ts'

async function importing({ query, file }: Pick<Requested<typeof imports.importFigures>, 'query' | 'file'>) {
  const lines = await readImport(file.pieces, LARGEST_FILE)
  return lines.ok ? accept({ lines: lines.value, decimal: query.decimal ?? null }) : lines
}

/** The endpoints of measures, rounds and forms. */
export const collectionRoutes = ({ holidays }: { readonly holidays: HolidayCalendar }): Route[] => [
  asks(indicators.listMeasures, listMeasures),
  performs(indicators.linkMeasures, linkMeasures),
  performs(indicators.setYearlyTarget, setYearlyTarget),
  performs(indicators.assignField, assignField),
  asks(api.listRegimes, listRegimes),
  asks(api.lookAtDays, lookAtDays(holidays)),
  performs(api.openRound, openRound(holidays)),
  asks(api.listRounds, listRounds(holidays)),
  asks(api.readRound, readRound(holidays)),
  asks(api.readForm, readForm),
  asks(api.readFormForAnother, readFormForAnother),
  performs(api.fillForm, fillForm),
  performs(api.fillForms, fillForms),
  asks(imports.lookAtImport, lookAtImport, importing),
  performs(imports.importFigures, importFigures, importing),
  asks(imports.lookAtImportForOthers, lookAtImportForOthers, importing),
  performs(imports.importForOthers, importForOthers, importing),
  performs(api.fillForAnother, fillForAnother),
  performs(api.confirmTyping, confirmTyping),
  performs(api.signOffForm, signOffForm),
  performs(api.signOffOnPaper, signOffOnPaper),
  performs(api.giveFormPaper, givePaper, async ({ params, file }) => {
    const taken = takeFile(file, SCAN_FORMATS)
    return taken.ok ? accept({ ...params, file: taken.value }) : taken
  }),
  asks(api.readFormPaper, readPaper),
  performs(api.acceptForms, acceptForms),
  performs(api.returnForm, returnForm),
  performs(api.changeAfterwards, changeAfterwards),
]
