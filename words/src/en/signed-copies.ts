import type { Catalogue } from '../catalogue.ts'
import type { signedCopies as vi } from '../vi/signed-copies.ts'

export const signedCopies: Catalogue<typeof vi> = {
  title: 'Signed copy',
  lead: 'Upload the signed PDF. It is held against the numbered paper; a file of another report, or one changed after it was signed, is not taken.',
  file: 'Signed PDF',
  looking: 'The file is being compared…',
  taken: (signers) => `The copy signed by ${signers} was kept.`,
  none: 'No signed copy yet.',
  download: 'Download the signed copy',
  given: (name, day) => `uploaded by ${name} on ${day}`,
  hash: 'Digest of the file (SHA-256)',
  coverage: 'What the signatures cover',
  sameness: 'Compared with the paper',
  coverages: {
    whole: 'The signatures cover the whole file',
    part: 'Something was added after the last signature: the whole file is not covered',
  },
  samenesses: {
    bytes: 'What stands before the signature is the numbered paper byte for byte',
    text: 'It says what the numbered paper says; the file was made by another tool',
  },
  signer: 'Signer',
  issuer: 'Issuer of the certificate',
  signedAt: 'Signed at',
  signedAtNote: 'By the clock of the signer.',
  noTime: 'not told',
  valid: 'Certificate valid',
  from: (from, to) => `${from} to ${to}`,
  digest: 'Digest',
  state: 'Verified',
  verified: 'Verified by the certificates of the office',
  unverified: 'Not verified',
  note: 'Verified against the certificates the office supplies alone; revoked certificates are not looked up.',
}
