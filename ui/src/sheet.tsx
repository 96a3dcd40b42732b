import type { ReactNode } from 'react'

/** A white sheet on the paper ground, with its heading. `level` is the heading's place in the page (2 unless it stands inside another sheet). */
export function Sheet(props: {
  readonly id?: string
  readonly title: string
  readonly level?: 2 | 3
  readonly note?: ReactNode
  readonly children: ReactNode
}) {
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <section className="sheet" id={props.id} aria-label={props.title}>
      <Heading className="sheet-title">{props.title}</Heading>
      {props.note === undefined ? null : <p className="note">{props.note}</p>}
      {props.children}
    </section>
  )
}

/** Label and value pairs in two columns, hairline between: the head of a paper, the terms of an edition. */
export function Facts({ rows }: { readonly rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A line across the page that a person must not overlook; `fault` is announced at once by assistive technology. */
export function Notice({ kind, children }: { readonly kind: 'notice' | 'fault' | 'done'; readonly children: ReactNode }) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'fault' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}
