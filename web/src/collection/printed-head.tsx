import { MOTTO, NATION } from '@songhanh/core/reports/official-form'
import type { ReactNode } from 'react'
import './printed.css'

/** The head of a printed paper: who makes it, and the national motto (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function PrintedHead({ issuer, number, place }: { readonly issuer: string; readonly number?: string; readonly place?: string }) {
  return (
    <header className="printed-head">
      <div>
        <p className="printed-caps">{issuer}</p>
        {number === undefined ? null : <p className="printed-plain">{number}</p>}
      </div>
      <div>
        <p className="printed-caps">{NATION}</p>
        <p>{MOTTO}</p>
        {place === undefined ? null : <p className="printed-place">{place}</p>}
      </div>
    </header>
  )
}

/** The place for a signature, with room for the hand and the seal. */
export function SignaturePlace({ lines, hint }: { readonly lines: readonly ReactNode[]; readonly hint: string }) {
  return (
    <div className="signature-place">
      {lines.map((line, n) => (
        <p key={n} className="printed-caps">
          {line}
        </p>
      ))}
      <p className="printed-place">{hint}</p>
    </div>
  )
}
