/** The part of word-extractor (which has no types of its own) that the reader of old Word files uses. */
declare module 'word-extractor' {
  interface Extracted {
    /** The running text: paragraphs end with a line feed, the cells of a table row with a tab each. */
    getBody(): string
    getFootnotes(): string
    getTextboxes(): string
  }
  export default class WordExtractor {
    extract(file: Buffer): Promise<Extracted>
  }
}
