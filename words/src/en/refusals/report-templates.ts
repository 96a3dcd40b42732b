import type { Catalogue } from '../../catalogue.ts'
import type { reportTemplates as vi } from '../../vi/refusals/report-templates.ts'

export const reportTemplates: Catalogue<typeof vi> = {
  'reports.template-not-docx': 'This is no Word file (.docx), or it is damaged. Open it in Word, save it as .docx and upload it again.',
  'reports.template-macro':
    'The template brings a macro or something else that runs, so it is not taken. Save it as a .docx without macros.',
  'reports.template-reaches-out':
    'The template fetches something from elsewhere when it is opened (a linked picture, an attached template, a DDE or INCLUDE field), so it is not taken. Put that content into the file.',
  'reports.template-without-tags': 'The template has no tag to fill. The list of tags is on the page of templates.',
  'reports.template-faulty': 'The template has faulty tags, so it was not taken; those in use are not touched.',
  'reports.template-tag-unknown': 'There is no tag {tag}.',
  'reports.template-tag-outside': 'The tag {tag} stands only inside the loop “{loop}”.',
  'reports.template-tag-is-loop': 'The tag {tag} is a loop: open it with # and close it with / before the name {name}.',
  'reports.template-tag-no-loop': 'The tag {tag} is no loop: write the name {name} in braces, without #.',
  'reports.template-tag-not-closed': 'The loop {tag} is never closed.',
  'reports.template-tag-not-opened': 'The closing tag {tag} has no opening one before it.',
  'reports.template-tag-broken': 'A brace stands alone near “{near}”; each tag stands whole in one paragraph between two braces.',
  'reports.template-tag-misplaced': 'A loop stands where nothing can be repeated, such as in a content control ({fault}).',
  'reports.template-tag-in-notes': 'The tag {tag} stands in a footnote, where it is not filled; move it into the text.',
  'reports.template-given-already': 'This template is there already.',
  'reports.templates-too-many': 'There are {most} templates; take out one that is not used.',
  'reports.template-not-found': 'There is no such template.',
}
