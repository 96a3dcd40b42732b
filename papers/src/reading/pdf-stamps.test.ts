import { expect, it } from 'vitest'
import { readPdf } from './read-pdf.ts'
import { pdf, placed } from './small-pdf.fixture.ts'

const HEAD = placed([
  [72, 720, 'So:'],
  [130, 720, '/KH-UBND'],
  [300, 720, 'Ha Noi, ngay'],
  [395, 720, 'thang'],
  [450, 720, 'nam 2026'],
  [72, 690, 'KE HOACH to chuc le hoi'],
])
const said = async (stamps: readonly (readonly [x: number, y: number, text: string])[]) => {
  const read = await readPdf(pdf([HEAD], stamps))
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value.text
}

it('the number and the day a clerk fills in with a signing tool are read in the gaps of their lines', async () => {
  expect(await said([[98, 721, '173'], [374, 718, '28'], [430, 720, '4']])).toMatch(/^So: 173 \/KH-UBND\s+Ha Noi, ngay 28 thang 4 nam 2026\n/u) // prettier-ignore
})

it('what stands in no gap of a line, such as the name in a seal, is left out', async () => {
  const plain = await said([])
  expect(plain).toMatch(/^So: \/KH-UBND/u)
  expect(await said([[400, 500, 'Ky boi: Mau']])).toBe(plain)
  // Over words, before the first word and after the last one of a line is no gap.
  expect(await said([[140, 720, '9'], [20, 720, '9'], [540, 720, '9']])).toBe(plain) // prettier-ignore
})
