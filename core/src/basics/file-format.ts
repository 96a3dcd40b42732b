/**
 * What a file is, told by its first bytes and never by its name: a scan, a picture, an office file. Anything else is not taken in.
 *
 * An office file with macros is none of these: nothing that runs is kept.
 */
export const FILE_FORMATS = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type FileFormat = keyof typeof FILE_FORMATS

/** What a scanner or a telephone makes of a paper. */
export const SCAN_FORMATS: readonly FileFormat[] = ['pdf', 'jpeg', 'png']

const letters = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0))

const STARTS: readonly (readonly [FileFormat | 'archive', readonly number[]])[] = [
  ['pdf', letters('%PDF-')],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, ...letters('PNG'), 0x0d, 0x0a, 0x1a, 0x0a]],
  ['archive', [...letters('PK'), 3, 4]],
]

const holdsAt = (bytes: Uint8Array, part: readonly number[], at: number) => part.every((byte, i) => bytes[at + i] === byte)

function holds(bytes: Uint8Array, text: string): boolean {
  const part = letters(text)
  for (let at = bytes.indexOf(part[0]!); at !== -1; at = bytes.indexOf(part[0]!, at + 1)) if (holdsAt(bytes, part, at)) return true
  return false
}

/** Names of an archive's entries stand in it unpacked. */
function officeFormat(archive: Uint8Array): FileFormat | null {
  if (holds(archive, 'vbaProject.bin')) return null
  if (holds(archive, 'word/document.xml')) return 'docx'
  return holds(archive, 'xl/workbook.xml') ? 'xlsx' : null
}

/** The format of a file by its content; null for everything that is not kept. */
export function fileFormat(bytes: Uint8Array): FileFormat | null {
  const found = STARTS.find(([, start]) => holdsAt(bytes, start, 0))?.[0] ?? null
  return found === 'archive' ? officeFormat(bytes) : found
}
