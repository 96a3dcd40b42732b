import { createHash } from 'node:crypto'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import { fileFormat, type FileFormat } from '@songhanh/core/basics/file-format'
import type { ReceivedFile } from '../http/route.ts'

/** A file that came in and is what it should be, on its way into the database. */
export class TakenFile {
  readonly name: string
  readonly format: FileFormat
  readonly bytes: Buffer
  readonly sha256: string

  constructor({ name, bytes }: ReceivedFile, format: FileFormat) {
    this.name = name
    this.format = format
    this.bytes = bytes
    this.sha256 = createHash('sha256').update(bytes).digest('hex')
  }

  /** What makes two uploads the same request: the name and the file, not megabytes of it. */
  toJSON() {
    return { name: this.name, sha256: this.sha256 }
  }
}

/** Takes a file whose content, not whose name, is of one of the formats. Refusals: `files.empty`, `files.format-not-taken`. */
export function takeFile(given: ReceivedFile, formats: readonly FileFormat[]): Decision<TakenFile> {
  if (given.bytes.length === 0) return refuse('files.empty')
  const format = fileFormat(given.bytes)
  if (format === null || !formats.includes(format)) return refuse('files.format-not-taken', { formats: formats.join(', ') })
  return accept(new TakenFile(given, format))
}
