import type { Catalogue } from '../catalogue.ts'
import type { evidence as vi } from '../vi/evidence.ts'

export const evidence: Catalogue<typeof vi> = {
  title: 'Evidence',
  lead: 'Minutes, pictures, lists that show what was done. PDF, JPEG, PNG, Word or Excel; at most 20 files and 50 MB together.',
  none: 'No file yet.',
  add: 'Add a file',
  sending: 'Sending the file…',
  given: (name) => `“${name}” was added.`,
  about: (size, by, on) => `${size}, added by ${by} on ${on}`,
  bytes: (kilobytes) => `${kilobytes} KB`,
  remove: 'Remove',
  removeOne: (name) => `Remove the file “${name}”`,
  why: (name) => `Reason for removing “${name}”`,
  whyHint: 'The file goes for good within a day; its name, who removed it and why stay here.',
  cancel: 'Cancel',
  removed: (by, on, why) => `removed on ${on} by ${by}: ${why}`,
}
