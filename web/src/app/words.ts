import type { Catalogue } from '@songhanh/words/catalogue'
import { frame as en } from '@songhanh/words/en/frame'
import { frame as vi } from '@songhanh/words/vi/frame'
import { inLanguages } from './language.tsx'

export type FrameWords = Catalogue<typeof vi>

export const useFrameWords = inLanguages<FrameWords>({ vi, en })
