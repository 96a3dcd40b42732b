import { isTest, sourceFiles, type Fault } from './source-tree.ts'
import { nodes, parse, stringOf, type Node } from './syntax.ts'

const OFF = new Set(['only', 'skip', 'todo', 'fixme', 'fails'])
const OFF_NAMES = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe'])

/**
 * Finds tests that are switched off, or that switch off all others.
 *
 * A test that asks for something (`it.skipIf(…)`, `test.skip(condition, reason)`) is not switched off: it is counted as skipped where that is missing.
 */
export function switchedOffTests(root: string): Fault[] {
  return sourceFiles(root)
    .filter(isTest)
    .flatMap((file) => {
      const source = parse(root, file)
      return [...nodes(source.tree)]
        .filter(isOff)
        .map((node) => ({ file, line: source.lineOf(node), text: 'a test is switched off, or switches off the others' }))
    })
}

function isOff(node: Node): boolean {
  if (node.type !== 'CallExpression') return false
  const callee = node['callee'] as Node
  if (callee.type === 'Identifier') return OFF_NAMES.has(String(callee['value']))
  if (callee.type !== 'MemberExpression') return false
  const chain = memberNames(callee)
  if (!['it', 'test', 'describe'].includes(chain[0] ?? '') || !chain.some((name) => OFF.has(name))) return false
  const [first] = node['arguments'] as readonly { expression: Node }[]
  return first === undefined || stringOf(first.expression) !== null || chain.includes('each')
}

/** `it.skip.each` as its parts. */
function memberNames(node: Node): string[] {
  if (node.type === 'Identifier') return [String(node['value'])]
  if (node.type !== 'MemberExpression') return []
  return [...memberNames(node['object'] as Node), ...memberNames(node['property'] as Node)]
}
