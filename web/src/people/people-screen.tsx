import type { issueCode } from '@songhanh/api/people'
import { Notice } from '@songhanh/ui/sheet'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../app/ask.ts'
import { Field } from '../app/field.tsx'
import { placeQuery } from '../app/queries.ts'
import { useFrameWords } from '../app/words.ts'
import { useAct } from './act.ts'
import { CloseAccount } from './close-account.tsx'
import { EndRole } from './end-role.tsx'
import './people.css'
import { peopleQuery, type Person } from './queries.ts'
import { ResetSecondFactor } from './reset-second-factor.tsx'
import { RoleLine } from './role-line.tsx'
import { Slip } from './slip.tsx'
import { usePeopleWords } from './words.ts'

const route = getRouteApi('/desk/people')

/** Everybody one may see, with their roles; who may, adds people, ends roles, gives new codes and closes accounts here. */
export function PeopleScreen() {
  const words = usePeopleWords()
  const frame = useFrameWords()
  const navigate = useNavigate()
  const { find = '' } = route.useSearch()
  const { people } = useSuspenseQuery(peopleQuery(find)).data
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const mayAdd = rights.includes('people.appoint') || rights.includes('people.add-colleague')
  return (
    <main className="page" id="content">
      <title>{`${words.list.title} · ${frame.product}`}</title>
      <div className="head">
        <h1>{words.list.title}</h1>
        {mayAdd ? (
          <div className="acts">
            <Link className="button primary" to="/people/add">
              {words.list.add}
            </Link>
          </div>
        ) : null}
      </div>
      <Field label={words.list.find}>
        {(field) => (
          <input
            {...field}
            type="search"
            value={find}
            onChange={(event) =>
              void navigate({ to: '/people', search: event.target.value === '' ? {} : { find: event.target.value }, replace: true })
            }
          />
        )}
      </Field>
      {people.length === 0 ? <p className="empty">{words.list.none}</p> : <PeopleTable people={people} rights={rights} />}
    </main>
  )
}

function PeopleTable({ people, rights }: { readonly people: readonly Person[]; readonly rights: readonly string[] }) {
  const words = usePeopleWords()
  return (
    <table className="ledger stacks people">
      <thead>
        <tr>
          <th scope="col">{words.list.person}</th>
          <th scope="col">{words.list.roles}</th>
          <th scope="col">{words.list.account}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} rights={rights} />
        ))}
      </tbody>
    </table>
  )
}

function PersonRow({ person, rights }: { readonly person: Person; readonly rights: readonly string[] }) {
  const words = usePeopleWords()
  const { waiting, refused, run } = useAct()
  const [code, setCode] = useState<string | null>(null)
  const issue = () =>
    void run(async () => setCode((await ask<typeof issueCode>('POST', '/api/people/{personId}/code', { personId: person.id })).code))
  const open = person.account !== 'closed'
  return (
    <tr className="row">
      <th scope="row">
        {person.name}
        <span className="under">{person.username}</span>
      </th>
      <td>
        <ul>
          {person.roles.map((held) => (
            <li key={held.id}>
              <RoleLine held={held} /> {rights.includes('people.end-role') ? <EndRole held={held} /> : null}
            </li>
          ))}
        </ul>
      </td>
      <td>
        {words.list.accounts[person.account]}
        {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
        {code === null ? null : <Slip name={person.name} username={person.username} code={code} onClose={() => setCode(null)} />}
        {open && rights.includes('people.issue-code') ? (
          <button type="button" className="quiet" disabled={waiting} onClick={issue}>
            {words.list.code}
          </button>
        ) : null}
        {person.account === 'open' && rights.includes('people.reset-second-factor') ? (
          <ResetSecondFactor person={person} onCode={setCode} />
        ) : null}
        {open && rights.includes('people.close-account') ? <CloseAccount person={person} /> : null}
      </td>
    </tr>
  )
}
