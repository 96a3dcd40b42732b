import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Notice } from '@songhanh/ui/sheet'
import { sentenceOf } from '../app/errors.tsx'
import { fetchFile } from '../app/keep-file.ts'
import { useFrameWords } from '../app/words.ts'
import { inkedRows, pageOf } from './page-of.ts'
import { useIntakeWords } from './words.ts'

/** The desk shows pictures of its own and none by another address: the page comes as data. */
const asData = (bytes: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(reader.result as string))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unread')))
    reader.readAsDataURL(bytes)
  })

/** Across a picture this small dust is gone and lines of print are left. */
const NARROW = 120

/** Between which heights of a page anything is printed, from 0 to 1: a page need not be full. */
function inkOf(image: HTMLImageElement): { readonly from: number; readonly to: number } {
  const whole = { from: 0, to: 1 }
  const height = Math.round((NARROW * image.naturalHeight) / Math.max(1, image.naturalWidth))
  const canvas = document.createElement('canvas')
  canvas.width = NARROW
  canvas.height = height
  const drawing = canvas.getContext('2d')
  if (drawing === null || height === 0) return whole
  drawing.imageSmoothingQuality = 'high'
  drawing.drawImage(image, 0, 0, NARROW, height)
  const { data } = drawing.getImageData(0, 0, NARROW, height)
  // The edges of a scan may be dark: they are left out.
  const margin = Math.round(NARROW / 20)
  const inked = inkedRows(height, NARROW - 2 * margin, (row, i) => data[(row * NARROW + margin + i) * 4] ?? 255)
  return inked === null ? whole : { from: inked.first / height, to: (inked.last + 1) / height }
}

/** A page of a document never changes: it is drawn once. */
const pictureQuery = (documentId: string, page: number) =>
  queryOptions({
    queryKey: ['documents', documentId, 'pages', page],
    queryFn: async () => asData(await (await fetchFile(`/api/documents/${documentId}/pages/${page}`)).blob()),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

interface PagePictureProps {
  readonly documentId: string
  readonly text: string
  /** How many pages the file has. */
  readonly pages: number
  /** Where the words to be compared begin in the text; null shows the first page. */
  readonly at: number | null
}

/** The picture of the page that recognised words were taken from, above the words themselves; it goes to the page of the item picked. */
export function PagePicture({ documentId, text, pages, at }: PagePictureProps) {
  const words = useIntakeWords().scan
  const frame = useFrameWords()
  const [open, setOpen] = useState(true)
  const [large, setLarge] = useState(false)
  const stands = pageOf(text, at ?? 0, pages)
  const [turned, setTurned] = useState<{ readonly from: number | null; readonly page: number } | null>(null)
  // A page turned by hand holds until another item is picked.
  const page = turned !== null && turned.from === at ? turned.page : stands.page
  const { data, error } = useQuery({ ...pictureQuery(documentId, page), enabled: open })
  const box = useRef<HTMLDivElement>(null)
  const down = page === stands.page ? stands.down : 0
  const toPlace = () => {
    const image = box.current?.querySelector('img')
    if (box.current === null || !image?.complete) return
    const { from, to } = inkOf(image)
    box.current.scrollTop = (from + down * (to - from)) * box.current.scrollHeight - box.current.clientHeight / 3
  }
  useEffect(toPlace, [down, data, large])
  const turn = (by: number) => setTurned({ from: at, page: page + by })
  return (
    <section className="page-picture" aria-label={words.picture(page, pages)}>
      <div className="page-acts">
        <button type="button" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hidePicture : words.showPicture}
        </button>
        {open ? (
          <>
            <span className="note">{words.picture(page, pages)}</span>
            {pages < 2 ? null : (
              <>
                <button type="button" className="quiet" disabled={page === 1} onClick={() => turn(-1)}>
                  {words.previous}
                </button>
                <button type="button" className="quiet" disabled={page === pages} onClick={() => turn(1)}>
                  {words.next}
                </button>
              </>
            )}
            <button type="button" className="quiet" aria-pressed={large} onClick={() => setLarge(!large)}>
              {large ? words.smaller : words.larger}
            </button>
          </>
        ) : null}
      </div>
      {open ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="page-frame" ref={box} role="group" tabIndex={0} aria-label={words.picture(page, pages)}>
          {error === null ? null : <Notice kind="fault">{sentenceOf(error, frame)}</Notice>}
          {data === undefined && error === null ? <p className="note">{words.drawing}</p> : null}
          {data === undefined ? null : (
            <img src={data} alt={words.picture(page, pages)} {...(large ? { className: 'large' } : {})} onLoad={toPlace} />
          )}
        </div>
      ) : null}
    </section>
  )
}
