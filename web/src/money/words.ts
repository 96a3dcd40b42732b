import type { Catalogue } from '@songhanh/words/catalogue'
import { money as en } from '@songhanh/words/en/money'
import { money as vi } from '@songhanh/words/vi/money'
import { inLanguages } from '../app/language.tsx'

export type MoneyWords = Catalogue<typeof vi>

export const useMoneyWords = inLanguages<MoneyWords>({ vi, en })
