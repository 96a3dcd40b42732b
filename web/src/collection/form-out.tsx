import { handOver } from '../app/keep-file.ts'
import { useAct } from '../people/act.ts'
import type { FormPage } from './queries.ts'
import { useDeskWords, useIndicatorWords } from './words.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A form out as a workbook: the same for its sender and for whoever sends it out to one that does not open the desk. */
export function FormOut({ read, of = null }: { readonly read: () => Promise<FormPage>; readonly of?: string | null }) {
  const { waiting, refused, run } = useAct()
  const desk = useDeskWords()
  const indicators = useIndicatorWords()
  const send = async () => {
    // Spreadsheets are written in the browser, by code that comes only when somebody asks for it.
    const { formWorkbook } = await import('./form-file.ts')
    const form = await read()
    const bytes = new Uint8Array(await formWorkbook(form, { desk, indicators }))
    handOver(new Blob([bytes], { type: XLSX }), `${form.period}-${form.form}-${form.sender.replace(/[^\w-]+/gu, '-')}.xlsx`)
  }
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={waiting}
        aria-label={of === null ? undefined : `${desk.file.download}: ${of}`}
        onClick={() => void run(send)}
      >
        {desk.file.download}
      </button>
      {refused === null ? null : (
        <span className="fault" role="alert">
          {refused}
        </span>
      )}
    </>
  )
}
