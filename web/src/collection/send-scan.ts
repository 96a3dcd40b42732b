import type { giveFormPaper } from '@songhanh/api/collection'
import type { Answer } from '../app/ask.ts'
import { upload } from '../app/upload.ts'

export type Scan = Answer<typeof giveFormPaper>

/** Sends the scan of a letter or of a signed form; it stays with the form once a step names it. */
export const sendScan = (formId: string, file: File): Promise<Scan> =>
  upload<typeof giveFormPaper>('/api/forms/{formId}/papers', { formId }, file)
