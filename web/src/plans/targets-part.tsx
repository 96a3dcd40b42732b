import { Sheet } from '@songhanh/ui/sheet'
import { capitalised } from '@songhanh/core/basics/vietnamese'
import { Fragment } from 'react'
import { DefectSign, useRow, WordsLink } from './picked.tsx'
import type { PlanContent, PlanPage, Target } from './plan-page.ts'
import { recurrenceOf } from './recurrence.ts'
import { type PlanWords, usePlanWords } from './words.ts'

/** Objectives and their targets in the order of the paper: what each asks for, by when, and who leads it by the paper itself. */
export function TargetsPart({ page }: { readonly page: PlanPage }) {
  const words = usePlanWords()
  const { content } = page
  const orphans = content.targets.filter((target) => !content.objectives.some((objective) => objective.code === target.objective))
  return (
    <section aria-label={words.parts.targets}>
      <h2 className="part-title">{words.parts.targets}</h2>
      {content.generalObjective === null ? null : <GeneralObjective objective={content.generalObjective} />}
      <table className="ledger stacks targets">
        <thead>
          <tr>
            <th scope="col" className="code">
              {words.target.code}
            </th>
            <th scope="col">{words.target.name}</th>
            <th scope="col">{words.target.asked}</th>
            <th scope="col">{words.target.due}</th>
          </tr>
        </thead>
        {content.objectives.map((objective) => (
          <tbody key={objective.id}>
            <ObjectiveRow objective={objective} />
            {content.targets
              .filter((target) => target.objective === objective.code)
              .map((target) => (
                <TargetRow key={target.id} target={target} />
              ))}
          </tbody>
        ))}
        {orphans.length === 0 ? null : (
          <tbody>
            {content.objectives.length === 0 ? null : (
              <tr className="group">
                <th colSpan={4} scope="rowgroup">
                  {words.withoutObjective}
                </th>
              </tr>
            )}
            {orphans.map((target) => (
              <TargetRow key={target.id} target={target} />
            ))}
          </tbody>
        )}
      </table>
    </section>
  )
}

function GeneralObjective({ objective }: { readonly objective: NonNullable<PlanContent['generalObjective']> }) {
  const words = usePlanWords()
  return (
    <div className="general" {...useRow(objective.id)}>
      <Sheet title={words.generalObjective} level={3}>
        <p>
          <WordsLink itemId={objective.id} part="targets">
            {objective.text}
          </WordsLink>{' '}
          <DefectSign itemId={objective.id} />
        </p>
      </Sheet>
    </div>
  )
}

function ObjectiveRow({ objective }: { readonly objective: PlanContent['objectives'][number] }) {
  const words = usePlanWords()
  return (
    <tr className="group" {...useRow(objective.id)}>
      <th colSpan={4} scope="rowgroup">
        <WordsLink itemId={objective.id} part="targets">
          {words.objective(objective.code, objective.heading)}
        </WordsLink>
      </th>
    </tr>
  )
}

function TargetRow({ target }: { readonly target: Target }) {
  const words = usePlanWords()
  return (
    <tr className="row" {...useRow(target.id)}>
      <td className="code">{target.code}</td>
      <th scope="row" className="name">
        <WordsLink itemId={target.id} part="targets">
          {capitalised(target.quantity)}
        </WordsLink>
        <span className="under">
          {words.target.lead}: {target.lead ?? <i className="open">{words.target.noLead}</i>}
          <DefectSign itemId={target.id} />
        </span>
      </th>
      <td className="asked">{words.asks(target)}</td>
      <td className="due">{due(target, words)}</td>
    </tr>
  )
}

function due(target: Target, words: PlanWords) {
  const again = recurrenceOf(target)
  if (target.due.length === 0 && target.from === null && again !== null) return again
  if (target.due.length === 0 && target.from === null) return <i className="open">{words.target.noDue}</i>
  return (
    <>
      {target.due.length === 0 ? null : words.target.dueBy(target.due.join(', '))}
      {target.from === null ? null : <Fragment> {words.target.dueFrom(target.from)}</Fragment>}
      {target.dueInherited ? <span className="under">{words.target.dueFromPeriod}</span> : null}
    </>
  )
}
