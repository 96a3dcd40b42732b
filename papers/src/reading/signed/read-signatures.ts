/** The signatures of a PDF, checked against the bytes they cover. Run it in a child: what stands in a signature comes from outside. */
import type { Instant } from '@songhanh/core/basics/instant'
import type { SignatureFound } from '@songhanh/core/reports/signed-copy'
import { Certificate, ContentInfo, SignedData, type RelativeDistinguishedNames } from 'pkijs'
import { findRanges, type RangeFound } from './byte-ranges.ts'

const SIGNING_TIME = '1.2.840.113549.1.9.5'
const NAMES = { common: '2.5.4.3', organisation: '2.5.4.10' } as const
/** UTCTime or GeneralizedTime of the library, which types the values of attributes as anything. */
const isTime = (value: unknown): value is { toDate(): Date } => typeof value === 'object' && value !== null && 'toDate' in value

const DIGESTS: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
}

const instant = (date: Date): Instant => date.toISOString() as Instant

const nameIn = ({ typesAndValues }: RelativeDistinguishedNames, type: string): string | null =>
  typesAndValues.find((one) => one.type === type)?.value.valueBlock.value?.normalize('NFC') ?? null

/** A name as people read it; a certificate without a common name is told by its organisation. */
const calledIn = (names: RelativeDistinguishedNames): string => nameIn(names, NAMES.common) ?? nameIn(names, NAMES.organisation) ?? ''

/** "D:20241204100000+07'00'" as an instant; null where it is none. */
export function timeOf(text: string | null): Instant | null {
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] =
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?(Z|[+-]\d\d'?\d\d)?/u.exec(text ?? '') ?? []
  if (year === undefined) return null
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`)
  return Number.isNaN(time) ? null : instant(new Date(time))
}

const derOf = (certificate: Certificate): string => Buffer.from(certificate.toSchema().toBER()).toString('base64')

/** A signature that cannot be read at all is one that does not hold; it names nobody. */
const BROKEN: SignatureFound = {
  intact: false,
  coversWhole: false,
  digest: '',
  signer: '',
  organisation: null,
  issuer: '',
  signedAt: null,
  validFrom: instant(new Date(0)),
  validTo: instant(new Date(0)),
  certificates: [],
}

/** Whether the key of its certificate made it over these bytes; what it carries along instead of them says nothing of the file. */
async function holds(signed: SignedData, data: Buffer): Promise<{ readonly intact: boolean; readonly certificate: Certificate | null }> {
  try {
    const found = await signed.verify({ signer: 0, data: Uint8Array.from(data).buffer, extendedMode: true })
    const detached = signed.encapContentInfo.eContent === undefined
    return { intact: detached && found.signatureVerified === true, certificate: found.signerCertificate ?? null }
  } catch (error) {
    // The library throws where the digest does not fit, and tells by which certificate.
    const certificate = (error as { readonly signerCertificate?: Certificate | null }).signerCertificate ?? null
    return { intact: false, certificate }
  }
}

async function signatureOf({ covered, contents, coversWhole, time }: RangeFound): Promise<SignatureFound> {
  const content = ContentInfo.fromBER(Uint8Array.from(contents).buffer)
  if (content.contentType !== ContentInfo.SIGNED_DATA) return BROKEN
  const signed = new SignedData({ schema: content.content })
  const { intact, certificate } = await holds(signed, Buffer.concat(covered))
  if (certificate === null) return BROKEN
  const signer = signed.signerInfos[0]
  const attribute: unknown = signer?.signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME)?.values[0]
  const others = (signed.certificates ?? []).filter((one): one is Certificate => one instanceof Certificate && one !== certificate)
  return {
    intact,
    coversWhole,
    digest: DIGESTS[signer?.digestAlgorithm.algorithmId ?? ''] ?? signer?.digestAlgorithm.algorithmId ?? '',
    signer: calledIn(certificate.subject),
    organisation: nameIn(certificate.subject, NAMES.organisation),
    issuer: calledIn(certificate.issuer),
    signedAt: isTime(attribute) ? instant(attribute.toDate()) : timeOf(time),
    validFrom: instant(certificate.notBefore.value),
    validTo: instant(certificate.notAfter.value),
    certificates: [derOf(certificate), ...others.slice(0, 10).map(derOf)],
  }
}

/** Every signature in the order it stands in the file. */
export async function readSignatures(bytes: Buffer): Promise<readonly SignatureFound[]> {
  const found: SignatureFound[] = []
  for (const range of findRanges(bytes)) found.push(range === null ? BROKEN : await signatureOf(range).catch(() => BROKEN))
  return found
}
