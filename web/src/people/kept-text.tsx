import { Notice } from '@songhanh/ui/sheet'
import { useState } from 'react'
import { keptText, putBack, type TypedText } from '../app/typed-text.ts'
import { useFrameWords } from '../app/words.ts'

/** What this person had typed and not sent when the desk was locked or given to a colleague: to be put back, copied or dropped. */
export function KeptText({ personId }: { readonly personId: string }) {
  const words = useFrameWords().signIn.kept
  const [texts, setTexts] = useState(() => keptText.of(personId))
  const [tried, setTried] = useState(false)
  if (texts.length === 0) return null
  const leave = (left: readonly TypedText[]) => {
    keptText.keep(personId, left)
    setTexts(left)
  }
  const restore = () => {
    setTried(true)
    leave(putBack(texts))
  }
  return (
    <Notice kind="notice">
      <p>{tried ? words.noField : words.lead}</p>
      <dl className="kept-text">
        {texts.map(({ label, text }, n) => (
          <div key={`${n}-${label}`}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="acts">
        <button type="button" className="button" onClick={restore}>
          {words.back}
        </button>
        <button type="button" className="quiet" onClick={() => leave([])}>
          {words.drop}
        </button>
      </div>
    </Notice>
  )
}
