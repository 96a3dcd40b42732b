import type { giveReportTemplate, removeReportTemplate } from '@songhanh/api/report-templates'
import { MOST_CELLS, TAGS, type TagField } from '@songhanh/core/reports/template-tags'
import { Sheet } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../app/ask.ts'
import { keepFile } from '../../app/keep-file.ts'
import { upload } from '../../app/upload.ts'
import { useFrameWords } from '../../app/words.ts'
import { GiveFile, useGiving } from '../give-file.tsx'
import { reportsQuery } from '../queries.ts'
import { templatesQuery } from './queries.ts'
import { useTemplateWords } from './words.ts'
import '../reports.css'

/** The office's own Word templates, and every tag that may stand in one. */
export function TemplatesScreen() {
  const words = useTemplateWords()
  const frame = useFrameWords()
  const queries = useQueryClient()
  const { templates } = useSuspenseQuery(templatesQuery).data
  const { composes: keeps } = useSuspenseQuery(reportsQuery).data
  const giving = useGiving()
  const { waiting, run } = giving
  const give = async (file: File) => {
    const answer = await upload<typeof giveReportTemplate>('/api/report-templates', {}, file)
    await queries.invalidateQueries({ queryKey: ['report-templates'] })
    return words.taken(answer.name, answer.tags.length)
  }
  const remove = (templateId: string) =>
    run(async () => {
      giving.forget()
      await ask<typeof removeReportTemplate>('POST', '/api/report-templates/{templateId}/remove', { templateId })
      await queries.invalidateQueries({ queryKey: ['report-templates'] })
    })
  return (
    <main className="page" id="content">
      <title>{`${words.title} · ${frame.product}`}</title>
      <p className="kicker">
        <Link to="/reports">{words.back}</Link>
      </p>
      <h1>{words.title}</h1>
      <p className="note">{words.lead}</p>
      <GiveFile giving={giving} label={words.file} accept=".docx" looking={words.uploading} send={keeps ? give : null} />
      {templates.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <table className="ledger stacks" aria-label={words.title}>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.given}</th>
              <th scope="col">{words.tag}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {templates.map(({ id, name, tags, givenBy, givenOn }) => (
              <tr key={id} className="row">
                <th scope="row">{name}</th>
                <td>{words.givenBy(givenBy, writeDay(givenOn))}</td>
                <td title={tags.join(' ')}>{words.tagsIn(tags.length)}</td>
                <td>
                  <button type="button" className="quiet" onClick={() => void run(() => keepFile(`/api/report-templates/${id}/file`))}>
                    {words.download}
                  </button>{' '}
                  {keeps ? (
                    <button type="button" className="quiet" disabled={waiting} onClick={() => void remove(id)}>
                      {words.remove}
                    </button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Sheet title={words.tags} note={words.tagsLead}>
        <TagTable />
      </Sheet>
    </main>
  )
}

interface Line {
  readonly path: string
  readonly field: TagField
  readonly within: readonly string[]
  /** How it is typed. */
  readonly typed: string
}

const isCell = ({ name }: TagField): boolean => /^o\d+$/u.test(name)

/** A loop of lines is one line of the list, and so are the cells of a row. */
function typedOf({ name, kind, holds }: TagField): string {
  if (kind !== 'loop') return name === 'o1' ? `{o1} … {o${MOST_CELLS}}` : `{${name}}`
  return isOfLines(holds) ? `{#${name}}{${holds[0]?.name}}{/${name}}` : `{#${name}}…{/${name}}`
}
const isOfLines = (holds: readonly TagField[]): boolean => holds.length === 1 && holds[0]?.kind === 'text'

/** Tags in the order of the list, what a loop holds below it; two loops may hold the same name. */
const lines = (fields: readonly TagField[], within: readonly string[] = []): Line[] =>
  fields
    .filter((field) => !isCell(field) || field.name === 'o1')
    .flatMap((field) => {
      const { name, holds } = field
      const own = { path: [...within, name].join('/'), field, within, typed: typedOf(field) }
      return isOfLines(holds) ? [own] : [own, ...lines(holds, [...within, name])]
    })

function TagTable() {
  const words = useTemplateWords()
  const meanings: Readonly<Record<string, string>> = words.meanings
  return (
    <table className="ledger stacks" aria-label={words.tags}>
      <thead>
        <tr>
          <th scope="col">{words.tag}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {lines(TAGS).map(({ path, field: { name, kind }, within, typed }) => (
          <tr key={path} className="row">
            <th scope="row" style={{ paddingLeft: `${10 + within.length * 18}px` }}>
              <code>{typed}</code>
            </th>
            <td>{words.kinds[kind]}</td>
            <td>
              {meanings[name]}
              {within.length === 0 ? null : <span className="note"> · {words.inside(within.join(' › '))}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
