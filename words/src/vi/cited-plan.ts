/** A paper cited in another, as papers of an office cite; always Vietnamese. */
import type { Citation, PlanCitation } from '@songhanh/core/reports/cited-plan'

/** A title that says what is done stands without "về" before it. */
const ACT = /^(?:về|thực hiện|triển khai|tổ chức)\s/iu

export const numbered = ({ number, day }: Citation): string =>
  `${number === null ? '' : ` số ${number}`}${day === null ? '' : ` ngày ${day}`}`

/** "Căn cứ Kế hoạch số … ngày … của … về …", without the mark at its end. */
export const planBasis = ({ docType, title, issuer, ...paper }: PlanCitation): string =>
  `Căn cứ ${docType}${numbered(paper)} của ${issuer}${title === '' || ACT.test(title) ? '' : ' về'} ${title}`.trimEnd()
