import type { listMoney } from '@songhanh/api/money'
import { queryOptions } from '@tanstack/react-query'
import { type Answer, ask } from '../app/ask.ts'

export type MoneyPage = Answer<typeof listMoney>
export type MoneyRow = MoneyPage['lines'][number]
export type Line = MoneyRow['line']
export type PurposeTotal = MoneyPage['totals'][number]

export const moneyQuery = (year: number) =>
  queryOptions({ queryKey: ['money', year], queryFn: () => ask<typeof listMoney>('GET', '/api/money', { query: { year } }) })
