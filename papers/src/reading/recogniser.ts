/**
 * Words off a picture of a page, by Tesseract with its Vietnamese data. Program and data come with the installed packages: nothing is fetched, and
 * nothing is written to disk. Run it in a child: it takes a few hundred megabytes, and only ending its process is sure to stop it.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A word as recognised, in pixels of the picture; `sure` from 0 to 100 is Tesseract's own opinion. */
export interface SeenWord {
  readonly text: string
  readonly sure: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Words that stand side by side, from the left. */
export type SeenLine = readonly SeenWord[]

export interface Recogniser {
  /** The lines of a PNG, JPEG or PGM from the top; empty where nothing is written. Throws where the picture is broken. */
  lines(picture: Uint8Array): Promise<readonly SeenLine[]>
  close(): Promise<void>
}

const LANGUAGE = 'vie'
/** The network alone; the larger file beside it holds the same network, and the data of the engine before it. */
const DATA = '4.0.0_best_int'
/** One column of lines that may differ in size: what stands on both sides of the letterhead stays on one line. */
const PAGE_OF_LINES = '4'
const LSTM_ONLY = 1

/** Starts Tesseract in a thread of this process. */
export async function openRecogniser(): Promise<Recogniser> {
  const { createWorker } = await import('tesseract.js')
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'))
  const worker = await createWorker(LANGUAGE, LSTM_ONLY, {
    langPath: join(data, DATA),
    cacheMethod: 'none',
    gzip: true,
    // Without it a failed job throws where nobody can catch it; the promise of the job is refused all the same.
    errorHandler: () => undefined,
  })
  await worker.setParameters({ tessedit_pageseg_mode: PAGE_OF_LINES as never, user_defined_dpi: '200' })
  return {
    async lines(picture) {
      const { data: page } = await worker.recognize(Buffer.from(picture), { rotateAuto: true }, { text: false, blocks: true })
      return (page.blocks ?? []).flatMap((block) =>
        block.paragraphs.flatMap((paragraph) => paragraph.lines.map((line) => line.words.map(seen))),
      )
    },
    async close() {
      await worker.terminate()
    },
  }
}

const seen = (word: { text: string; confidence: number; bbox: { x0: number; x1: number; y0: number; y1: number } }): SeenWord => ({
  text: word.text,
  sure: word.confidence,
  left: word.bbox.x0,
  right: word.bbox.x1,
  top: word.bbox.y0,
  bottom: word.bbox.y1,
})
