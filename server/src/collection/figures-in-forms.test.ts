import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { cell, COMMUNES, district, ok, round } from '../progress/year.fixture.ts'

test('a figure stands in a form that is there, and a form with figures neither goes nor takes another key', async () => {
  const on = await district()
  const { admin, id: place } = on.place
  const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId)))
  const { lines } = ok(await on.lead.get(`/api/rounds/${roundId}`))
  const form: string = lines.find(({ sender }: { sender: string }) => sender === COMMUNES[0]).cells[0].formId
  const { officer } = await on.office(COMMUNES[0]!, 'mot')
  ok(await officer.post(`/api/forms/${form}/cells`, { cells: [cell('births.boys', 31)] }))

  const insert = (...forms: string[]) =>
    admin.query(
      `INSERT INTO figure (place_id, form_id, element, missing) SELECT $1, f, 'births.girls', 'none-arose' FROM unnest($2::uuid[]) f`,
      [place, forms],
    )
  const homeless = { code: '23503', constraint: 'figure_stands_in_form' }
  await expect(insert(randomUUID())).rejects.toMatchObject(homeless)
  // One that is there takes none along that is not.
  await expect(insert(form, randomUUID())).rejects.toMatchObject(homeless)
  await insert(form)
  await expect(admin.query('UPDATE form SET id = gen_random_uuid() WHERE id = $1', [form])).rejects.toMatchObject({ code: '23503' })
  await expect(admin.query('UPDATE figure SET form_id = gen_random_uuid() WHERE form_id = $1', [form])).rejects.toMatchObject({
    code: '23503',
  })
  await admin.query('DELETE FROM form_fact WHERE form_id = $1', [form])
  await expect(admin.query('DELETE FROM form WHERE id = $1', [form])).rejects.toMatchObject(homeless)
  await admin.query('DELETE FROM figure WHERE form_id = $1', [form])
  expect((await admin.query('DELETE FROM form WHERE id = $1', [form])).rowCount).toBe(1)
})
