import { readLedger, verifyLedger } from '@songhanh/api/ledger'
import type { z } from 'zod'
import type { CliCommand, CliWords, Given } from './command.ts'
import { askPlace, told } from './remote.ts'

const text = ({ options }: Given, name: string): string | undefined => (typeof options[name] === 'string' ? options[name] : undefined)

export const ledgerList: CliCommand = {
  name: 'ledger',
  usage: '',
  least: 0,
  summary: (words) => words.ledger.list,
  options: {
    thing: { type: 'string', help: (words) => words.option.thing },
    actor: { type: 'string', help: (words) => words.option.actor },
    unit: { type: 'string', help: (words) => words.option.unit },
    from: { type: 'string', help: (words) => words.option.from },
    to: { type: 'string', help: (words) => words.option.to },
  },
  async run(given) {
    const [thingKind, thingId] = text(given, 'thing')?.split(':') ?? []
    const query = {
      thingKind,
      thingId,
      actor: text(given, 'actor'),
      unit: text(given, 'unit'),
      from: text(given, 'from'),
      to: text(given, 'to'),
    }
    return told(given, await askPlace(given, readLedger, { query }), ({ lines }) =>
      lines.length === 0
        ? [given.words.ledger.none]
        : lines.map(
            ({ at, position, actor, domain, action, thing }) =>
              `${at}  ${position ?? '·'}  ${actor.name}  ${domain}.${action}  ${thing.kind}:${thing.id}`,
          ),
    )
  },
}

type Verdict = z.output<typeof verifyLedger.answer>

function faultInWords({ ledger }: CliWords, { kind, position, entryId }: NonNullable<Verdict['fault']>): string {
  switch (kind) {
    case 'link-removed':
      return ledger.fault[kind](position ?? 0)
    case 'head-missing':
      return ledger.fault[kind](position ?? 0)
    case 'never-sealed':
      return ledger.fault[kind](entryId ?? '')
    case 'entry-removed':
    case 'changed':
      return ledger.fault[kind](position ?? 0, entryId ?? '')
  }
}

export const ledgerVerify: CliCommand = {
  name: 'ledger verify',
  usage: '[--head HASH]',
  least: 0,
  summary: (words) => words.ledger.verify,
  options: { head: { type: 'string', help: (words) => words.option.head } },
  async run(given) {
    const { words } = given
    const verdict = await askPlace(given, verifyLedger, { query: { head: text(given, 'head') } })
    told(given, verdict, ({ fault, checked, unsealed, head }) => [
      fault ? faultInWords(words, fault) : words.ledger.whole(checked),
      ...(unsealed > 0 ? [words.ledger.waiting(unsealed)] : []),
      ...(fault ? [] : [words.ledger.head(head)]),
    ])
    return verdict.whole ? 0 : 1
  },
}
