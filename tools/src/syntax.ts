import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from '@swc/core'

/** A node of the syntax tree; only `type` is sure, everything else is looked for by name. */
export type Node = { readonly type: string } & Readonly<Record<string, unknown>>

/** A parsed file of the house: its tree, and the line of an offset the tree names. */
export interface Source {
  readonly file: string
  readonly tree: Node
  lineOf(node: Node): number
}

export function parse(root: string, file: string): Source {
  const text = readFileSync(join(root, file), 'utf8')
  const tree = parseSync(text, { syntax: 'typescript', tsx: file.endsWith('x'), target: 'es2024' }) as unknown as Node
  const bytes = Buffer.from(text)
  // swc counts bytes, and goes on counting from one parsed file to the next; the module itself begins at its first token.
  const firstToken = bytes.length - Buffer.byteLength(text.slice(leadingTrivia(text)))
  const base = spanStart(tree) - firstToken
  return {
    file,
    tree,
    lineOf: (node) =>
      bytes
        .subarray(0, Math.max(0, spanStart(node) - base))
        .toString()
        .split('\n').length,
  }
}

const spanStart = (node: Node): number => (node['span'] as { start: number } | undefined)?.start ?? 0

/** How much of a file stands before its first token: a first line for the shell, spaces and comments. */
function leadingTrivia(text: string): number {
  return /^(#!.*\n)?(\s+|\/\/.*(\n|$)|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0].length ?? 0
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** The nodes directly below one. swc wraps arguments and members in plain objects, which are looked through. */
function below(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(below)
  if (typeof value !== 'object' || value === null) return []
  return isNode(value) ? [value] : Object.values(value).flatMap(below)
}

/** All nodes of a tree, outer ones first. */
export function* nodes(node: Node): Generator<Node> {
  yield node
  for (const child of Object.values(node).flatMap(below)) yield* nodes(child)
}

/** What a string literal or the fixed beginning of a template says; null for any other node. `open` where something follows that is not fixed. */
export function stringOf(node: Node): { readonly value: string; readonly open: boolean } | null {
  if (node.type === 'StringLiteral') return { value: String(node['value']), open: false }
  if (node.type !== 'TemplateLiteral') return null
  const [first] = node['quasis'] as readonly { cooked: string | null }[]
  return { value: first?.cooked ?? '', open: (node['expressions'] as readonly unknown[]).length > 0 }
}
