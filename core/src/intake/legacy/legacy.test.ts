import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { propose } from '../propose.ts'
import { textReading } from '../text-reading.ts'
import { decodeTcvn3, decodeViqr, decodeVni } from './codes.ts'
import { toViqr, toVni } from './legacy.fixture.ts'
import { codeOfFont, decodeLegacy, recogniseLegacy } from './recognise.ts'
import { isSyllable } from './syllable.ts'

const PLANS = new URL('../../../../samples/plans/', import.meta.url)
const paper = readFileSync(
  new URL(
    readdirSync(PLANS).find((file) => file.endsWith('.txt'))!,
    PLANS,
  ),
  'utf8',
).normalize('NFC')

test('a syllable is told by its first sound, its rhyme and its tone', () => {
  for (const word of ['Nghiêng', 'quỷ', 'gìn', 'giếng', 'gì', 'huyện', 'ĐẲNG', 'ươm', 'khuya', 'thuở', 'yêu', 'ý'])
    expect(isSyllable(word), word).toBe(true)
  for (const word of ['Thùc', 'hiÖn', 'bcd', 'tac', 'strong', 'wifi', 'đẳngg', 'hoóa']) expect(isSyllable(word), word).toBe(false)
})

test('the words of an old font are read in its code', () => {
  expect(decodeTcvn3('Thùc hiÖn b×nh ®¼ng giíi')).toBe('Thực hiện bình đẳng giới')
  expect(decodeVni('Thöïc hieän bình ñaúng giôùi')).toBe('Thực hiện bình đẳng giới')
  expect(decodeVni('UÛY BAN NHAÂN DAÂN')).toBe('ỦY BAN NHÂN DÂN')
  expect(decodeViqr("Thu+.c hie^.n bi`nh dda(?ng gio+'i")).toBe('Thực hiện bình đẳng giới')
})

test('VIQR: what may be a full stop is one where no more of the sentence follows; a backslash keeps the mark; a number stays a number', () => {
  expect(decodeViqr('no^.i vu. huye^.n.')).toBe('nội vụ huyện.')
  expect(decodeViqr("Kha'c chi? dda.o. Sau")).toBe('Khác chỉ đạo. Sau')
  expect(decodeViqr('What is a\\?')).toBe('What is a?')
  expect(decodeViqr('mu.c 2a.5')).toBe('mục 2a.5')
})

test('a whole paper comes back from VNI letter by letter, and from VIQR but for a few words whose mark may be a full stop', () => {
  expect(decodeVni(toVni(paper))).toBe(paper)
  const words = paper.split(/\s+/)
  const back = decodeViqr(toViqr(paper)).split(/\s+/)
  const wrong = words.filter((word, i) => word !== back[i])
  expect(wrong.length).toBeLessThan(words.length / 100)
})

test('the code of a paper is recognised, and a paper in Unicode, in either form, is left alone', () => {
  expect(recogniseLegacy(toVni(paper))).toBe('vni')
  expect(recogniseLegacy(toViqr(paper))).toBe('viqr')
  expect(recogniseLegacy(paper)).toBeNull()
  expect(recogniseLegacy(paper.normalize('NFD'))).toBeNull()
  expect(
    recogniseLegacy('The quick brown fox jumps over the lazy dog, again and again, until somebody stops it for good. '.repeat(20)),
  ).toBeNull()
  expect(decodeLegacy('KÕ ho¹ch', 'tcvn3')).toBe('Kế hoạch')
})

test('the plan read from a paper in an old code is the plan, with a word that the paper was converted', () => {
  const read = propose(textReading(toVni(paper)))
  const whole = propose(textReading(paper))
  if (!read.ok || !whole.ok) throw new Error('the paper is a plan')
  expect(read.value.targets).toEqual(whole.value.targets)
  expect(read.value.assignments).toEqual(whole.value.assignments)
  expect(read.value.defects.map(({ kind }) => kind).filter((kind) => kind === 'legacy_code')).toHaveLength(1)
  expect(whole.value.defects.map(({ kind }) => kind)).not.toContain('legacy_code')
})

test('a font tells its code, and the one of capitals says so', () => {
  expect(codeOfFont('.VnTime')).toEqual({ code: 'tcvn3', capitals: false })
  expect(codeOfFont('.VnTimeH')).toEqual({ code: 'tcvn3', capitals: true })
  expect(codeOfFont('VNI-Times')).toEqual({ code: 'vni', capitals: false })
  expect(codeOfFont('Times New Roman')).toBeNull()
})

test('capitals typed with the small letters of TCVN3, which has no others for marked ones, are capitals again', () => {
  expect(decodeTcvn3('Uû BAN NH¢N D¢N\tCéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM\nHUYÖN Lý NH¢N\t§éc lËp - Tù do - H¹nh phóc')).toBe(
    'UỶ BAN NHÂN DÂN\tCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN LÝ NHÂN\tĐộc lập - Tự do - Hạnh phúc',
  )
  expect(decodeTcvn3('I. MôC §ÝCH, Y£U CÇU')).toBe('I. MỤC ĐÍCH, YÊU CẦU')
  expect(decodeTcvn3('Sè: 118/KH-UBND')).toBe('Số: 118/KH-UBND')
  expect(decodeTcvn3('Uû ban nh©n d©n x· vµ Së VHTTDL')).toBe('Uỷ ban nhân dân xã và Sở VHTTDL')
  expect(decodeTcvn3('Lưu ý')).toBe('Lưu ý')
})

test('VIQR: in words of capitals a hook stays a hook and a dot a dot, though the next word is a capital, too', () => {
  expect(decodeViqr('KT. CHU? TI.CH')).toBe('KT. CHỦ TỊCH')
  expect(decodeViqr("V. TO^? CHU+'C THU+.C HIE^.N")).toBe('V. TỔ CHỨC THỰC HIỆN')
  expect(decodeViqr('II. CHI? TIE^U')).toBe('II. CHỈ TIÊU')
  expect(decodeViqr("A. MU.C DDI'CH\nI. DDA(.C DDIE^?M")).toBe('A. MỤC ĐÍCH\nI. ĐẶC ĐIỂM')
  expect(decodeViqr('UBND XA. TA^N')).toBe('UBND XẠ TÂN')
  expect(decodeViqr("co' dda.t kho^ng? Sau ddo' UBND xa~. UBND huye^.n")).toBe('có đạt không? Sau đó UBND xã. UBND huyện')
})
