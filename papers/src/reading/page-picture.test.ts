import { decode } from 'fast-png'
import { expect, it } from 'vitest'
import { pictureOfPageGuarded } from './guard.ts'
import { blankPage, type Grey, pdfOfPages, png } from './scan.fixture.ts'

/** A page that is dark in its upper half. */
const half: Grey = (() => {
  const data = new Uint8Array(300 * 400).fill(255)
  data.fill(20, 0, 300 * 200)
  return { width: 300, height: 400, data }
})()

it('a page of a PDF is drawn as it looks, upright, large enough to be read and no larger', async () => {
  const drawn = await pictureOfPageGuarded(pdfOfPages([{ text: 'TRANG MOT' }, half]), 2)
  if (!drawn.ok) throw new Error(drawn.refusal.code)
  const { width, height, data, channels } = decode(Buffer.from(drawn.value.png, 'base64'))
  expect([width, height, channels]).toEqual([909, 1286, 1])
  const at = (y: number) => data[Math.floor(y * height) * width + Math.floor(width / 2)] ?? 0
  expect([at(0.2) < 60, at(0.8) > 200]).toEqual([true, true])
})

it('a page that is not there is told, and so is a file that is no PDF', async () => {
  const file = pdfOfPages([half])
  for (const page of [0, 2]) expect(await pictureOfPageGuarded(file, page)).toMatchObject({ refusal: { code: 'intake.page-not-found' } })
  expect(await pictureOfPageGuarded(png(blankPage(10, 10)), 1)).toMatchObject({ ok: false })
  expect(await pictureOfPageGuarded(Buffer.from('%PDF-1.4 nothing'), 1)).toMatchObject({ ok: false })
})
