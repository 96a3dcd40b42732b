/** Who holds several roles chooses the one to act in: it alone counts, and the ledger names it. */
import { expect, test } from 'vitest'
import { placeRoutes } from './place.ts'
import { newId } from '../platform/ids.ts'
import { peopleRoutes } from '../people/routes.ts'
import { BASIS, firstAdministrator, personWith, servedPeople } from '../people/served.fixture.ts'

const [OWN, OTHER] = ['unit:00001@2004-01-01', 'unit:00002@2004-01-01'] as const

test('an act is done in the role chosen for it, which the ledger names; without a choice in all that allow it, and never in a role of somebody else', async () => {
  const served = await servedPeople({ routes: (secret) => [...peopleRoutes(secret), ...placeRoutes()] })
  const { admin, id: placeId } = served.place
  await admin.query(`INSERT INTO seat (place_id, key, name, above) SELECT $1, key, 'Xã ' || key, ARRAY[$2] FROM unnest($3::text[]) key`, [
    placeId,
    served.placeKey,
    [OWN, OTHER],
  ])
  const administrator = await firstAdministrator(served)
  const both = await personWith(served, administrator, 'head', OWN, 'hai.vai')
  const second = { role: 'administrator', seat: served.placeKey, from: '2020-01-01', to: null, basis: BASIS }
  const administers = (await administrator.post(`/api/people/${both.personId}/roles`, second)).body.roleId as string
  const colleague = await personWith(served, administrator, 'commune-officer', OWN, 'dong.nghiep')
  const elsewhere = await personWith(served, administrator, 'commune-officer', OTHER, 'noi.khac')

  const { roles } = (await both.get('/api/place')).body.person
  expect(roles.map(({ id, role }: { id: string; role: string }) => [id, role])).toEqual([
    [both.roleId, 'head'],
    [administers, 'administrator'],
  ])
  // Where each is held and what it sends: the screen asks which of them is meant where two send the same.
  expect(roles[0]).toMatchObject({
    at: OWN,
    lentBy: null,
    own: ['collection.sign-off', 'collection.bring-paper', 'reports.submit', 'reports.sign'],
    others: [],
  })
  expect(roles[1]).toMatchObject({ at: served.placeKey, own: [], others: [] })
  const rights = async (as: Record<string, string>) => (await both.get('/api/place', as)).body.person.rights as string[]
  expect(await rights({})).toEqual(expect.arrayContaining(['collection.sign-off', 'people.appoint']))
  expect(await rights({ 'x-capacity': both.roleId })).not.toContain('people.appoint')
  expect(await rights({ 'x-capacity': administers })).not.toContain('collection.sign-off')

  const codeFor = async (personId: string, as: Record<string, string>) => {
    const { status, body } = await both.post(`/api/people/${personId}/code`, {}, as)
    const { rows } = await admin.query<{ capacity: string }>('SELECT capacity FROM ledger_entry ORDER BY id DESC LIMIT 1')
    return status === 200 ? rows[0]!.capacity : body.code
  }
  const [asHead, asAdministrator] = [`head ${OWN}`, `administrator ${served.placeKey}`]
  expect(await codeFor(colleague.personId, {})).toBe(`${asHead}, ${asAdministrator}`)
  expect(await codeFor(colleague.personId, { 'x-capacity': both.roleId })).toBe(asHead)
  expect(await codeFor(colleague.personId, { 'x-capacity': administers })).toBe(asAdministrator)
  expect(await codeFor(elsewhere.personId, { 'x-capacity': both.roleId })).toBe('people.no-right')
  for (const foreign of [colleague.roleId, newId(), '', 'x'.repeat(5000)])
    expect(await codeFor(colleague.personId, { 'x-capacity': foreign })).toBe('people.no-right')
  expect(served.failures).toEqual([])
})
