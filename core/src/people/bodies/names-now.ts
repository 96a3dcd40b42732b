/** Bodies as an older plan names them in its sentences, under their names of a later day: whom a duty to report is owed to, and through whom it goes. */
import { levelOf } from '../../units/kind.ts'
import { nameInSentence, unitKey } from '../../units/unit.ts'
import { bearersOn, type Bearing } from './bearers.ts'
import { committeeOf, type Inheriting } from './heirs.ts'
import { kindOfBody } from './kind.ts'

export interface NameNow {
  /** As the older plan has it. */
  readonly was: string
  /** Those who bear its duties on the day; empty where no source says. */
  readonly now: readonly string[]
  /** False where any step of the way is general knowledge only. */
  readonly sourced: boolean
}

const BODY =
  /(?:^|[;,(]\s*|\s+(?:và|qua)\s+)(?=(?:các\s+)?(?:Ủy ban|Uỷ ban|UBND|Hội|Sở|Phòng|Bộ|Công an|Ban|Trung tâm|Đoàn|Đài|Liên đoàn|Văn phòng|Mặt trận)\s)/gu

/** The bodies a stretch of a sentence names, as printed; words without a body ("các cơ quan, đơn vị") are none. */
export function bodiesNamedIn(words: string): readonly string[] {
  const begins = [...words.matchAll(BODY)].map(({ 0: { length }, index }) => ({ from: index, start: index + length }))
  return begins.flatMap(({ start }, i) => {
    const name = words.slice(start, begins[i + 1]?.from ?? words.length).replace(/[\s,;.()]+$/u, '')
    return name === '' ? [] : [name]
  })
}

const COMMITTEE = /^(?:các\s+)?(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\s+/u
/** Committees below or of the issuer; those above it keep the name they are called by in a sentence ("Ủy ban nhân dân tỉnh"). */
const OF_ISSUER = { district: /^(?:huyện|quận|thị xã|thành phố)/iu, commune: /^(?:xã|phường|thị trấn|đặc khu)/iu } as const
const EACH_COMMUNE = /^các\s+(?:xã|phường|thị trấn)/iu

/** The name of a committee on the day; undefined where it is called as before. */
function committeeNow({ level, unit, issuer }: Inheriting, printed: string): NameNow | undefined {
  const called = printed.replace(COMMITTEE, '')
  const isIssuers = (level === 'district' || level === 'commune') && OF_ISSUER[level].test(called)
  if (!isIssuers && !(EACH_COMMUNE.test(called) && levelOf(unit.kind) === 'commune')) return undefined
  // The commune that goes on under its very name needs no note.
  return unitKey(issuer) === unitKey(unit) ? undefined : { was: printed, now: [committeeOf(unit)], sourced: true }
}

const nameOf = ({ kind, unit }: Bearing): string => (unit === null ? kind.name : `${kind.name} ${nameInSentence(unit)}`)

/** Null where the name has no kind, or goes on as it is. */
function bodyNow({ register, table, issuer, level, unit, day }: Inheriting, printed: string): NameNow | null {
  const kind = kindOfBody(table, printed, level)
  if (kind === null) return { was: printed, now: [], sourced: false }
  const { bearings } = bearersOn(register, table, { kind: kind.id, unit: issuer }, day)
  if (bearings.length > 0 && bearings.every((one) => one.by.length === 0 && one.kind.level !== 'commune')) return null
  const here = bearings.filter((one) => one.unit !== null && unitKey(one.unit) === unitKey(unit))
  const now = here.length > 0 ? here : bearings
  return { was: printed, now: now.map(nameOf), sourced: now.length > 0 && now.every((one) => one.sourced) }
}

/** Each body those words name that is called otherwise on the day, once, in the order of the words. */
export function namesNow(given: Inheriting, said: readonly (string | null)[]): readonly NameNow[] {
  const printed = [...new Set(said.flatMap((words) => (words === null ? [] : bodiesNamedIn(words))))]
  return printed.flatMap((name) => {
    const found = COMMITTEE.test(name) ? committeeNow(given, name) : bodyNow(given, name)
    return found ? [found] : []
  })
}
