import * as api from '@songhanh/api/plans'
import { accept } from '@songhanh/core/basics/decision'
import type { UnitRegister } from '@songhanh/core/units/register'
import { z } from 'zod'
import { ask, type Query } from '../platform/ask.ts'
import { asks, performs, type Requested, type Route } from '../platform/http/route.ts'
import { perform } from '../platform/perform.ts'
import { ofThePlace } from '../plans/thing.ts'
import { acceptProposal, correctProposal, dropProposal, takeIn } from './commands.ts'
import { listProposals, readProposal, readSource } from './queries.ts'
import { takePaper, type ReadPaper } from './taken-paper.ts'

export interface IntakeSetting {
  readonly readPaper: ReadPaper
  readonly units: UnitRegister
}

/** Whether somebody may give in papers: asked before a file is read, so that nobody else can make the place work. */
const mayTakeIn: Query<object, null> = {
  id: 'intake.mayTakeIn',
  shape: z.object({}),
  right: takeIn.right,
  thing: async (_, __, by) => ofThePlace('draft', by),
  run: async () => accept(null),
}

const upload = (readPaper: ReadPaper): Route => ({
  endpoint: api.uploadDocument,
  async answer(requested, { place, who, sent }) {
    const may = await ask(place, who, mayTakeIn, {})
    if (!may.ok) return may
    const paper = await takePaper(readPaper, (requested as Requested<typeof api.uploadDocument>).file)
    return paper.ok ? perform(place, who, takeIn, paper.value, sent) : paper
  },
})

/** The endpoints of papers given in and of their readings. */
export const intakeRoutes = ({ readPaper, units }: IntakeSetting): Route[] => [
  upload(readPaper),
  asks(api.readSource, readSource),
  asks(api.listProposals, listProposals),
  asks(api.readProposal, readProposal),
  performs(api.correctProposal, correctProposal),
  performs(api.dropProposal, dropProposal),
  performs(api.acceptProposal, acceptProposal(units)),
]
