/**
 * What offices shorten, written out, so that "TT. Sa Pa" and "P. LĐTBXH" find what they mean.
 * Keys and values are folded: no marks, lower case, no dots, `&` dropped. A key stands for a whole word.
 */
import { unaccentedKey } from '../basics/vietnamese.ts'

type Table = Readonly<Record<string, string>>

/** Of a kind, at the beginning of a unit's name only: "H" inside "Ea H'leo" is no district. */
const KIND_AT_BEGINNING: Table = {
  tp: 'thanh pho',
  tx: 'thi xa',
  tt: 'thi tran',
  h: 'huyen',
  q: 'quan',
  p: 'phuong',
  x: 'xa',
  dk: 'dac khu',
}

const IN_UNIT_NAMES: Table = { hcm: 'ho chi minh', tphcm: 'thanh pho ho chi minh' }

const IN_BODY_NAMES: Table = {
  p: 'phong',
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  ldtbxh: 'lao dong thuong binh va xa hoi',
  nv: 'noi vu',
  ca: 'cong an',
  vhtt: 'van hoa va thong tin',
  vhttdl: 'van hoa the thao va du lich',
  vhxh: 'van hoa xa hoi',
  gddt: 'giao duc va dao tao',
  tckh: 'tai chinh ke hoach',
  khdt: 'ke hoach va dau tu',
  ttth: 'truyen thanh truyen hinh',
  ptth: 'phat thanh va truyen hinh',
  mttq: 'mat tran to quoc',
  mttqvn: 'mat tran to quoc viet nam',
  lhpn: 'lien hiep phu nu',
  lhpnvn: 'lien hiep phu nu viet nam',
  nd: 'nong dan',
  ccb: 'cuu chien binh',
  ldld: 'lien doan lao dong',
  tncs: 'thanh nien cong san',
  vn: 'viet nam',
}

const splitWords = (folded: string): readonly string[] => folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')

const writtenOut = (word: string, table: Table): readonly string[] => (Object.hasOwn(table, word) ? table[word]!.split(' ') : [word])

/** The words of a unit's name as it stands, for comparing: no marks, no case, no punctuation. */
export const unitWords = (name: string): readonly string[] =>
  splitWords(unaccentedKey(name)).flatMap((word) => writtenOut(word, IN_UNIT_NAMES))

/** As `unitWords`, the kind at the beginning written out: "P.5" is "phuong 5", "TT Sa Pa" is "thi tran sa pa". */
export function unitWordsWithKind(name: string): readonly string[] {
  const [first, ...rest] = splitWords(unaccentedKey(name).replace(/^([pq])(?=\d)/, '$1 '))
  return first === undefined ? [] : [...writtenOut(first, KIND_AT_BEGINNING), ...rest].flatMap((word) => writtenOut(word, IN_UNIT_NAMES))
}

/** The words of a body's name as people write it: "P. LĐ-TB&XH" is "phong lao dong thuong binh va xa hoi". */
export const bodyWords = (name: string): readonly string[] =>
  splitWords(unaccentedKey(name).replace(/(?<=\p{L})[&-](?=\p{L})/gu, '')).flatMap((word) => writtenOut(word, IN_BODY_NAMES))
