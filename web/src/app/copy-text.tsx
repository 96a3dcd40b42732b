import { useState } from 'react'

/** A text to be pasted elsewhere: shown whole, and copied by one button, which a keyboard reaches as well. */
export function CopyText(props: { readonly label: string; readonly text: string; readonly copy: string; readonly copied: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(props.text)
    setCopied(true)
  }
  return (
    <>
      <textarea readOnly aria-label={props.label} value={props.text} />
      <button type="button" className="button" onClick={() => void copy()}>
        {props.copy}
      </button>{' '}
      <output className="note">{copied ? props.copied : ''}</output>
    </>
  )
}
