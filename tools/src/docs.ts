import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { files, sourceFiles, type Fault } from './source-tree.ts'
import { nodes, parse, stringOf, type Node } from './syntax.ts'

const pages = (root: string): string[] => files(root).filter((file) => file.endsWith('.md') && !file.startsWith('samples/'))

const linesOf = (root: string, file: string): string[] => readFileSync(join(root, file), 'utf8').split('\n')

/** Finds links and paths in the pages that lead nowhere: `[text](path)`, pictures, and `room/src/…` in backticks. */
export function deadLinks(root: string): Fault[] {
  return pages(root).flatMap((file) =>
    linesOf(root, file).flatMap((text, i) => {
      const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((m) => m[1] ?? '').filter((target) => !/^([a-z]+:|#)/.test(target))
      const paths = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.[a-z]{2,4})`/g)].map((m) => m[1] ?? '')
      return [
        ...links.filter((target) => !existsSync(join(root, normalize(join(dirname(file), target.split('#')[0] ?? ''))))),
        // A word in capitals stands for any name.
        ...paths
          .filter((path) => !/\b[A-Z]{3,}\b/.test(path))
          .filter((path) => existsSync(join(root, path.split('/')[0] ?? '')) && !existsSync(join(root, path))),
      ].map((target) => ({ file, line: i + 1, text: `leads nowhere: ${target}` }))
    }),
  )
}

/** Finds commands in the pages that do not exist: `npm run X` without script X, `songhanh -- X` or `songhanh X` without such a command. */
export function deadCommands(root: string): Fault[] {
  const commands = commandsOfTheTerminal(root)
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  const dead = (code: string) => [
    ...named(code, /\bnpm (?:run (?:-s )?)?([a-z][\w:-]*)/g)
      .filter((name) => !(name in scripts) && !NPM_OWN.has(name))
      .map((name) => `npm run ${name}`),
    ...named(code, /\bsonghanh (?:-- )?([a-z][a-z-]*)/g)
      .filter((name) => !commands.includes(name))
      .map((name) => `songhanh ${name}`),
  ]
  return pages(root).flatMap((file) =>
    linesOf(root, file).flatMap((text, i) =>
      codeOf(text)
        .flatMap(dead)
        .map((command) => ({ file, line: i + 1, text: `tells a command that does not exist: ${command}` })),
    ),
  )
}

const NPM_OWN = new Set(['ci', 'install'])

const named = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((m) => m[1] ?? '')

/** The parts of a line that are code: all of an indented one, else what stands between backticks. */
const codeOf = (line: string): string[] => (/^(\s{4}|\$ )/.test(line) ? [line] : line.split('`').filter((_, i) => i % 2 === 1))

/** The first words of the commands of the terminal: the `name` of each object in `cli/` that also says its `usage`. */
function commandsOfTheTerminal(root: string): string[] {
  return sourceFiles(root, ['cli'])
    .flatMap((file) => [...nodes(parse(root, file).tree)])
    .filter((node) => node.type === 'ObjectExpression')
    .map(
      (node) =>
        new Map(
          (node['properties'] as readonly Node[]).flatMap((property) =>
            property.type === 'KeyValueProperty' ? [keyAndText(property)] : [],
          ),
        ),
    )
    .flatMap((command) => (command.has('usage') ? [command.get('name')?.split(' ')[0] ?? ''] : []))
}

function keyAndText(property: Node): [string, string | undefined] {
  const key = (property['key'] as Node)['value']
  return [typeof key === 'string' ? key : '', stringOf(property['value'] as Node)?.value]
}

const ANSWERS = {
  'what it is for': /(\*\*|## )For\b/,
  'what it never does': /(\*\*|## )Never\b/,
  'where to start reading': /(\*\*|## )Start reading at\b/,
  'how it is tested': /(\*\*|## )How it is tested\b/,
}
const MOST_LINES = 30

/** Finds rooms without a README, or with one that is longer than a screen or does not answer the four questions. */
export function roomReadmes(root: string): Fault[] {
  return files(root)
    .filter((file) => /^[\w-]+\/package\.json$/.test(file))
    .flatMap((manifest) => {
      const file = `${dirname(manifest)}/README.md`
      if (!existsSync(join(root, file))) return [{ file, text: 'is missing: a room says what it is for' }]
      const text = readFileSync(join(root, file), 'utf8').trimEnd()
      const missing = Object.entries(ANSWERS).flatMap(([question, answer]) => (answer.test(text) ? [] : [question]))
      const lines = text.split('\n').length
      return [
        ...missing.map((question) => ({ file, text: `does not say ${question}` })),
        ...(lines > MOST_LINES ? [{ file, text: `has ${lines} lines; ${MOST_LINES} are the end` }] : []),
      ]
    })
}
