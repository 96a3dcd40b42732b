import { DOMAINS } from './fence-rules.ts'
import { isTest, sourceFiles, type Fault } from './source-tree.ts'
import { nodes, parse, stringOf, type Node } from './syntax.ts'

const CODE = /^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$/
const GIVERS = ['core', 'api', 'server', 'papers', 'web', 'cli']

interface Given {
  readonly code: string
  /** The code goes on with something computed; `code` is its fixed beginning. */
  readonly open: boolean
  readonly file: string
  readonly line: number
}

/** Finds refusals nobody could read, since `words/` has no sentence for their code, and sentences for codes that are never given. */
export function refusalsWithoutSentence(root: string): Fault[] {
  const there = new Set(sourceFiles(root).map((file) => file.split('/')[0]))
  const sentences = sentencesOf(root)
  const domains = new Set([...DOMAINS, ...sentences.map(({ code }) => domainOf(code))])
  const given = sourceFiles(
    root,
    GIVERS.filter((room) => there.has(room)),
  )
    .filter((file) => !isTest(file))
    .flatMap((file) => codesIn(root, file))
    .filter(({ code }) => domains.has(domainOf(code)))
  const codes = new Set(sentences.map(({ code }) => code))
  const fits = (one: Given, code: string) => (one.open ? code.startsWith(one.code) : code === one.code)
  return [
    ...given
      .filter((one) => ![...codes].some((code) => fits(one, code)))
      .map(({ code, open, ...at }) => ({ ...at, text: `gives ${code}${open ? '…' : ''}, which has no sentence in words/src/vi` })),
    ...sentences
      .filter(({ code }) => !given.some((one) => fits(one, code)))
      .map(({ code, ...at }) => ({ ...at, text: `has a sentence for ${code}, which nothing gives` })),
    ...(given.length === 0 || sentences.length === 0 ? [{ file: '.', text: 'no refusal or no sentence was found at all' }] : []),
  ]
}

const domainOf = (code: string): string => code.split('.')[0] ?? ''

/** The codes a file gives: in `refuse(…)`, as the `code` of an object, in lists named `refusals`, and in the table of HTTP statuses. */
function codesIn(root: string, file: string): Given[] {
  const source = parse(root, file)
  return [...nodes(source.tree)]
    .flatMap(placesOfCodes)
    .flatMap((place) => [...nodes(place)])
    .flatMap((node) => {
      const text = stringOf(node)
      if (text === null || !(CODE.test(text.value) || (text.open && /^[a-z]+\./.test(text.value)))) return []
      return [{ code: text.value, open: text.open, file, line: source.lineOf(node) }]
    })
}

function placesOfCodes(node: Node): Node[] {
  if (node.type === 'CallExpression' && /^refuse/.test(nameOf(node['callee'])))
    return (node['arguments'] as readonly { expression: Node }[]).slice(0, 1).map((argument) => argument.expression)
  if (node.type === 'KeyValueProperty' && ['code', 'refusals'].includes(nameOf(node['key']))) return [node['value'] as Node]
  // The table of HTTP statuses.
  if (node.type === 'KeyValueProperty' && (node['value'] as Node).type === 'NumericLiteral') return [node['key'] as Node]
  if (node.type === 'VariableDeclarator' && /refusals$/i.test(nameOf(node['id'])) && node['init'] !== null) return [node['init'] as Node]
  return []
}

function nameOf(node: unknown): string {
  const value = (node as Record<string, unknown>)['value']
  return typeof value === 'string' ? value : ''
}

/** The codes that have a sentence: the keys of the catalogues, joined by dots where they are nested. */
function sentencesOf(root: string): { code: string; file: string; line: number }[] {
  return sourceFiles(root, ['words'])
    .filter((file) => /^words\/src\/vi\/refusals\b/.test(file) && !isTest(file))
    .flatMap((file) => {
      const source = parse(root, file)
      return [...nodes(source.tree)]
        .filter((node) => node.type === 'VariableDeclarator' && node['init'] !== null)
        .flatMap((node) => keysBelow(node['init'] as Node, ''))
        .filter(({ code }) => CODE.test(code))
        .map(({ code, key }) => ({ code, file, line: source.lineOf(key) }))
    })
}

function keysBelow(node: Node, before: string): { code: string; key: Node }[] {
  if (node.type === 'TsSatisfiesExpression' || node.type === 'TsConstAssertion' || node.type === 'TsAsExpression')
    return keysBelow(node['expression'] as Node, before)
  if (node.type !== 'ObjectExpression') return before === '' ? [] : [{ code: before, key: node }]
  return (node['properties'] as readonly Node[])
    .filter((property) => property.type === 'KeyValueProperty')
    .flatMap((property) => {
      const key = property['key'] as Node
      const code = [before, nameOf(key)].filter((part) => part !== '').join('.')
      const value = property['value'] as Node
      return value.type === 'ObjectExpression' ? keysBelow(value, code) : [{ code, key }]
    })
}
