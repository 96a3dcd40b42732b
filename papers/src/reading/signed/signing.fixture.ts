/** Signs a PDF as an office's tool does, with a certificate made for the test: an update is added to the file, what stood before stays to the byte. */
import forge from 'node-forge'

export interface Signer {
  readonly key: forge.pki.rsa.PrivateKey
  readonly certificate: forge.pki.Certificate
  /** Those above it, sent along. */
  readonly above: readonly forge.pki.Certificate[]
}

const { pki } = forge
const name = (common: string) => [
  { name: 'commonName', value: common, valueTagClass: forge.asn1.Type.UTF8 as never },
  { name: 'organizationName', value: 'Cơ quan mẫu', valueTagClass: forge.asn1.Type.UTF8 as never },
]

/** A certificate of somebody: by itself, or by who stands above. */
export function signerCalled(
  common: string,
  by: Signer | null = null,
  valid: readonly [string, string] = ['2020-01-01', '2040-01-01'],
): Signer {
  const keys = pki.rsa.generateKeyPair({ bits: 2048, e: 0x10001 })
  const certificate = pki.createCertificate()
  certificate.publicKey = keys.publicKey
  certificate.serialNumber = `01${[...common]
    .reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
    .toString(16)
    .padStart(6, '0')}`
  certificate.validity.notBefore = new Date(valid[0])
  certificate.validity.notAfter = new Date(valid[1])
  certificate.setSubject(name(common))
  certificate.setIssuer(by ? by.certificate.subject.attributes : name(common))
  certificate.setExtensions([
    { name: 'basicConstraints', cA: by === null },
    { name: 'keyUsage', keyCertSign: by === null, digitalSignature: true },
  ])
  certificate.sign(by?.key ?? keys.privateKey, forge.md.sha256.create())
  return { key: keys.privateKey, certificate, above: by ? [by.certificate, ...by.above] : [] }
}

export const pemOf = ({ certificate }: Signer): string => pki.certificateToPem(certificate)

const ROOM = 400_000
const HOLE = '0'.repeat(10)

/** The update with a signature field whose value leaves room: a page, a form and a widget as every reader expects them. */
function withRoom(pdf: Buffer, at: Date): { readonly bytes: Buffer; readonly gap: readonly [number, number] } {
  const latin = pdf.toString('latin1')
  const trailer = latin.slice(latin.lastIndexOf('trailer'))
  const [, root] = /\/Root\s+(\d+)\s+0\s+R/u.exec(trailer) ?? []
  const [, size] = /\/Size\s+(\d+)/u.exec(trailer) ?? []
  const [, before] = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(latin) ?? []
  const catalog = new RegExp(`(?:^|\\n)${root} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`, 'u').exec(latin)?.[1]
  if (!root || !size || !before || catalog === undefined) throw new Error('the PDF has no classic table of objects')
  const [value, field] = [Number(size), Number(size) + 1]
  const stamp = at.toISOString().replaceAll(/[-:T]|\..*$/gu, '')
  const objects = [
    [Number(root), `<<${catalog.replace(/\/AcroForm\s+<<[\s\S]*?>>/u, '')} /AcroForm << /Fields [${field} 0 R] /SigFlags 3 >> >>`],
    [
      value,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 ${HOLE} ${HOLE} ${HOLE}] /Contents <${'0'.repeat(ROOM)}> /M (D:${stamp}Z) >>`,
    ],
    [field, `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature${value}) /V ${value} 0 R /Rect [0 0 0 0] /F 132 >>`],
  ] as const
  let body = '\n'
  const places = objects.map(([number, text]) => {
    const place = pdf.length + body.length
    body += `${number} 0 obj\n${text}\nendobj\n`
    return `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = pdf.length + body.length
  body += `xref\n${places.join('')}trailer\n<< /Size ${field + 1} /Root ${root} 0 R /Prev ${before} >>\nstartxref\n${table}\n%%EOF\n`
  const start = pdf.length + body.indexOf('/Contents <') + '/Contents '.length
  const gap = [start, start + ROOM + 2] as const
  const total = pdf.length + body.length
  const ranged = body.replace(
    `[0 ${HOLE} ${HOLE} ${HOLE}]`,
    `[0 ${[gap[0], gap[1], total - gap[1]].map((n) => String(n).padEnd(10)).join(' ')}]`,
  )
  return { bytes: Buffer.concat([pdf, Buffer.from(ranged, 'latin1')]), gap }
}

/** The PDF with one more signature over all of it; one not `detached` carries what it signs along. */
export function signed(
  pdf: Uint8Array,
  { key, certificate, above }: Signer,
  at = new Date('2024-11-25T03:00:00Z'),
  detached = true,
): Buffer {
  const { bytes, gap } = withRoom(Buffer.from(pdf), at)
  const message = forge.pkcs7.createSignedData()
  message.content = forge.util.createBuffer(Buffer.concat([bytes.subarray(0, gap[0]), bytes.subarray(gap[1])]).toString('binary'))
  for (const one of [certificate, ...above]) message.addCertificate(one)
  message.addSigner({
    key,
    certificate,
    digestAlgorithm: pki.oids['sha256']!,
    authenticatedAttributes: [
      { type: pki.oids['contentType']!, value: pki.oids['data']! },
      { type: pki.oids['messageDigest']! },
      { type: pki.oids['signingTime']!, value: at as never },
    ],
  })
  message.sign({ detached })
  const der = forge.asn1.toDer(message.toAsn1()).toHex()
  if (der.length > ROOM) throw new Error('the signature does not fit its room')
  bytes.write(der.padEnd(ROOM, '0'), gap[0] + 1, 'latin1')
  return bytes
}
