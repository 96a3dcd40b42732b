/** `reminders run`: the reminders of a day, looked at before they go out. */
import { previewReminders } from '@songhanh/api/reminders'
import { type CliCommand, WrongUse } from '../command.ts'
import { askPlace, told } from '../remote.ts'

export const runReminders: CliCommand = {
  name: 'reminders run',
  usage: '[--on YYYY-MM-DD] --dry-run',
  least: 0,
  summary: (words) => words.reminders.summary,
  options: {
    on: { type: 'string', help: (words) => words.reminders.on },
    'dry-run': { type: 'boolean', help: (words) => words.reminders.dryRun },
  },
  async run(given) {
    const words = given.words.reminders
    if (given.options['dry-run'] !== true) throw new WrongUse(words.needsDryRun)
    const { on } = given.options
    const preview = await askPlace(given, previewReminders, { query: typeof on === 'string' ? { on } : {} })
    return told(given, preview, ({ messages, group }) => [
      ...(messages.length === 0 ? [words.none] : [words.count(messages.length, messages.filter(({ reachable }) => !reachable).length), '']),
      ...messages.flatMap(({ subject, text }) => [subject, text, '']),
      group,
    ])
  },
}
