import type { Catalogue } from '../../catalogue.ts'
import type { signedCopies as vi } from '../../vi/refusals/signed-copies.ts'

export const signedCopies: Catalogue<typeof vi> = {
  'reports.signed-copy-no-pdf': 'This is no PDF that can be read.',
  'reports.signed-copy-unsigned': 'This PDF has no digital signature. Sign it with the office’s own tool, then upload it.',
  'reports.signed-copy-broken':
    'The signature “{signer}” does not fit the file: it was changed after it was signed, or the signature is damaged. Nothing was kept.',
  'reports.signed-copy-other-number':
    'This file bears number {found}, the report has number {number}: it is not the signed copy of this report.',
  'reports.signed-copy-other-text':
    'The file says other words than the numbered paper, from “{near}” on. Sign the very PDF downloaded from this report.',
  'reports.signers-unreadable': 'The file of certificates {path} cannot be read.',
  'reports.signers-none': 'The file {path} has no certificate in PEM form.',
}
