import type { giveSignedCopy, readSignedCopies } from '@songhanh/api/signed-copies'
import { Facts, Sheet } from '@songhanh/ui/sheet'
import { type Instant, vietnameseDay } from '@songhanh/core/basics/instant'
import { writeDay } from '@songhanh/words/writing'
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type Answer, ask } from '../../app/ask.ts'
import { keepFile } from '../../app/keep-file.ts'
import { upload } from '../../app/upload.ts'
import { GiveFile, useGiving } from '../give-file.tsx'
import { useSignedWords } from './words.ts'

type Copies = Answer<typeof readSignedCopies>
type Copy = Copies['copies'][number]

const dayOf = (instant: string) => writeDay(vietnameseDay(instant as Instant))
/** The day and the time of Viet Nam. */
const timeOf = (instant: string) => `${dayOf(instant)} ${new Date(instant).toLocaleTimeString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })}`

const copiesQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports', reportId, 'signed-copies'],
    queryFn: () => ask<typeof readSignedCopies>('GET', '/api/reports/{reportId}/signed-copies', { reportId }),
    staleTime: 0,
  })

/** The signed copies of a numbered paper: what each is, whom its signatures name, and where the clerk brings one. */
export function SignedCopies({ reportId }: { readonly reportId: string }) {
  const words = useSignedWords()
  const queries = useQueryClient()
  const { copies, mayGive } = useSuspenseQuery(copiesQuery(reportId)).data
  const giving = useGiving()
  const give = async (file: File) => {
    const copy = await upload<typeof giveSignedCopy>('/api/reports/{reportId}/signed-copies', { reportId }, file)
    await queries.invalidateQueries({ queryKey: ['reports', reportId, 'signed-copies'] })
    return words.taken(copy.signatures.map(({ signer }) => signer).join(', '))
  }
  if (copies.length === 0 && !mayGive) return null
  return (
    <Sheet title={words.title} level={3} note={mayGive ? words.lead : undefined}>
      <GiveFile giving={giving} label={words.file} accept=".pdf" looking={words.looking} send={mayGive ? give : null} />
      {copies.length === 0 ? <p className="empty">{words.none}</p> : null}
      {copies.map((copy) => (
        <OneCopy
          key={copy.id}
          copy={copy}
          onTake={() => void giving.run(() => keepFile(`/api/reports/${reportId}/signed-copies/${copy.id}`))}
        />
      ))}
      {copies.length === 0 ? null : <p className="note">{words.note}</p>}
    </Sheet>
  )
}

function OneCopy({ copy, onTake }: { readonly copy: Copy; readonly onTake: () => void }) {
  const words = useSignedWords()
  return (
    <div className="signed-copy">
      <p>
        <strong>{copy.name}</strong> <span className="note">{words.given(copy.givenBy, writeDay(copy.givenOn))}</span>{' '}
        <button type="button" className="quiet" onClick={onTake}>
          {words.download}
        </button>
      </p>
      <Facts
        rows={[
          [words.hash, <code key="hash">{copy.sha256}</code>],
          [words.coverage, copy.coverage === 'whole' ? words.coverages.whole : <span className="fault">{words.coverages.part}</span>],
          [words.sameness, words.samenesses[copy.sameness]],
        ]}
      />
      <table className="ledger stacks" aria-label={words.signer}>
        <thead>
          <tr>
            <th scope="col">{words.signer}</th>
            <th scope="col">{words.issuer}</th>
            <th scope="col">{words.signedAt}</th>
            <th scope="col">{words.valid}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {copy.signatures.map((one, n) => (
            // Signatures stand in the order they were made.
            <tr key={n} className="row">
              <th scope="row">
                {one.signer}
                {one.organisation === null ? null : <span className="under">{one.organisation}</span>}
              </th>
              <td>{one.issuer}</td>
              <td>
                {one.signedAt === null ? words.noTime : timeOf(one.signedAt)}
                <span className="under">{words.signedAtNote}</span>
              </td>
              <td>
                {words.from(dayOf(one.validFrom), dayOf(one.validTo))}
                <span className="under">
                  {words.digest}: {one.digest}
                </span>
              </td>
              <td>{one.verified ? words.verified : <span className="fault">{words.unverified}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
