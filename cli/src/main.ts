#!/usr/bin/env node
import { parseArgs } from 'node:util'
import type { Language } from '@songhanh/words/refusals'
import { cli as en } from '@songhanh/words/en/cli'
import { cli as vi } from '@songhanh/words/vi/cli'
import { type CliCommand, type CliWords, type ExitCode, WrongUse } from './command.ts'
import { COMMANDS } from './commands.ts'

const GENERAL = {
  json: { type: 'boolean', help: (words: CliWords) => words.option.json },
  help: { type: 'boolean', short: 'h', help: (words: CliWords) => words.option.help },
} as const

const columns = (rows: readonly (readonly [string, string])[]) => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`)
}

const usageOf = (command: CliCommand) => `songhanh ${command.name}${command.usage === '' ? '' : ` ${command.usage}`}`

function helpOf(command: CliCommand, words: CliWords): string {
  const options = Object.entries({ ...command.options, ...GENERAL }).map(([name, { help }]) => [`--${name}`, help(words)] as const)
  return [`${words.usage}: ${usageOf(command)}`, command.summary(words), '', `${words.options}:`, ...columns(options)].join('\n')
}

const help = async (words: CliWords): Promise<string> => {
  const commands = await Promise.all(COMMANDS.map(([, load]) => load()))
  return [
    words.title,
    '',
    `${words.commands}:`,
    ...columns(commands.map((command) => [`${command.name}${command.usage === '' ? '' : ` ${command.usage}`}`, command.summary(words)])),
    '',
    words.everywhere,
    words.environment,
    words.codes,
  ].join('\n')
}

/** The command whose name the arguments begin with: the longest, so that `plans` and `plans upload` both find theirs. */
async function chosen(args: readonly string[]): Promise<CliCommand | undefined> {
  const spoken = args.filter((arg) => !arg.startsWith('-')).join(' ')
  const found = COMMANDS.toSorted(([a], [b]) => b.length - a.length).find(([name]) => spoken === name || spoken.startsWith(`${name} `))
  return found?.[1]()
}

async function main(args: readonly string[], words: CliWords, language: Language): Promise<ExitCode> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const command = await chosen(args)
  if (!command) {
    const asked = args[0] === undefined || args[0] === '--help' || args[0] === '-h' || args[0] === 'help'
    if (!asked) throw new WrongUse(words.unknown(args.join(' ')))
    say(await help(words))
    return 0
  }
  const options = Object.fromEntries(
    Object.entries({ ...command.options, ...GENERAL }).map(([name, { help: _, ...option }]) => [name, option]),
  )
  let read
  try {
    read = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    // Node's own sentence is English; the option it names is what helps.
    throw new WrongUse(words.wrongOption(/'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? args.join(' '), usageOf(command)), {
      cause: error,
    })
  }
  if (read.values['help']) {
    say(helpOf(command, words))
    return 0
  }
  const rest = read.positionals.slice(command.name.split(' ').length)
  if (rest.length < command.least) throw new WrongUse(words.tooFew(usageOf(command)))
  return command.run({
    arguments: rest,
    options: read.values as Record<string, string | boolean | undefined>,
    json: read.values['json'] === true,
    env: process.env,
    callerFolder: process.env['INIT_CWD'] ?? process.cwd(),
    language,
    words,
    say,
    tell: (line) => void process.stderr.write(`${line}\n`),
  })
}

const language: Language = process.env['SONGHANH_LANG'] === 'en' ? 'en' : 'vi'
const words: CliWords = language === 'en' ? en : vi
// `songhanh units find … | head` closes the pipe when it has enough: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))
try {
  process.exitCode = await main(process.argv.slice(2), words, language)
} catch (error) {
  // A command that asks no place has not loaded what asks it.
  const { RefusedByPlace } = await import('./remote.ts')
  if (error instanceof RefusedByPlace) {
    console.error(error.problem.detail)
    for (const { at, detail } of error.problem.faults ?? []) console.error(words.fault(at, detail))
    process.exitCode = 1
  } else {
    console.error(error instanceof WrongUse ? error.message : words.failed(error instanceof Error ? error.message : String(error)))
    process.exitCode = 2
  }
}
