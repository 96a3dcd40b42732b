import { isTest, sourceFiles, type Fault } from './source-tree.ts'
import { nodes, parse, stringOf, type Node } from './syntax.ts'

const ROOMS = ['ui', 'server', 'web', 'portal', 'cli']
const VIETNAMESE =
  /[\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/u
/** A proper name is no sentence. */
const NAME_OF_THE_PRODUCT = 'Song Hành'
const LETTERS = /\p{L}{2}/u
const SAID_ALOUD = new Set([
  'alt',
  'title',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
])

/** Finds sentences that stand in a screen or in the server instead of `words/`: any Vietnamese string, and any text in the markup. */
export function sentencesOutsideWords(root: string): Fault[] {
  return sourceFiles(root, roomsOf(root)).flatMap((file) => {
    if (isTest(file) || !file.includes('/src/')) return []
    const source = parse(root, file)
    return [...nodes(source.tree)].flatMap((node) => {
      const said = sentenceOf(node)
      return said === null
        ? []
        : [{ file, line: source.lineOf(node), text: `says “${said.trim().slice(0, 60)}”: sentences live in words/` }]
    })
  })
}

function sentenceOf(node: Node): string | null {
  if (node.type === 'JSXText' && LETTERS.test(String(node['value']))) return String(node['value'])
  if (node.type === 'JSXAttribute') return attributeSentence(node)
  const said = node.type === 'TemplateLiteral' ? fixedParts(node) : stringOf(node)?.value
  return said !== undefined && said !== NAME_OF_THE_PRODUCT && VIETNAMESE.test(said.normalize('NFC')) ? said : null
}

const fixedParts = (template: Node): string => (template['quasis'] as readonly { raw: string }[]).map(({ raw }) => raw).join('…')

/** The Vietnamese ones are found as strings already. */
function attributeSentence(node: Node): string | null {
  const name = (node['name'] as Record<string, unknown>)['value']
  const value = node['value'] as Node | null
  const text = value === null ? null : stringOf(value)
  if (text === null || VIETNAMESE.test(text.value)) return null
  return SAID_ALOUD.has(String(name)) && LETTERS.test(text.value) ? text.value : null
}

const roomsOf = (root: string) => {
  const there = new Set(sourceFiles(root).map((file) => file.split('/')[0]))
  return ROOMS.filter((room) => there.has(room))
}
