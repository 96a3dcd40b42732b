import { listPeople } from '@songhanh/api/people'
import { people as en } from '@songhanh/words/en/people'
import { people as vi } from '@songhanh/words/vi/people'
import { writeDay } from '@songhanh/words/writing'
import type { CliCommand } from '../command.ts'
import { askPlace, told } from '../remote.ts'

/** `people list`: everybody the key may see, by name, each role on a line of its own. */
export const peopleList: CliCommand = {
  name: 'people list',
  usage: '[--find TEXT]',
  least: 0,
  summary: (words) => words.people.list,
  options: { find: { type: 'string', help: (words) => words.people.find } },
  async run(given) {
    const words = given.language === 'en' ? en : vi
    const find = typeof given.options['find'] === 'string' ? given.options['find'] : undefined
    return told(given, await askPlace(given, listPeople, { query: { find } }), ({ people }) =>
      people.length === 0
        ? [words.list.none]
        : people.flatMap((person) => [
            `${person.name} (${person.username}): ${words.list.accounts[person.account]}`,
            ...person.roles.map((held) => {
              const term = words.list.term(writeDay(held.from), held.to === null ? null : writeDay(held.to))
              const lent = held.lentBy === null ? '' : `, ${words.list.lentBy(held.lentBy.name)}`
              return `  ${words.roles[held.role]} · ${held.seat.name}, ${term}${lent}`
            }),
          ]),
    )
  },
}
