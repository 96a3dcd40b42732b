/** What kind of picture a file is and how large it says it is, before anything is unpacked. */

export type PictureKind = 'png' | 'jpeg'

export interface Picture {
  readonly kind: PictureKind
  readonly width: number
  readonly height: number
}

/** The kind and size of a PNG or JPEG; null for anything else, and for one whose head is broken. */
export function pictureOf(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > 33 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452)
    return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) }
  if (bytes.length > 4 && view.getUint16(0) === 0xffd8) return jpegOf(view)
  return null
}

/** Start-of-frame segments hold the size; C4, C8 and CC are other things. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegOf(view: DataView): Picture | null {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    // Fill bytes and marks without a length.
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    if (isFrame(marker)) return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    if (marker === 0xda || marker === 0xd9) return null
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
