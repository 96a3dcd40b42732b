/**
 * What offices shorten, written out, so that "TT. Kiện Khê" and "P. LĐTBXH" find what they mean.
 * Keys and values are folded: no marks, lower case, no dots, `&` dropped. A key stands for a whole word.
 */
import { unaccentedKey } from '../basics/vietnamese.ts'

type Table = Readonly<Record<string, string>>

const IN_UNIT_NAMES: Table = {
  tp: 'thanh pho',
  tx: 'thi xa',
  tt: 'thi tran',
  h: 'huyen',
  q: 'quan',
  p: 'phuong',
  x: 'xa',
  dk: 'dac khu',
  hcm: 'ho chi minh',
  tphcm: 'thanh pho ho chi minh',
}

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

function words(text: string, table: Table): readonly string[] {
  return unaccentedKey(text)
    .replace(/\b([a-z]{1,2})\.(?=[\p{L}\p{N}])/gu, '$1 ')
    .replace(/\b(p|q)(?=\d)/g, '$1 ')
    .replace(/(?<=\p{L})[&-](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => (Object.hasOwn(table, word) ? table[word]!.split(' ') : [word]))
}

/** The words of a unit's name as people write it, for comparing: "P.5" is "phuong 5", "TP.HCM" is "thanh pho ho chi minh". */
export const unitWords = (text: string): readonly string[] => words(text, IN_UNIT_NAMES)

/** The words of a body's name as people write it: "P. LĐ-TB&XH" is "phong lao dong thuong binh va xa hoi". */
export const bodyWords = (text: string): readonly string[] => words(text, IN_BODY_NAMES)
