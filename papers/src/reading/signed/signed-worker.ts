/** The child `readSignedPdf` starts: the file comes in on standard input, its signatures and words go out on standard output as JSON. */
import { accept, refuse } from '@songhanh/core/basics/decision'
import { readSignatures } from './read-signatures.ts'

/** The words page by page as they are drawn; the number at the head of a page is none of them. */
async function wordsOf(bytes: Buffer): Promise<string | null> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(bytes)
    const pages = [...document.pages()].map((page) => page.getText())
    document.destroy()
    return pages.map((text, n) => text.replace(new RegExp(`^\\s*${n + 1}\\s*(?:\\n|$)`, 'u'), '')).join('\n')
  } catch {
    return null
  } finally {
    library.destroy()
  }
}

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const bytes = Buffer.concat(chunks)
const text = bytes.subarray(0, 1024).includes('%PDF-') ? await wordsOf(bytes) : null
const decision = text === null ? refuse('reports.signed-copy-no-pdf') : accept({ signatures: await readSignatures(bytes), text })
process.stdout.write(JSON.stringify(decision))
