import type { PublicFigure, PublicMeasure } from '@songhanh/core/publication/snapshot'
import { barsOf } from './bars.ts'
import { helpBox } from './frame.ts'
import { html, type Html } from './html.ts'
import {
  addressOf,
  anchorOf,
  bodyAnchor,
  boundText,
  coverageText,
  countText,
  figureText,
  kindText,
  partialText,
  stateText,
  unitText,
  wordingOf,
  type Opened,
  type Reader,
} from './reader.ts'
import { MEASURE_FILE } from './open-data.ts'
import { measurePath, partialNote, withheldNote } from './targets-page.ts'
import { trend } from './trend.ts'
import { everyYear, type YearTold } from '@songhanh/core/publication/every-year'
import { stretchesOf, yearsText } from './years.ts'

function sides({ words, ...reader }: Reader, { above, below }: PublicFigure, threshold: number): string | null {
  if (above === null || below === null) return null
  const text = (shown: typeof above) => countText({ words, ...reader }, shown, threshold)
  return words.counts(text(above), text(below))
}

function units(reader: Reader, { snapshot }: Opened, measure: PublicMeasure): Html {
  const { words } = reader
  if (measure.units === null) return html`<p>${words.neverByUnit(reader.communes)}</p>`
  if (measure.units.length === 0) return html`<p>${words.noUnits(reader.communes)}</p>`
  const bar = barsOf(measure)
  const isMarked = measure.bound !== null && 'value' in measure.bound && measure.units.some(({ figure }) => bar(figure) !== null)
  const counted = !measure.yesNo && measure.units.some(({ figure }) => figure.above !== null)
  return html`<div class="wide" tabindex="0" role="region" aria-label="${words.byUnit(reader.communes)}">
      <table>
        <caption>
          ${words.byUnit(reader.communes)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.unit}</th>
            <th scope="col">${words.value}</th>
            ${counted ? html`<th scope="col">${words.countsHead}</th>` : null}
          </tr>
        </thead>
        <tbody>
          ${measure.units.map(
            ({ name, figure }) =>
              html`<tr>
                <th scope="row" lang="vi">${name}</th>
                <td>${unitText(reader, measure, figure)}${bar(figure)}</td>
                ${counted ? html`<td>${sides(reader, figure, snapshot.threshold)}</td>` : null}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${isMarked ? html`<p><small>${words.barAim}</small></p>` : null}`
}

function series(reader: Reader, { snapshot }: Opened, measure: PublicMeasure): Html {
  const { words } = reader
  const years = everyYear(measure, snapshot.year)
  if (years.length === 0) return html`<p>${words.collectedFrom.none}</p>`
  // Of what kind a figure is, is known of the year reported alone.
  const isOfAKind = ({ year, figure }: YearTold) =>
    year === snapshot.year &&
    measure.pooledOver === 1 &&
    figure.value !== null &&
    kindText(reader, measure) !== null &&
    measure.kinds.some((kind) => kind !== 'administrative')
  // A line through yes and no says nothing.
  const drawn = measure.yesNo && measure.unitOfMeasure?.vi !== '%' ? null : (trend(reader, measure, years) ?? html`<p>${words.noTrend}</p>`)
  return html`${drawn}
    <table class="years">
      <caption>
        ${words.trend}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.year}</th>
          <th scope="col">${words.value}</th>
        </tr>
      </thead>
      <tbody>
        ${stretchesOf(years).map(
          (one) =>
            html`<tr>
              <th scope="row">${yearsText(one)}</th>
              <td>
                ${figureText(reader, measure, one.told.figure)}${isOfAKind(one.told) ? html`<small>${kindText(reader, measure)}</small>` : null}${partialNote(reader, measure, one.told.figure, one.told.coverage)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`
}

function heads(reader: Reader, { snapshot }: Opened, measure: PublicMeasure): Html | null {
  const { words } = reader
  if (measure.heads.length === 0) return null
  const text = (shown: PublicMeasure['heads'][number]['women']) => countText(reader, shown, snapshot.threshold)
  return html`<h2>${words.womenAndMen}</h2>
    <table class="heads">
      <caption>
        ${words.womenAndMen}
      </caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${words.women}</th>
          <th scope="col">${words.men}</th>
        </tr>
      </thead>
      <tbody>
        ${measure.heads.map(
          (head) =>
            html`<tr>
              <th scope="row">${wordingOf(reader, head.name)}</th>
              <td>${text(head.women)}</td>
              <td>${text(head.men)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}

/** The lead body, leading to all that it is to do. */
function leadOf(reader: Reader, { id, snapshot }: Opened, lead: string): Html {
  const at = snapshot.bodies.findIndex(({ name }) => name === lead)
  return at < 0
    ? html`<span lang="vi">${lead}</span>`
    : html`<a lang="vi" href="${addressOf(reader, `/${id}/phan-cong`, `#${bodyAnchor(at)}`)}">${lead}</a>`
}

/** Who gave the figure; releases of before do not say it. */
function sources({ words, language, communes }: Reader, { origin }: PublicMeasure): Html {
  const from = words.collectedFrom
  const names = new Intl.ListFormat(language).format(origin?.bodies ?? [])
  const said = [
    ...(origin && origin.communes > 0 ? [from.communes(origin.communes, communes)] : []),
    ...(names === '' ? [] : [from.bodies(names)]),
    ...(origin?.published ?? []).map(({ title, year }) => from.published(title, year)),
  ]
  return said.length === 0
    ? html`<p>${from.none}</p>`
    : html`<ul>
        ${said.map((text) => html`<li>${text}</li>`)}
      </ul>`
}

/** One promise: the plan's words, where it stands, over the years, by commune, how it is counted and from what. */
export function measurePage(reader: Reader, opened: Opened, measure: PublicMeasure): Html {
  const { words } = reader
  const { snapshot } = opened
  const counts = sides(reader, measure.figure, snapshot.threshold)
  const said = [
    counts,
    kindText(reader, measure),
    measure.coverage.asked > 0 ? coverageText(reader, measure, measure.coverage) : null,
    measure.dataYears.length > 0 ? words.dataYears(measure.dataYears.join(', ')) : null,
  ].filter((text) => text !== null)
  return html`<h2>${words.promised}</h2>
    <blockquote lang="vi">${measure.text}</blockquote>
    <p>
      ${measure.span ? html`<a href="${addressOf(reader, `/${opened.id}/ke-hoach`, `#${anchorOf(measure.code)}`)}">${words.inThePaper}</a>` : null}
    </p>
    <p>${measure.lead === null ? words.noLead : html`${words.lead}: ${leadOf(reader, opened, measure.lead)}`}</p>
    <h2>${words.stands}</h2>
    <p class="figure">
      ${figureText(reader, measure, measure.figure)}
      ${
        // "Không nêu" once is enough.
        measure.state === null && measure.figure.reason === 'withheld'
          ? null
          : html`<span class="state state-${measure.state ?? 'withheld'}">${stateText(reader, measure)}</span>`
      }
    </p>
    <p>${words.table.bound}: ${boundText(reader, measure)}</p>
    <p>${said.join(' · ')}</p>
    ${partialText(reader, measure, measure.figure, measure.coverage) === null ? null : html`<p class="note">${words.partial}</p>`}
    ${withheldNote(reader, snapshot, [measure])}
    <h2>${words.trend}</h2>
    ${series(reader, opened, measure)} ${heads(reader, opened, measure)}
    <h2>${words.byUnit(reader.communes)}</h2>
    ${units(reader, opened, measure)} ${measure.violence ? helpBox(reader) : null}
    <h2>${words.method}</h2>
    ${
      measure.method.length === 0
        ? html`<p>${words.noMethod}</p>`
        : html`<ul>
            ${measure.method.map((rule) => html`<li>${wordingOf(reader, rule)}</li>`)}
          </ul>`
    }
    <h2>${words.source}</h2>
    ${sources(reader, measure)}
    <p><a href="${reader.root}${measurePath(opened, measure)}/${MEASURE_FILE}">${words.files.measure}</a></p>`
}
