/**
 * Loops over paragraphs as an office writes them: `{#doan}{dong}{/doan}` alone in a paragraph repeats that paragraph, and marks that stand alone in
 * paragraphs of their own leave none behind. The library by itself runs the first together in one line and leaves the others empty.
 */
import {
  LoopPlugin,
  officeMarkup,
  TagPlacement,
  xml,
  type ScopeData,
  type Tag,
  type TemplateContext,
  type TextNodeTag,
  type XmlNode,
} from 'easy-template-x'

const isText = (tag: Tag | undefined): tag is TextNodeTag => tag?.placement === TagPlacement.TextNode
const isParagraph = (node: XmlNode | undefined): node is XmlNode => node !== undefined && officeMarkup.query.isParagraphNode(node)

function textIn(node: XmlNode): string {
  if (xml.query.isTextNode(node)) return node.textContent ?? ''
  return (node.childNodes ?? []).map(textIn).join('')
}

/** A section break lives in the properties of a paragraph: such a one stays. */
const breaksSection = (paragraph: XmlNode): boolean =>
  (officeMarkup.query.findParagraphPropertiesNode(paragraph)?.childNodes ?? []).some(({ nodeName }) => nodeName === 'w:sectPr')

const standsAlone = (tag: Tag, paragraph: XmlNode): boolean => textIn(paragraph).trim() === tag.rawText && !breaksSection(paragraph)

const siblingOf = (node: XmlNode, by: 1 | -1): XmlNode | undefined => {
  const siblings = node.parentNode?.childNodes ?? []
  return siblings[siblings.indexOf(node) + by]
}

/** Takes the mark over into the paragraph beside it, and its own away. */
function moveInto(tag: TextNodeTag, from: XmlNode, to: XmlNode, atStart: boolean): void {
  const run = officeMarkup.query.containingRunNode(tag.xmlTextNode)
  xml.modify.remove(run)
  if (atStart) xml.modify.insertChild(to, run, officeMarkup.query.findParagraphPropertiesNode(to) ? 1 : 0)
  else xml.modify.appendChild(to, run)
  xml.modify.remove(from)
}

/** Whether the loop is over whole paragraphs; marks that stand alone have then gone into what they repeat. */
function overParagraphs(open: TextNodeTag, close: TextNodeTag): boolean {
  const first = officeMarkup.query.containingParagraphNode(open.xmlTextNode)
  const last = officeMarkup.query.containingParagraphNode(close.xmlTextNode)
  if (first.parentNode !== last.parentNode) return false
  if (first === last) {
    const text = textIn(first).trim()
    return text.startsWith(open.rawText) && text.endsWith(close.rawText)
  }
  if (!standsAlone(open, first) || !standsAlone(close, last) || siblingOf(first, 1) === last) return false
  const [next, before] = [siblingOf(first, 1), siblingOf(last, -1)]
  if (isParagraph(next)) moveInto(open, first, next, true)
  if (isParagraph(before)) moveInto(close, last, before, false)
  return true
}

export class ParagraphLoops extends LoopPlugin {
  override containerTagReplacements(tags: Tag[], data: ScopeData, context: TemplateContext): Promise<void> {
    const [open, close] = [tags[0], tags.at(-1)]
    const asked = open?.options?.['loopOver'] !== undefined
    if (isText(open) && isText(close) && !asked && overParagraphs(open, close)) open.options = { loopOver: 'paragraph' }
    return super.containerTagReplacements(tags, data, context)
  }
}
