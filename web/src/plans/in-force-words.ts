import type { Catalogue } from '@songhanh/words/catalogue'
import { puttingInForce as en } from '@songhanh/words/en/putting-in-force'
import { puttingInForce as vi } from '@songhanh/words/vi/putting-in-force'
import { inLanguages } from '../app/language.tsx'

export const useInForceWords = inLanguages<Catalogue<typeof vi>>({ vi, en })
