/** The same figures seen from one commune: what is known of it, and what its People's Committee is to do. */
import { html, type Html } from './html.ts'
import { addressOf, bodyAnchor, boundText, figureText, hidesAnything, unitText, type Opened, type Reader } from './reader.ts'
import { measurePath, notes, withheldNote } from './targets-page.ts'

interface Unit {
  /** As in its address: the code of the register alone. */
  readonly code: string
  readonly name: string
}

const codeOf = (unit: string) => unit.replace(/^unit:/u, '').replace(/@.*$/u, '')

/** Every commune some measure is made of, by name. */
export function unitsOf({ snapshot }: Opened): readonly Unit[] {
  const names = new Map(snapshot.measures.flatMap(({ units }) => (units ?? []).map(({ code, name }) => [codeOf(code), name] as const)))
  return [...names].map(([code, name]) => ({ code, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
}

export function unitsPage(reader: Reader, opened: Opened): Html {
  const { words } = reader
  const units = unitsOf(opened)
  if (units.length === 0) return html`<p>${words.noUnitPages}</p>`
  return html`<p>${words.unitsLead(reader.communes)}</p>
    <ul lang="vi">
      ${units.map(({ code, name }) => html`<li><a href="${addressOf(reader, `/${opened.id}/xa/${code}`)}">${name}</a></li>`)}
    </ul>`
}

export function unitPage(reader: Reader, opened: Opened, { code, name }: Unit): Html {
  const { words } = reader
  const { snapshot } = opened
  const { table } = words
  const rows = snapshot.measures.flatMap((measure) =>
    (measure.units ?? []).filter((unit) => codeOf(unit.code) === code).map(({ figure }) => ({ measure, figure })),
  )
  const body = snapshot.bodies.findIndex((one) => one.name.toLowerCase().endsWith(` ${name.toLowerCase()}`))
  return html`<p>${words.unitLead(reader.communes)}</p>
    <div class="wide" tabindex="0" role="region" aria-label="${table.caption}">
      <table class="targets">
        <caption>
          ${table.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${table.code}</th>
            <th scope="col">${table.target}</th>
            <th scope="col">${words.here}</th>
            <th scope="col">${words.whole}</th>
            <th scope="col">${table.bound}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ measure, figure }) =>
              html`<tr>
                <th scope="row">${measure.code}</th>
                <td lang="vi"><a href="${addressOf(reader, measurePath(opened, measure))}">${measure.text}</a></td>
                <td data-label="${words.here}">${unitText(reader, measure, figure)}</td>
                <td data-label="${words.whole}">${figureText(reader, measure, measure.figure)}${notes(reader, measure)}</td>
                <td data-label="${table.bound}">${boundText(reader, measure)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${withheldNote(reader, snapshot, rows.map(({ measure }) => measure).filter(hidesAnything))}
    <p>${words.unitRest(reader.communes)}</p>
    ${
      body < 0
        ? null
        : html`<p><a href="${addressOf(reader, `/${opened.id}/phan-cong`, `#${bodyAnchor(body)}`)}">${words.allDuties}</a></p>`
    }`
}
