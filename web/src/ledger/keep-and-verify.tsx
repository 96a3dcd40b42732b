import { csvRows } from '@songhanh/papers/sheet/write-csv'
import { useState } from 'react'
import { sentenceOf } from '../app/errors.tsx'
import { useFrameWords } from '../app/words.ts'
import { linesToKeep, verdict, type LedgerLine, type Wanted } from './queries.ts'
import { useLedgerWords } from './words.ts'

const HEAD = [
  'id',
  'at',
  'device_time',
  'business_day',
  'actor_id',
  'actor',
  'capacity',
  'domain',
  'action',
  'thing_kind',
  'thing_id',
  'unit',
  'change',
  'position',
]

/** Takes the ledger away as a file, and walks its chain. */
export function KeepAndVerify({ wanted, rights }: { readonly wanted: Wanted; readonly rights: readonly string[] }) {
  const words = useLedgerWords()
  const frame = useFrameWords()
  const [said, say] = useState<readonly string[]>([])
  const doing = async (act: () => Promise<readonly string[]>) => {
    try {
      say(await act())
    } catch (error) {
      say([sentenceOf(error, frame)])
    }
  }
  const keep = () =>
    doing(async () => {
      const { lines, more } = await linesToKeep(wanted)
      save([...csvRows(HEAD, lines.map(rowOf))].join(''))
      return more ? [words.more] : []
    })
  const check = () =>
    doing(async () => {
      const { whole, fault, checked, unsealed, head } = await verdict()
      const result = whole ? words.whole(checked, head) : words.broken(String(fault?.position ?? fault?.entryId ?? '?'))
      return unsealed === 0 ? [result] : [result, words.waiting(unsealed)]
    })
  return (
    <div className="acts ledger-acts">
      {rights.includes('ledger.export') ? (
        <button type="button" className="button" onClick={() => void keep()}>
          {words.export}
        </button>
      ) : null}
      {rights.includes('ledger.verify') ? (
        <button type="button" className="button" onClick={() => void check()}>
          {words.verify}
        </button>
      ) : null}
      <output className="note">{said.join(' ')}</output>
    </div>
  )
}

const rowOf = ({ id, at, deviceTime, businessDay, actor, domain, action, thing, unit, change, position }: LedgerLine) => [
  id,
  at,
  deviceTime,
  businessDay,
  actor.id,
  actor.name,
  actor.capacity,
  domain,
  action,
  thing.kind,
  thing.id,
  unit,
  JSON.stringify(change),
  position,
]

function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'nhat-ky.csv'
  link.click()
  URL.revokeObjectURL(address)
}
