/** Whom an office trusts: certificates of its own choice in one PEM file. Without them every signature is "chưa xác minh". */
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { accept, refuse, type Decision, type Refusal } from '@songhanh/core/basics/decision'
import type { SignatureFound } from '@songhanh/core/reports/signed-copy'

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/gu

/** The certificates of a file. Refusals: `reports.signers-unreadable`, `reports.signers-none`. */
export function readSignersFile(path: string): Decision<readonly X509Certificate[]> {
  try {
    const found = [...readFileSync(path, 'utf8').matchAll(CERTIFICATE)].map(([pem]) => new X509Certificate(pem))
    return found.length === 0 ? refuse('reports.signers-none', { path }) : accept(found)
  } catch {
    return refuse('reports.signers-unreadable', { path })
  }
}

/** What a place that opens trusts: a file that cannot be used is told and left aside, since without it nobody is trusted. */
export function signersToServe(path: string | null, tell: (refusal: Refusal) => void): readonly X509Certificate[] {
  const read = path === null ? null : readSignersFile(path)
  if (read !== null && !read.ok) tell(read.refusal)
  return read?.ok ? read.value : []
}

/** No chain of an authority is longer. */
const LONGEST = 8

const validAt = (certificate: X509Certificate, at: Date): boolean => certificate.validFromDate <= at && at <= certificate.validToDate

const issued = (below: X509Certificate, above: X509Certificate): boolean => below.checkIssued(above) && below.verify(above.publicKey)

/**
 * Whether the trusted certificates vouch for a signer: one of them is the signer's own, or stands above it by certificates that came with the
 * signature, each valid when it was signed. A time that lies after the file came, or none at all, counts as the time it came. That a certificate was
 * revoked is not known here.
 */
export function isVouchedFor(signature: SignatureFound, trusted: readonly X509Certificate[], givenAt: Date): boolean {
  if (!signature.intact || trusted.length === 0) return false
  const claimed = signature.signedAt === null ? givenAt : new Date(signature.signedAt)
  const at = claimed > givenAt ? givenAt : claimed
  try {
    const [leaf, ...sent] = signature.certificates.map((der) => new X509Certificate(Buffer.from(der, 'base64')))
    let current = leaf
    for (let step = 0; current !== undefined && step < LONGEST; step++) {
      const below: X509Certificate = current
      if (!validAt(below, at)) return false
      if (trusted.some((one) => one.fingerprint256 === below.fingerprint256)) return true
      if (trusted.some((one) => validAt(one, at) && one.ca && issued(below, one))) return true
      current = sent.find((one) => one.ca && one.fingerprint256 !== below.fingerprint256 && issued(below, one))
    }
  } catch {
    // A certificate no library of the machine can read vouches for nobody.
  }
  return false
}
