import type { Catalogue } from '@songhanh/words/catalogue'
import { ledger as en } from '@songhanh/words/en/ledger'
import { ledger as vi } from '@songhanh/words/vi/ledger'
import { inLanguages } from '../app/language.tsx'

export const useLedgerWords = inLanguages<Catalogue<typeof vi>>({ vi, en })
