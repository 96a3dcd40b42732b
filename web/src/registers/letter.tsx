import type { readLetter } from '@songhanh/api/letters'
import { Notice, Sheet } from '@songhanh/ui/sheet'
import type { Catalogue } from '@songhanh/words/catalogue'
import { letterDesk as en } from '@songhanh/words/en/guidance-letter'
import { letterDesk as vi } from '@songhanh/words/vi/guidance-letter'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, fillPath } from '../app/ask.ts'
import { keepFile } from '../app/keep-file.ts'
import { inLanguages } from '../app/language.tsx'
import { useAct } from '../people/act.ts'
import { PlanChoice } from '../plans/plan-choice.tsx'
import { plansQuery } from '../plans/plan-page.ts'

const useLetterWords = inLanguages<Catalogue<typeof vi>>({ vi, en })

const FORMATS = ['docx', 'pdf'] as const

/** The paper of an entry that is a letter, in the official form: taken as often as it is needed, written out of the entry as it stands. */
export function LetterPaper({ entryId }: { readonly entryId: string }) {
  const words = useLetterWords()
  const { waiting, refused, run } = useAct()
  const { data } = useQuery({
    queryKey: ['registers', 'letter', entryId],
    queryFn: () => ask<typeof readLetter>('GET', '/api/register-entries/{entryId}/letter', { entryId }),
    staleTime: 0,
  })
  const plans = useQuery(plansQuery).data?.plans ?? []
  const [chosen, choose] = useState<string | null>(null)
  if (data === undefined || data.state === 'none') return null
  const choosesPlan = data.choosesPlan && plans.length > 1
  const planId = chosen ?? plans[0]?.id
  const pathOf = (format: string) => {
    const asked = new URLSearchParams({ format, ...(choosesPlan && planId !== undefined ? { planId } : {}) })
    return `${fillPath('/api/register-entries/{entryId}/letter/file', { entryId })}?${asked}`
  }
  if (data.state !== 'ready')
    return (
      <Sheet title={words.title}>
        <p>{data.state === 'no-content' ? words.noContent : words.byHand}</p>
      </Sheet>
    )
  return (
    <Sheet title={words.title} note={words.lead}>
      {refused === null ? null : <Notice kind="fault">{refused}</Notice>}
      {choosesPlan && planId !== undefined ? <PlanChoice label={words.plan} value={planId} onChange={choose} /> : null}
      <div className="acts">
        {FORMATS.map((format) => (
          <button key={format} type="button" className="button" disabled={waiting} onClick={() => void run(() => keepFile(pathOf(format)))}>
            {words.take[format]}
          </button>
        ))}
      </div>
    </Sheet>
  )
}
