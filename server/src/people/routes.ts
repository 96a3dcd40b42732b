/** The endpoints of people and roles, and of my account where the database alone answers. */
import * as handovers from '@songhanh/api/handovers'
import * as treaty from '@songhanh/api/people'
import { accept } from '@songhanh/core/basics/decision'
import type { Circumstances, Requested, Route } from '../platform/http/route.ts'
import { asks, performs } from '../platform/http/route.ts'
import { perform } from '../platform/perform.ts'
import { closeAccount, endSession, issueCode, makeKey, resetSecondFactor } from './accounts.ts'
import { addColleagueByHead, addPerson, appointPerson, delegateRole, endRoleHeld, handOverRole } from './appointing.ts'
import { sha256 } from './entrance.ts'
import { listHandovers, listRecipients, readHandover } from './handovers.ts'
import { addSeat } from './seats.ts'
import { codeHash, codeOf } from './one-time-code.ts'
import { listPeople, listSeats, readAccount } from './queries.ts'

/** A code made from the request itself, so that the same request gives the same code and the place keeps only its hash. */
const codeFor = (placeSecret: string, { who, sent }: Circumstances, purpose: string) =>
  codeOf(placeSecret, purpose, who?.actor.person.id ?? '', sent.requestId ?? '')

const hex = (typed: string) => codeHash(typed).toString('hex')

export function peopleRoutes(placeSecret: string): readonly Route[] {
  const adds = (endpoint: typeof treaty.addPerson | typeof treaty.addColleague, command: typeof addPerson): Route => ({
    endpoint,
    async answer(requested, given) {
      const code = codeFor(placeSecret, given, endpoint.id)
      const { body } = requested as Requested<typeof treaty.addPerson>
      const done = await perform(given.place, given.who, command, { ...body, codeHash: hex(code) }, given.sent)
      return done.ok ? accept({ ...done.value, code }) : done
    },
  })
  const issues = (endpoint: typeof treaty.issueCode | typeof treaty.resetSecondFactor, command: typeof issueCode): Route => ({
    endpoint,
    async answer(requested, given) {
      const code = codeFor(placeSecret, given, endpoint.id)
      const { params } = requested as Requested<typeof treaty.issueCode>
      const done = await perform(given.place, given.who, command, { ...params, codeHash: hex(code) }, given.sent)
      return done.ok ? accept({ code }) : done
    },
  })
  return [
    adds(treaty.addPerson, addPerson),
    adds(treaty.addColleague, addColleagueByHead),
    issues(treaty.issueCode, issueCode),
    issues(treaty.resetSecondFactor, resetSecondFactor),
    {
      endpoint: treaty.makeKey,
      async answer(requested, given) {
        const key = codeFor(placeSecret, given, 'makeKey')
        const { body } = requested as Requested<typeof treaty.makeKey>
        const done = await perform(given.place, given.who, makeKey, { ...body, keyHash: sha256(key).toString('hex') }, given.sent)
        return done.ok ? accept({ ...done.value, key }) : done
      },
    },
    asks(treaty.readAccount, readAccount, () => ({})),
    asks(treaty.listPeople, listPeople),
    performs(treaty.addSeat, addSeat),
    asks(treaty.listSeats, listSeats, () => ({})),
    performs(treaty.appointPerson, appointPerson),
    performs(treaty.endRole, endRoleHeld),
    performs(treaty.delegateRole, delegateRole),
    performs(treaty.handOverRole, handOverRole),
    asks(handovers.listRecipients, listRecipients),
    asks(handovers.listHandovers, listHandovers, () => ({})),
    asks(handovers.readHandover, readHandover),
    performs(treaty.closeAccount, closeAccount),
    performs(treaty.endSession, endSession),
  ]
}
