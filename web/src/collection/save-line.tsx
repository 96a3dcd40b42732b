import { useSyncExternalStore } from 'react'
import type { SavingTold } from './saving-told.ts'
import { useDeskWords } from './words.ts'

/** In words, how far what was typed has got. */
export function SaveLine({ told }: { readonly told: SavingTold }) {
  const { form } = useDeskWords()
  const saving = useSyncExternalStore(told.listen, told.now, told.now)
  switch (saving.at) {
    case 'rest':
      return <output className="note">{saving.saved === null ? '' : form.saved(saving.saved)}</output>
    case 'waiting':
      return <output className="note">{form.waiting(saving.count)}</output>
    case 'saving':
      return <output className="note">{form.saving}</output>
    case 'offline':
      return <output className="fault">{form.offline(saving.count)}</output>
    case 'refused':
      return <output className="fault">{saving.why}</output>
  }
}
