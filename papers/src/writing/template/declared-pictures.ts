/**
 * Pictures in a template that had none: the library writes a drawing with the prefixes Word gives to drawings and relationships, and declares neither.
 * A file whose own writer had no need of them does not open then; so the root of the part says them.
 */
import { ImagePlugin, type ScopeData, type Tag, type TemplateContext } from 'easy-template-x'

const PREFIXES = {
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
} as const

export class DeclaredPictures extends ImagePlugin {
  override async simpleTagReplacements(tag: Tag, data: ScopeData, context: TemplateContext): Promise<void> {
    const root = await context.currentPart.xmlRoot()
    if ('attributes' in root) root.attributes = { ...PREFIXES, ...root.attributes }
    return super.simpleTagReplacements(tag, data, context)
  }
}
