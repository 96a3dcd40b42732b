import { Facts, Sheet } from '@songhanh/ui/sheet'
import { writeDay } from '@songhanh/words/writing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { placeQuery } from '../app/queries.ts'
import { useRow, WordsLink } from './picked.tsx'
import { draftOf, type PlanContent, type PlanPage } from './plan-page.ts'
import { type PlanPartWords, usePlanPartWords } from './part-words.ts'
import { usePlanWords } from './words.ts'

/** The head and foot of the paper: who issued it, its number and day or that they are blank, what it rests on, who signed, who receives it. */
export function PaperFacts({ page }: { readonly page: PlanPage }) {
  const { states } = usePlanWords()
  const words = usePlanPartWords()
  const { letterhead, bases, signature, recipients } = page.content
  const { rights } = useSuspenseQuery(placeQuery).data.person
  const mayWithdraw = page.edition?.state === 'in-force' && draftOf(page) === null && rights.includes('plans.withdraw')
  const rows: (readonly [string, ReactNode])[] = [
    [
      words.paper.issuer,
      <Fact key="issuer" id="letterhead.issuer" known={letterhead.issuer.span !== null} text={letterhead.issuer.body} />,
    ],
    [
      words.paper.number,
      <Fact key="number" id="letterhead.number" known={letterhead.number.span !== null} text={number(letterhead, words)} />,
    ],
    [words.paper.date, <Fact key="date" id="letterhead.date" known={letterhead.date.span !== null} text={date(letterhead, words)} />],
    ...(bases.length === 0
      ? []
      : [
          [
            words.paper.basis,
            <ul key="basis">
              {bases.map((basis) => (
                <li key={basis.id}>
                  <Fact id={basis.id} known text={basisText(basis)} />
                </li>
              ))}
            </ul>,
          ] as const,
        ]),
    [
      words.paper.signed,
      <Fact
        key="signed"
        id="signature"
        known={signature.span !== null}
        text={[...signature.authority, signature.title, signature.name].filter((line) => line !== null).join(' · ')}
      />,
    ],
    ...(recipients.length === 0
      ? []
      : [
          [
            words.paper.recipients,
            <ul key="recipients">
              {recipients.map((recipient) => (
                <li key={recipient.id}>
                  <Fact id={recipient.id} known text={recipient.text} />
                </li>
              ))}
            </ul>,
          ] as const,
        ]),
    ...(page.edition === null
      ? []
      : [[words.paper.edition, [states[page.edition.state], ...issue(page.edition, words)].join(' · ')] as const]),
  ]
  return (
    <Sheet title={words.paper.title}>
      <Facts rows={rows} />
      <p className="note">
        <Link to="/plans/$planId/strategy" params={{ planId: page.id }}>
          {words.paper.strategy}
        </Link>
        {' · '}
        <Link to="/plans/$planId/successor" params={{ planId: page.id }}>
          {words.paper.successor}
        </Link>
        {page.editions.length < 2 ? null : (
          <>
            {' · '}
            <Link to="/plans/$planId/editions" params={{ planId: page.id }} search={{}}>
              {words.paper.editions}
            </Link>
          </>
        )}
        {mayWithdraw ? (
          <>
            {' · '}
            <Link to="/plans/$planId/in-force" params={{ planId: page.id }}>
              {words.paper.withdraw}
            </Link>
          </>
        ) : null}
      </p>
    </Sheet>
  )
}

function Fact({ id, known, text }: { readonly id: string; readonly known: boolean; readonly text: string }) {
  const row = useRow(id)
  return <span {...row}>{known && text !== '' ? <WordsLink itemId={id}>{text}</WordsLink> : text}</span>
}

function number({ number: printed }: PlanContent['letterhead'], words: PlanPartWords): string {
  if (printed.number === null) return printed.symbol === null ? words.paper.blank : `${words.paper.blank} (…/${printed.symbol})`
  return printed.symbol === null ? printed.number : `${printed.number}/${printed.symbol}`
}

function date({ date: printed }: PlanContent['letterhead'], words: PlanPartWords): string {
  const { day, month, year } = printed
  if (day === null || month === null || year === null) return words.paper.blankDay(month, year)
  return writeDay([year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'))
}

const basisText = (basis: PlanContent['bases'][number]): string =>
  [basis.kind, basis.number, basis.date === null ? null : writeDay(basis.date), basis.issuer].filter((part) => part !== null).join(' · ')

/** How the edition shown came to be in force, or ceased to be. */
function issue(shown: NonNullable<PlanPage['edition']>, words: PlanPartWords): readonly string[] {
  return [
    shown.number,
    shown.signedOn === null ? null : writeDay(shown.signedOn),
    shown.signedBy,
    shown.unnumberedSource === null ? null : words.paper.unnumbered(shown.unnumberedSource),
    shown.inForceFrom === null ? null : words.paper.inForceFrom(writeDay(shown.inForceFrom)),
    shown.withdrawn === null ? null : words.paper.withdrawn(writeDay(shown.withdrawn.on), shown.withdrawn.reason),
  ].filter((part) => part !== null)
}
