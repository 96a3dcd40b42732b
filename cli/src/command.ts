import type { Catalogue } from '@songhanh/words/catalogue'
import type { Language } from '@songhanh/words/refusals'
import type { cli } from '@songhanh/words/vi/cli'
import type { ParseArgsOptionDescriptor } from 'node:util'

export type CliWords = Catalogue<typeof cli>

/** What a command is run with. Relative paths are those of the caller, wherever npm stands. */
export interface Given {
  /** What stands after the command's name, without options. */
  readonly arguments: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly json: boolean
  readonly env: NodeJS.ProcessEnv
  readonly callerFolder: string
  readonly language: Language
  readonly words: CliWords
  readonly say: (line: string) => void
  /** Something on the way, to standard error. */
  readonly tell: (line: string) => void
}

/** How a command ended: 0 done, 1 refused, 2 wrong use or failure. */
export type ExitCode = 0 | 1 | 2

export interface CliCommand {
  /** Words of its name, `ledger verify`. */
  readonly name: string
  /** What follows the name, `FILE`. */
  readonly usage: string
  readonly least: number
  /** One line for the list of commands. */
  readonly summary: (words: CliWords) => string
  readonly options: Readonly<Record<string, ParseArgsOptionDescriptor & { readonly help: (words: CliWords) => string }>>
  run(given: Given): Promise<ExitCode>
}

/** A way to use the command line wrongly, told in one sentence. */
export class WrongUse extends Error {}
