import { TASK_STATES } from '@songhanh/core/work/tasks/task'
import { z } from 'zod'
import { endpoint, FileAnswer } from './endpoint.ts'
import { EvidenceGiven, EvidenceRemoved, EvidenceView, GIVING_REFUSALS, WhyRemoved } from './evidence.ts'

const Id = z.uuid()
const Day = z.iso.date()
const PartId = z.string().min(1).max(200)
const Seat = z.string().min(3).max(200)
const Year = z.coerce.number().int().min(1990).max(2200)
const MonthDay = z.object({ month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31) })
const Document = z.object({ title: z.string().trim().min(1).max(400), number: z.string().max(100).nullable(), date: Day.nullable() })
const ScheduleView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('once'), due: Day }),
  z.object({ kind: z.literal('yearly'), due: MonthDay }),
  z.object({ kind: z.literal('window'), from: MonthDay, to: MonthDay }),
])
const NamedSeat = z.object({ seat: Seat, name: z.string() })

const TaskView = z.object({
  id: PartId,
  kind: z.enum(['solution', 'duty']),
  num: z.string().nullable(),
  text: z.string(),
  bearers: z.array(z.string()),
  lead: NamedSeat.nullable(),
  coordinating: z.array(NamedSeat),
  /** Null where the plan's own words or nothing fix it. */
  document: Document.nullable(),
  schedule: ScheduleView,
  /** In the year asked for; null where it has no day there. */
  days: z.object({ from: Day, to: Day }).nullable(),
  state: z.enum(TASK_STATES),
  overdue: z.boolean(),
  targets: z.array(z.string()),
  /** The tasks it waits for, and whether they are done in this year. */
  blockedBy: z.array(z.object({ id: PartId, done: z.boolean() })),
  reports: z.array(z.object({ year: z.number().int(), state: z.enum(TASK_STATES), note: z.string(), by: z.string(), on: Day })),
  documents: z.array(z.object({ year: z.number().int(), what: z.enum(['plan', 'result']), document: Document, by: z.string(), on: Day })),
  /** The files beside it that the person may have. */
  evidence: z.array(EvidenceView),
  version: z.number().int(),
  maySet: z.boolean(),
  mayReport: z.boolean(),
})

export const listTasks = endpoint({
  id: 'listTasks',
  method: 'GET',
  path: '/api/plans/{planId}/tasks',
  may: 'work.read',
  summary: 'The work plan of a year: every task of the plan with lead, coordinating bodies, days, progress, what it waits for and serves.',
  params: z.object({ planId: Id }),
  query: z.object({ year: Year.optional() }),
  answer: z.object({
    year: z.number().int(),
    tasks: z.array(TaskView),
    /** Who may be given a task. */
    seats: z.array(NamedSeat),
    targets: z.array(z.object({ code: z.string(), text: z.string() })),
  }),
  refusals: ['plans.not-found'],
})

export const downloadYearPlan = endpoint({
  id: 'downloadYearPlan',
  method: 'GET',
  path: '/api/plans/{planId}/year-plan',
  may: 'work.read',
  summary:
    'The work plan of one year as a draft in the official form (.docx), derived from the plan of several years: bounds of the year, what is due in it, what has no day.',
  params: z.object({ planId: Id }),
  query: z.object({ year: Year.optional() }),
  download: true,
  answer: FileAnswer,
  refusals: ['plans.not-found'],
})

const OfTask = z.object({ planId: Id, taskId: PartId })
const Moved = z.object({ taskId: PartId, version: z.number().int() })
const NOT_THERE = ['plans.not-found', 'work.task-not-found'] as const

export const setTask = endpoint({
  id: 'setTask',
  method: 'POST',
  path: '/api/plans/{planId}/tasks/{taskId}/set',
  may: 'work.assign',
  summary: 'Sets who leads and coordinates, by when and by which document, which targets it serves and what it waits for.',
  params: OfTask,
  body: z.object({
    expectedVersion: z.number().int(),
    lead: Seat.nullable(),
    coordinating: z.array(Seat).max(200),
    schedule: ScheduleView,
    document: Document.nullable(),
    targets: z.array(z.string().max(20)).max(100),
    blockedBy: z.array(PartId).max(50),
  }),
  answer: Moved,
  refusals: [
    ...NOT_THERE,
    'work.task-seat-unknown',
    'work.task-date-without-document',
    'work.task-no-such-day',
    'work.task-target-unknown',
    'work.task-blocker-unknown',
    'work.task-blocked-in-a-circle',
  ],
})

export const reportTask = endpoint({
  id: 'reportTask',
  method: 'POST',
  path: '/api/plans/{planId}/tasks/{taskId}/report',
  may: 'work.update',
  summary: 'Reports how far a task is in a year, by the body that leads it or the one that took it over whole.',
  params: OfTask,
  body: z.object({ expectedVersion: z.number().int(), year: Year, state: z.enum(TASK_STATES), note: z.string().max(4000) }),
  answer: Moved,
  refusals: [...NOT_THERE, 'work.task-stuck-without-note'],
})

export const documentTask = endpoint({
  id: 'documentTask',
  method: 'POST',
  path: '/api/plans/{planId}/tasks/{taskId}/documents',
  may: 'work.update',
  summary: 'Names the own plan of a window such as the Action Month, or, once it is over, the report on its result.',
  params: OfTask,
  body: z.object({ expectedVersion: z.number().int(), year: Year, what: z.enum(['plan', 'result']), document: Document }),
  answer: Moved,
  refusals: [...NOT_THERE, 'work.task-has-no-window', 'work.task-result-too-early'],
})

const OfEvidence = OfTask.extend({ evidenceId: Id })

export const giveTaskEvidence = endpoint({
  id: 'giveTaskEvidence',
  method: 'POST',
  path: '/api/plans/{planId}/tasks/{taskId}/evidence',
  may: 'work.update',
  summary: 'Takes a file that shows how far a task is (pdf, jpeg, png, docx, xlsx by content), from the body that leads it.',
  params: OfTask,
  upload: true,
  answer: EvidenceGiven,
  refusals: [...GIVING_REFUSALS, ...NOT_THERE],
})

export const readTaskEvidence = endpoint({
  id: 'readTaskEvidence',
  method: 'GET',
  path: '/api/plans/{planId}/tasks/{taskId}/evidence/{evidenceId}',
  may: 'work.read',
  summary: 'A file beside a task, as a download, for the body that brought it and those above it.',
  params: OfEvidence,
  download: true,
  answer: FileAnswer,
  refusals: ['files.not-found'],
})

export const removeTaskEvidence = endpoint({
  id: 'removeTaskEvidence',
  method: 'POST',
  path: '/api/plans/{planId}/tasks/{taskId}/evidence/{evidenceId}/remove',
  may: 'work.update',
  summary: 'Takes a file away from a task, with the reason: the file goes within a day, that it stood here stays to be read.',
  params: OfEvidence,
  body: WhyRemoved,
  answer: EvidenceRemoved,
  refusals: [...NOT_THERE, 'files.not-found'],
})
