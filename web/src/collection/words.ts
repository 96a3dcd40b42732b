import type { Catalogue } from '@songhanh/words/catalogue'
import { collectionDesk as deskEn } from '@songhanh/words/en/collection-desk'
import { collectionPapers as papersEn } from '@songhanh/words/en/collection-papers'
import { collection as collectionEn } from '@songhanh/words/en/collection'
import { formFiles as filesEn } from '@songhanh/words/en/form-files'
import { indicators as indicatorsEn } from '@songhanh/words/en/indicators'
import { urgingDesk as urgingEn } from '@songhanh/words/en/urging-letter'
import { collectionDesk as deskVi } from '@songhanh/words/vi/collection-desk'
import { collectionPapers as papersVi } from '@songhanh/words/vi/collection-papers'
import { collection as collectionVi } from '@songhanh/words/vi/collection'
import { formFiles as filesVi } from '@songhanh/words/vi/form-files'
import { indicators as indicatorsVi } from '@songhanh/words/vi/indicators'
import { urgingDesk as urgingVi } from '@songhanh/words/vi/urging-letter'
import { inLanguages } from '../app/language.tsx'

/** What the screens of collection say. */
export const useDeskWords = inLanguages<Catalogue<typeof deskVi>>({ vi: deskVi, en: deskEn })
/** The words of the domain: states, steps, warnings. */
export const useCollectionWords = inLanguages<Catalogue<typeof collectionVi>>({ vi: collectionVi, en: collectionEn })
/** What stands on printed papers of a round. */
export const usePaperWords = inLanguages<Catalogue<typeof papersVi>>({ vi: papersVi, en: papersEn })
/** What the screen of many Excel forms says. */
export const useFileWords = inLanguages<Catalogue<typeof filesVi>>({ vi: filesVi, en: filesEn })
/** What the form of urging letters says. */
export const useUrgingWords = inLanguages<Catalogue<typeof urgingVi>>({ vi: urgingVi, en: urgingEn })
export const useIndicatorWords = inLanguages<Catalogue<typeof indicatorsVi>>({ vi: indicatorsVi, en: indicatorsEn })

export type DeskWords = Catalogue<typeof deskVi>
export type IndicatorWords = Catalogue<typeof indicatorsVi>
