import { Facts } from '@songhanh/ui/sheet'
import { usePeopleWords } from './words.ts'

/** The slip of paper that brings a person in: where, as whom, by which code. Shown once. */
export function Slip(props: { readonly name: string; readonly username: string; readonly code: string; readonly onClose: () => void }) {
  const words = usePeopleWords()
  return (
    <section className="sheet slip" aria-label={words.slip.title}>
      <h2>{words.slip.title}</h2>
      <p>{words.slip.lead(props.name)}</p>
      <Facts
        rows={[
          [words.slip.where, `${window.location.origin}/sign-in/code`],
          [words.slip.username, props.username],
          [words.slip.code, <code key="code">{props.code}</code>],
        ]}
      />
      <div className="acts">
        <button type="button" className="primary" onClick={() => window.print()}>
          {words.slip.print}
        </button>
        <button type="button" className="button" onClick={props.onClose}>
          {words.slip.close}
        </button>
      </div>
    </section>
  )
}
