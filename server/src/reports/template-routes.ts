import * as api from '@songhanh/api/report-templates'
import { accept } from '@songhanh/core/basics/decision'
import { fillTemplate } from '@songhanh/papers/writing/template/template'
import { ask } from '../platform/ask.ts'
import { asks, performs, type Requested, type Route } from '../platform/http/route.ts'
import { perform } from '../platform/perform.ts'
import { WORD } from './paper-file.ts'
import { giveTemplate, listTemplates, lookAtTemplate, mayGiveTemplate, readTemplate, readToFill, removeTemplate } from './templates.ts'

/** The template is read in one snapshot and filled after it: filling takes a process of its own and holds no transaction open. */
const byTemplate: Route = {
  endpoint: api.downloadReportByTemplate,
  async answer(requested, { place, who }) {
    const { params } = requested as Requested<typeof api.downloadReportByTemplate>
    const found = await ask(place, who, readToFill, params)
    if (!found.ok) return found
    const filled = await fillTemplate(found.value.template, found.value.data, found.value.day)
    return filled.ok ? accept({ name: found.value.name, type: WORD, bytes: filled.value }) : filled
  },
}

const giving: Route = {
  endpoint: api.giveReportTemplate,
  async answer(requested, { place, who, sent }) {
    const { file } = requested as Requested<typeof api.giveReportTemplate>
    const may = await ask(place, who, mayGiveTemplate, {})
    if (!may.ok) return may
    const given = await lookAtTemplate(file)
    return given.ok ? perform(place, who, giveTemplate, given.value, sent) : given
  },
}

/** The endpoints of the office's own templates. */
export const templateRoutes: readonly Route[] = [
  asks(api.listReportTemplates, listTemplates, () => ({})),
  giving,
  performs(api.removeReportTemplate, removeTemplate),
  asks(api.downloadReportTemplate, readTemplate),
  byTemplate,
]
