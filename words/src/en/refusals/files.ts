import type { files as vi } from '../../vi/refusals/files.ts'

export const files: Readonly<Record<keyof typeof vi, string>> = {
  'files.empty': 'The file is empty. Check it and choose it again.',
  'files.format-not-taken': 'Only {formats} files are taken; the content of this file is of another kind. Scan or photograph it again.',
  'files.given-already': 'This file is here already.',
  'files.too-many': 'At most {most} files stand beside one thing. Remove one that is not needed, or join the pages into one file.',
  'files.too-much': 'The files of this thing are more than {most} MB together. Send a smaller one.',
  'files.not-found': 'There is no such file.',
}
