import type { ReactNode } from 'react'
import { commonBeginning, type ObligorBlock, KINDS, obligorBlocks, communesUnknown } from './obligor-blocks.ts'
import { DefectSign, useRow, WordsLink } from './picked.tsx'
import type { PlanContent, PlanPage } from './plan-page.ts'
import { usePlanPartWords } from './part-words.ts'
import { usePlanWords } from './words.ts'

type Duty = PlanContent['assignments'][number]['duties'][number]

/** Who owes what: every named obligor with its duties, then the duties to report and to raise difficulties. */
export function DutiesPart({ page }: { readonly page: PlanPage }) {
  const { parts } = usePlanWords()
  const words = usePlanPartWords()
  const { content } = page
  const heading = {
    office: words.duties.offices,
    organisation: words.duties.organisations,
    committee: words.duties.committees,
    other: words.duties.others,
  }
  const unknown = communesUnknown(page)
  return (
    <section aria-label={parts.duties}>
      <h2 className="part-title">{parts.duties}</h2>
      {content.assignments.length === 0 ? (
        <p className="empty">{words.duties.none}</p>
      ) : (
        <table className="ledger stacks duties">
          <thead>
            <tr>
              <th scope="col">{words.duties.who}</th>
              <th scope="col">{words.duties.owes}</th>
            </tr>
          </thead>
          {KINDS.map((kind) => {
            const blocks = obligorBlocks(kind, page)
            return blocks.length === 0 ? null : (
              <Group key={kind} title={heading[kind]} bodies={blocks.reduce((n, block) => n + block.obligors.length, 0)}>
                {blocks.map((block) => (
                  <BlockRow key={block.key} block={block} />
                ))}
              </Group>
            )
          })}
          {unknown.length === 0 ? null : (
            <Group title={words.duties.unnamed} bodies={null}>
              {unknown.map((assignment) => (
                <DutyRow key={assignment.id} assignmentId={assignment.id} duties={assignment.duties}>
                  {assignment.body}
                </DutyRow>
              ))}
            </Group>
          )}
        </table>
      )}
      <ReportDuties content={content} />
    </section>
  )
}

function Group({ title, bodies, children }: { readonly title: string; readonly bodies: number | null; readonly children: ReactNode }) {
  const words = usePlanPartWords()
  return (
    <tbody>
      <tr className="group">
        <th colSpan={2} scope="rowgroup">
          {title} {bodies === null ? null : <span className="under-inline">{words.duties.bodies(bodies)}</span>}
        </th>
      </tr>
      {children}
    </tbody>
  )
}

function BlockRow({ block }: { readonly block: ObligorBlock }) {
  return (
    <DutyRow assignmentId={block.assignmentId} duties={block.duties}>
      <Bodies obligors={block.obligors} />
      <ul className="bodies">
        {block.unnamed.map((name) => (
          <li key={name} className="under">
            {name}
          </li>
        ))}
      </ul>
    </DutyRow>
  )
}

const MANY = 6

/** A few bodies are listed; many are written in two columns under what their names share. */
function Bodies({ obligors }: Pick<ObligorBlock, 'obligors'>) {
  const many = obligors.length > MANY
  const { beginning, rest } = commonBeginning(many ? obligors.map((obligor) => obligor.name) : [])
  return (
    <>
      {beginning === '' ? null : beginning}
      <ul className={many ? 'bodies many' : 'bodies'}>
        {obligors.map((obligor, at) => (
          <li key={obligor.id}>{rest[at] ?? obligor.name}</li>
        ))}
      </ul>
    </>
  )
}

function DutyRow(props: { readonly assignmentId: string; readonly duties: readonly Duty[]; readonly children: ReactNode }) {
  return (
    <tr className="row" {...useRow(props.assignmentId)}>
      <th scope="row" className="name">
        {props.children}
      </th>
      <td>
        <ul className="duty-list">
          {props.duties.map((duty) => (
            <DutyLine key={duty.id} duty={duty} />
          ))}
        </ul>
      </td>
    </tr>
  )
}

function DutyLine({ duty }: { readonly duty: Duty }) {
  return (
    <li {...useRow(duty.id)}>
      <WordsLink itemId={duty.id} part="duties">
        {duty.text}
      </WordsLink>
      <DefectSign itemId={duty.id} />
    </li>
  )
}

function ReportDuties({ content }: { readonly content: PlanContent }) {
  const words = usePlanPartWords()
  const difficulty = content.difficultyDuty
  if (content.reportDuties.length === 0 && difficulty === null) return null
  return (
    <>
      <h3 className="part-title">{words.duties.reports}</h3>
      <table className="ledger stacks reports">
        <thead>
          <tr>
            <th scope="col">{words.duties.from}</th>
            <th scope="col">{words.duties.to}</th>
            <th scope="col">{words.duties.when}</th>
          </tr>
        </thead>
        <tbody>
          {content.reportDuties.map((duty) => (
            <ReportDutyRow key={duty.id} duty={duty} />
          ))}
          {difficulty === null ? null : <DifficultyRow duty={difficulty} />}
        </tbody>
      </table>
    </>
  )
}

function ReportDutyRow({ duty }: { readonly duty: PlanContent['reportDuties'][number] }) {
  const words = usePlanPartWords()
  const when = [duty.recurrence, duty.by].filter((part) => part !== null).join(', ')
  return (
    <tr className="row" {...useRow(duty.id)}>
      <td className="name">
        <WordsLink itemId={duty.id} part="duties">
          {duty.who}
        </WordsLink>
        <DefectSign itemId={duty.id} />
      </td>
      <td>
        {duty.to ?? <i className="open">{words.duties.noReceiver}</i>}
        {duty.via === null ? null : <span className="under">{words.duties.via(duty.via)}</span>}
      </td>
      <td>
        {when}
        {duty.due === null ? <i className="open under">{words.duties.noDate}</i> : null}
      </td>
    </tr>
  )
}

function DifficultyRow({ duty }: { readonly duty: NonNullable<PlanContent['difficultyDuty']> }) {
  const words = usePlanPartWords()
  return (
    <tr className="row" {...useRow(duty.id)}>
      <td className="name">
        <WordsLink itemId={duty.id} part="duties">
          {duty.who}
        </WordsLink>
        <span className="under">{words.duties.difficulties}</span>
      </td>
      <td>{duty.to ?? <i className="open">{words.duties.noReceiver}</i>}</td>
      <td>{words.duties.atOnce}</td>
    </tr>
  )
}
