/** Commands about accounts: a new code for somebody, closing an account, ending one's own sessions, making a key. */
import * as treaty from '@songhanh/api/people'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { isRight } from '@songhanh/core/people/right'
import { ROLE_RULES } from '@songhanh/core/people/role'
import { validOn } from '@songhanh/core/people/actor'
import { mayAnywhere } from '@songhanh/core/people/may'
import { z } from 'zod'
import type { Command } from '../platform/perform.ts'
import { CODE_DAYS } from './one-time-code.ts'
import { insertCode, lockPerson, personById, personThing, rolesOf } from './store.ts'

const IssueCode = z.object({ personId: z.uuid(), codeHash: z.string().length(64) })

export const issueCode: Command<z.output<typeof IssueCode>, { personId: string }> = {
  id: 'people.issueCode',
  shape: IssueCode,
  right: 'people.issue-code',
  thing: (r, input, by) => personThing(r, by.placeId, input.personId),
  async run(w, input, by) {
    const person = await personById(w, by.placeId, input.personId)
    if (!person) return refuse('people.not-found')
    if (person.account === 'closed') return refuse('people.account-not-open')
    // A code opens the account, so a head may give one only to who holds nothing beyond what a head gives; else it would be a way up.
    const administers = by.capacity?.includes('administrator ') ?? false
    const roles = (await rolesOf(w, by.placeId, person.id)).filter((held) => validOn(held, by.businessDay))
    const own = by.actor.roles.filter((held) => held.role === 'head').map((held) => held.seat.at)
    if (!administers && !roles.every((held) => ROLE_RULES[held.role].byHead && own.includes(held.seat.at)))
      return refuse('people.not-by-head')
    await insertCode(w, by, person.id, input.codeHash, CODE_DAYS)
    return accept({
      answer: { personId: person.id },
      facts: [{ domain: 'people', action: 'code-issued', thing: { kind: 'person', id: person.id } }],
    })
  },
}

/** The lost authenticator stays in force until the code is used: a code that nobody fetches takes nothing away but the sessions. */
export const resetSecondFactor: Command<z.output<typeof IssueCode>, { personId: string }> = {
  id: 'people.resetSecondFactor',
  shape: IssueCode,
  right: 'people.reset-second-factor',
  thing: (r, input, by) => personThing(r, by.placeId, input.personId),
  async run(w, input, by) {
    const person = await personById(w, by.placeId, input.personId)
    if (!person) return refuse('people.not-found')
    // Whoever sits at an unlocked administrator's desk must not be able to make it theirs.
    if (person.id === by.actor.person.id) return refuse('people.own-second-factor')
    if (person.account !== 'open') return refuse('people.account-not-open')
    await insertCode(w, by, person.id, input.codeHash, CODE_DAYS, true)
    await w.query('SELECT end_sessions_of($1)', [person.id])
    return accept({
      answer: { personId: person.id },
      facts: [{ domain: 'people', action: 'second-factor-reset', thing: { kind: 'person', id: person.id } }],
    })
  },
}

const CloseAccount = treaty.closeAccount.body.extend({ personId: z.uuid() })

export const closeAccount: Command<z.output<typeof CloseAccount>, { version: number }> = {
  id: 'people.closeAccount',
  shape: CloseAccount,
  right: 'people.close-account',
  thing: (r, input, by) => personThing(r, by.placeId, input.personId),
  async run(w, input, by) {
    await lockPerson(w, input.personId)
    const person = await personById(w, by.placeId, input.personId)
    if (!person) return refuse('people.not-found')
    // Else a place could be left without anybody to open it again.
    if (person.id === by.actor.person.id) return refuse('people.own-appointment')
    if (person.account === 'closed') return refuse('people.account-not-open')
    if (person.version !== input.expectedVersion) return refuse('basics.version-conflict')
    await w.query(`UPDATE person SET account = 'closed', version = version + 1 WHERE place_id = $1 AND id = $2`, [by.placeId, person.id])
    return accept({
      answer: { version: person.version + 1 },
      facts: [
        {
          domain: 'people',
          action: 'account-closed',
          thing: { kind: 'person', id: person.id },
          before: { account: person.account },
          after: { account: 'closed' },
        },
      ],
    })
  },
}

export const endSession: Command<{ sessionId: string }, { ended: true }> = {
  id: 'people.endSession',
  shape: treaty.endSession.params,
  right: 'signed-in',
  async run(w, input, by) {
    const ended = await w.query('DELETE FROM signed_in WHERE place_id = $1 AND person_id = $2 AND id = $3 RETURNING id', [
      by.placeId,
      by.actor.person.id,
      input.sessionId,
    ])
    if (ended.length === 0) return refuse('people.session-not-found')
    return accept({
      answer: { ended: true },
      facts: [{ domain: 'people', action: 'session-ended', thing: { kind: 'session', id: input.sessionId } }],
    })
  },
}

const MakeKey = treaty.makeKey.body.extend({ keyHash: z.string().length(64) })

export const makeKey: Command<z.output<typeof MakeKey>, { id: string }> = {
  id: 'people.makeKey',
  shape: MakeKey,
  right: 'signed-in',
  async run(w, input, by) {
    // A key never reaches further than its maker, nor than the key it was made with.
    const beyond = input.rights.find(
      (right) =>
        !mayAnywhere(by.actor, right, by.businessDay).ok || (by.actor.limitedTo && isRight(right) && !by.actor.limitedTo.includes(right)),
    )
    if (beyond) return refuse('people.not-for-this-key', {}, 'rights')
    const id = by.newId()
    await w.query(
      `INSERT INTO signed_in (secret_hash, place_id, person_id, id, kind, second_factor, limited_to, label, begun_at, idle_until, absolute_until)
       VALUES ($1, $2, $3, $4, 'key', $5, $6, $7, now(), now() + make_interval(days => $8), now() + make_interval(days => $8))`,
      [Buffer.from(input.keyHash, 'hex'), by.placeId, by.actor.person.id, id, by.actor.secondFactor, input.rights, input.label, input.days],
    )
    return accept({
      answer: { id },
      facts: [
        {
          domain: 'people',
          action: 'key-made',
          thing: { kind: 'key', id },
          after: { label: input.label, rights: input.rights, days: input.days },
        },
      ],
    })
  },
}
