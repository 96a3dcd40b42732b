import type { files as vi } from '../../vi/refusals/files.ts'

export const files: Readonly<Record<keyof typeof vi, string>> = {
  'files.empty': 'The file is empty. Check it and choose it again.',
  'files.format-not-taken': 'Only {formats} files are taken; the content of this file is of another kind. Scan or photograph it again.',
  'files.not-found': 'There is no such file.',
}
