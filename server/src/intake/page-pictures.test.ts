/** Pictures of the pages of papers over HTTP. */
import { accept } from '@songhanh/core/basics/decision'
import { propose } from '@songhanh/core/intake/propose'
import { textReading } from '@songhanh/core/intake/text-reading'
import { blankPage, firstPlanText, pdfOfPages, png } from '@songhanh/papers/reading/scan.fixture'
import { expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { servedPlace } from './served.fixture.ts'
import type { ReadPaper } from './taken-paper.ts'

const plan = propose(textReading(firstPlanText))
if (!plan.ok) throw new Error(plan.refusal.code)
const { value: content } = plan

/** Stands in for the reader: whatever comes is this plan, in the format its name ends with. */
const readPaper: ReadPaper = async (_, name) => accept({ format: name.split('.').at(-1) ?? '', text: firstPlanText, content })

test('a page goes out as a picture that can only be looked at: of a PDF drawn, of a picture the very file', async () => {
  const on = await servedPlace(readPaper)
  const page = blankPage(60, 80)
  const given = async (name: string, bytes: Buffer) => (await on.upload(name, bytes)).body.documentId as string
  const pdf = await given('quét.pdf', pdfOfPages([{ text: 'MOT' }, page]))
  const drawn = await on.file(`/api/documents/${pdf}/pages/2`)
  expect(drawn.status).toBe(200)
  expect(drawn.bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(drawn.headers).toMatchObject({
    'content-type': 'image/png',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
  })
  expect(drawn.headers['content-disposition']).toMatch(/^attachment;/)

  const picture = png(page)
  const file = await on.file(`/api/documents/${await given('ảnh.png', picture)}/pages/1`)
  expect(file.headers['content-type']).toBe('image/png')
  expect(file.bytes.equals(picture)).toBe(true)
  expect(on.failures).toEqual([])
})

test('a page that is not there, a paper without pages and a paper nobody gave in are told', async () => {
  const on = await servedPlace(readPaper)
  const { documentId } = (await on.upload('quét.pdf', pdfOfPages([blankPage(60, 80)]))).body
  const { documentId: text } = (await on.upload('chữ.txt', Buffer.from('chữ'))).body
  for (const at of [`${documentId}/pages/2`, `${text}/pages/1`])
    expect(await on.get(`/api/documents/${at}`)).toMatchObject({ status: 404, body: { code: 'intake.page-not-found' } })
  expect((await on.get(`/api/documents/${newId()}/pages/1`)).body.code).toBe('intake.document-not-found')
  expect((await on.get(`/api/documents/${documentId}/pages/0`)).status).toBe(400)
})
