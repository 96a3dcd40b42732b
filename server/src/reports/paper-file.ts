/** A paper on its way out, as Word or PDF. */
import type { FileAnswer } from '@songhanh/api/endpoint'
import { accept, type Decision } from '@songhanh/core/basics/decision'
import type { OfficialDocument } from '@songhanh/core/reports/official-document'
import type { Press } from '@songhanh/papers/writing/typst/press'
import { writeWord } from '@songhanh/papers/writing/word/write-word'
import type { z } from 'zod'

export type SentFile = z.input<typeof FileAnswer>

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** `name` is without its ending. Refusals: `reports.press-timed-out`, `reports.press-failed`. */
export async function paperFile(
  { document, name }: { readonly document: OfficialDocument; readonly name: string },
  format: 'pdf' | 'docx',
  press: Press,
): Promise<Decision<SentFile>> {
  if (format === 'docx') return accept({ name: `${name}.docx`, type: WORD, bytes: await writeWord(document) })
  const printed = await press.print(document)
  return printed.ok ? accept({ name: `${name}.pdf`, type: 'application/pdf', bytes: printed.value }) : printed
}
