/** What an item of a list says ahead of everything, which holds for all its values. */
import { YEARLY, yearsSaid } from './years.ts'

/** By when, or every year. */
export interface Lead {
  readonly due: readonly number[]
  readonly yearly: boolean
}

/** What an item says ahead of everything: "Đến năm 2030, …", "Hằng năm, …" hold for all its measures. */
export function leadOf(text: string): Lead {
  const begins = LINKS.exec(text)?.[1] ?? text
  const opening = (/^(?:phấn đấu\s+)?[^,:;.]{0,60}[,:]/iu.exec(begins) ?? YEAR_FIRST.exec(begins))?.[0] ?? ''
  const said = yearsSaid(opening)
  const about = said.places[0]?.start ?? 99
  const yearly = YEARLY.test(opening.slice(0, 24)) || EVERY_YEAR_FIRST.test(begins)
  if (about <= 10 && said.due.length > 0) return { due: said.due, yearly }
  // "Giai đoạn 2021 - 2025, phấn đấu đạt …": by the end of the period, as under a heading that names it.
  const period = said.interval && PERIOD_ONLY.test(opening) ? said.interval : null
  return period && !yearly ? { due: [period[1]], yearly } : { due: [], yearly }
}

/** "Ngoài ra, …": it goes on with what was said before the item. */
const LINKS = /^(?:ngoài ra|đồng thời|bên cạnh đó|cùng với đó|(?:cùng với|ngoài|bên cạnh)\s[^,;.]{3,60}),?\s+(?=(\S.{0,199}))/iu
/** "Phấn đấu đến năm 2030 đóng góp của du lịch …": a year first, without a comma. */
const YEAR_FIRST = /^(?:phấn đấu\s+)?(?:đến|tới|trong|vào)\s+(?:hết\s+|cuối\s+)?năm\s+(?:19|20)\d\d(?=\s)/iu
const PERIOD_ONLY = /^(?:trong\s+|đến\s+hết\s+)?(?:giai đoạn|thời kỳ)\s[\d\s–-]+[,:]$/iu
/** "Hằng năm giảm …", "Giai đoạn 2026 - 2030, hằng năm phấn đấu …": whatever follows in the item is due every year. */
const EVERY_YEAR_FIRST = /^(?:(?:trong\s+)?(?:giai đoạn|thời kỳ)\s[\d\s–-]+[,:]\s*)?(?:phấn đấu,?\s+)?(?:hằng năm|hàng năm|mỗi năm)\s/iu
