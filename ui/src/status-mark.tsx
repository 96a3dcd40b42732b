import type { State } from '@songhanh/core/progress/judge'
import type { ReactElement } from 'react'

/*
 * Where a measure stands, or why nothing can be said. The words for each are in the catalogue `progress.states`; a mark is never shown without its
 * word (WCAG 1.4.1), so the drawing is hidden from assistive technology.
 */

const colour: Readonly<Record<State, string>> = {
  met: 'var(--state-met)',
  'on-track': 'var(--state-on-track)',
  'at-risk': 'var(--state-at-risk)',
  'not-met': 'var(--state-not-met)',
  undecided: 'var(--state-empty)',
  'none-arose': 'var(--state-empty)',
  'not-collected': 'var(--state-empty)',
  borrowed: 'var(--state-empty)',
  'no-figure': 'var(--state-empty)',
}

// Nine shapes that stay apart in grey print and on a photocopy: filled ones are judged against the target, hollow ones are not.
const shape: Readonly<Record<State, (c: string) => ReactElement>> = {
  met: (c) => (
    <>
      <circle cx="8" cy="8" r="7" fill={c} />
      <path d="M4.5 8.3 7 10.7l4.5-5" fill="none" stroke="var(--on-state)" strokeWidth="2" />
    </>
  ),
  'on-track': (c) => (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke={c} strokeWidth="2" />
      <path d="M4.8 8h5.4M7.7 5.3 10.4 8l-2.7 2.7" fill="none" stroke={c} strokeWidth="1.7" />
    </>
  ),
  'at-risk': (c) => (
    <>
      <path d="M8 1.4 15 14H1z" fill={c} />
      <path d="M8 5.8v4.4m0 1.2v1.4" stroke="var(--on-state)" strokeWidth="1.8" />
    </>
  ),
  'not-met': (c) => (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="2" fill={c} />
      <path d="M8 4.2v6.4M5 7.9 8 11l3-3.1" fill="none" stroke="var(--on-state)" strokeWidth="1.8" />
    </>
  ),
  undecided: (c) => (
    <>
      <path d="M8 1.6 14.4 8 8 14.4 1.6 8z" fill="none" stroke={c} strokeWidth="1.7" />
      <path d="M8 4.8v4m0 1.3v1.3" stroke={c} strokeWidth="1.7" />
    </>
  ),
  'none-arose': (c) => <path d="M3 8h10" stroke={c} strokeWidth="2" />,
  'not-collected': (c) => (
    <>
      <rect x="2.2" y="2.2" width="11.6" height="11.6" rx="1.5" fill="none" stroke={c} strokeWidth="1.6" />
      <path d="m3.4 12.6 9.2-9.2" stroke={c} strokeWidth="1.6" />
    </>
  ),
  borrowed: (c) => (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke={c} strokeWidth="1.7" />
      <path d="M8 11.4V5M5.2 7.6 8 4.8l2.8 2.8" fill="none" stroke={c} strokeWidth="1.7" />
    </>
  ),
  'no-figure': (c) => <circle cx="8" cy="8" r="6" fill="none" stroke={c} strokeWidth="1.8" strokeDasharray="2.6 2.2" />,
}

/** The shape alone; put its word beside it. */
export function StatusMark({ status, size = 14 }: { readonly status: State; readonly size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shape[status](colour[status])}
    </svg>
  )
}

/** Shape and word together; the word stays in the colour of ink. */
export function StatusTag({ status, word }: { readonly status: State; readonly word: string }) {
  return (
    <span className="tag" data-status={status}>
      <StatusMark status={status} />
      {word}
    </span>
  )
}
