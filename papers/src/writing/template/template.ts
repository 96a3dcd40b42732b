/**
 * An office's own Word template, checked and filled in a child process: it comes from outside as every upload does, each time it is opened.
 */
import { fileURLToPath } from 'node:url'
import { accept, type Decision } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { TemplateData } from '@songhanh/core/reports/template-data'
import type { FoundTag } from '@songhanh/core/reports/template-tags'
import { GUARD_LIMITS, guarded, type GuardLimits } from '../../reading/guard.ts'
import { fillingOf } from './filling.ts'
import { framed, type TemplateJob } from './template-job.ts'

const WORKER = fileURLToPath(new URL('./template-worker.ts', import.meta.url))

const MB = 1024 * 1024
/** A template is a few pages; what is larger holds pictures, and more of them than a letterhead needs. */
export const TEMPLATE_LIMITS: GuardLimits = {
  ...GUARD_LIMITS,
  paper: { ...GUARD_LIMITS.paper, bytes: 5 * MB, part: 24 * MB, unpacked: 32 * MB, entries: 500 },
}

const run = <T>(job: TemplateJob, bytes: Uint8Array, limits: GuardLimits) => guarded<T>(WORKER, 'mau.docx', framed(job, bytes), limits)

/**
 * The tags of a template that can be filled; it has been filled once for trial. Refusals: `reports.template-not-docx`, `reports.template-macro`,
 * `reports.template-reaches-out`, `reports.template-tag-broken`, `reports.template-tag-in-notes`, those of `checkTags`, and those of `guarded`.
 */
export const checkTemplate = (bytes: Uint8Array, limits: GuardLimits = TEMPLATE_LIMITS): Promise<Decision<readonly FoundTag[]>> =>
  run({ kind: 'check' }, bytes, limits)

/** The template filled: the same template and data are the same bytes, dated with `day`. Refuses as `checkTemplate` does. */
export async function fillTemplate(bytes: Uint8Array, data: TemplateData, day: PlainDate): Promise<Decision<Uint8Array>> {
  const filled = await run<string>({ kind: 'fill', data: await fillingOf(data), day }, bytes, TEMPLATE_LIMITS)
  return filled.ok ? accept(Buffer.from(filled.value, 'base64')) : filled
}
