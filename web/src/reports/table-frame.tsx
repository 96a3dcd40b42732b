import type { ReactNode } from 'react'

/** A table of seven columns is wider than a phone: it scrolls in a frame of its own, which the keyboard reaches and names. */
export function TableFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="report-table" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
