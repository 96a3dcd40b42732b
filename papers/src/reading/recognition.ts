/** Reading pages that are pictures: what it needs, what it tells while it works, and what comes out of one page. */
import { type Recogniser, openRecogniser } from './recogniser.ts'
import { type SeenPage, pageOf } from './seen-page.ts'

/** How far a recognition has come. */
export interface Progress {
  /** Pages done. */
  readonly done: number
  /** Pages that are pictures, and have to be recognised. */
  readonly of: number
}

/** Whoever lets pictures be read hands this over; without it a scan is refused as one. */
export interface Recognition {
  readonly tell: (progress: Progress) => void
  /** For tests; else Tesseract. */
  readonly open?: () => Promise<Recogniser>
}

/** Recognises pages one after the other, telling before the first and after each. A page whose picture is broken throws. */
export async function recognisePages(
  recognition: Recognition,
  pages: number,
  pictureOfPage: (index: number) => Promise<Uint8Array>,
): Promise<readonly SeenPage[]> {
  recognition.tell({ done: 0, of: pages })
  const recogniser = await (recognition.open ?? openRecogniser)()
  try {
    const seen: SeenPage[] = []
    for (let i = 0; i < pages; i++) {
      seen.push(pageOf(await recogniser.lines(await pictureOfPage(i))))
      recognition.tell({ done: i + 1, of: pages })
    }
    return seen
  } finally {
    await recogniser.close()
  }
}

/** Whether a page says anything: dust and stamps give a letter here and there, never a word of three. */
export const saysSomething = ({ text }: Pick<SeenPage, 'text'>): boolean => /\p{L}{3}/u.test(text)
