import type { X509Certificate } from 'node:crypto'
import * as api from '@songhanh/api/signed-copies'
import type { Press } from '@songhanh/papers/writing/typst/press'
import { ask } from '../platform/ask.ts'
import { asks, type Requested, type Route } from '../platform/http/route.ts'
import { perform } from '../platform/perform.ts'
import { keepSignedCopy, lookAtCopy, readPaperToSign, readSignedCopies, readSignedCopy } from './signed-copies.ts'

/** The right is asked first; paper and file are looked at between two transactions, since that takes seconds. */
const giving = (press: Press, trusted: readonly X509Certificate[]): Route => ({
  endpoint: api.giveSignedCopy,
  async answer(requested, { place, who, sent }) {
    const { params, file } = requested as Requested<typeof api.giveSignedCopy>
    const paper = await ask(place, who, readPaperToSign, params)
    if (!paper.ok) return paper
    const printed = await press.print(paper.value.document)
    if (!printed.ok) return printed
    const looked = await lookAtCopy(params.reportId, file, printed.value, paper.value)
    return looked.ok ? perform(place, who, keepSignedCopy(trusted), looked.value, sent) : looked
  },
})

/** The endpoints of signed copies, over the certificates the office trusts. */
export const signedCopyRoutes = (press: Press, trusted: readonly X509Certificate[]): Route[] => [
  asks(api.readSignedCopies, readSignedCopies(trusted)),
  giving(press, trusted),
  asks(api.downloadSignedCopy, readSignedCopy),
]
