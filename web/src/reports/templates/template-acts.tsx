import { Notice } from '@songhanh/ui/sheet'
import { useSuspenseQuery } from '@tanstack/react-query'
import { keepFile } from '../../app/keep-file.ts'
import { useAct } from '../../people/act.ts'
import { templatesQuery } from './queries.ts'
import { useTemplateWords } from './words.ts'

/** The report in each of the office's own templates; nothing where it has given none in. */
export function TemplateActs({ reportId }: { readonly reportId: string }) {
  const words = useTemplateWords()
  const { templates } = useSuspenseQuery(templatesQuery).data
  const { waiting, refused, run } = useAct()
  if (templates.length === 0) return null
  return (
    <>
      <div className="acts report-acts">
        {templates.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="button"
            disabled={waiting}
            onClick={() => void run(() => keepFile(`/api/reports/${reportId}/by-template/${id}`))}
          >
            {words.fill(name)}
          </button>
        ))}
      </div>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
    </>
  )
}
