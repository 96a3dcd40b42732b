import { ABOUT_KINDS, DIFFICULTY_STATES } from '@songhanh/core/work/difficulties/difficulty'
import { LONGEST_TEXT } from '@songhanh/core/work/difficulties/decide'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const Id = z.uuid()
const Day = z.iso.date()
const Words = z.string().max(LONGEST_TEXT)
const Seat = z.object({ key: z.string(), name: z.string() })
const About = z.object({
  kind: z.enum(ABOUT_KINDS),
  id: z.string().max(200).nullable(),
  /** What people call it, kept as it was when raised. */
  words: z.string().max(400).nullable(),
})
const Document = z.object({ title: z.string().trim().min(1).max(400), number: z.string().max(100).nullable(), date: Day.nullable() })

const DifficultyLine = z.object({
  id: Id,
  seat: Seat,
  state: z.enum(DIFFICULTY_STATES),
  text: z.string(),
  cause: z.string().nullable(),
  about: About,
  raisedBy: z.string(),
  raisedOn: Day,
  due: Day.nullable(),
  group: z.string().nullable(),
  version: z.number().int(),
})

const Act = { by: z.string(), on: Day }
const FactView = z.discriminatedUnion('kind', [
  z.object({
    ...Act,
    kind: z.literal('raised'),
    text: z.string(),
    about: About,
    answerBy: Day.nullable(),
    cause: z.string().nullable().default(null),
  }),
  z.object({ ...Act, kind: z.literal('cause-said'), cause: z.string() }),
  z.object({ ...Act, kind: z.literal('grouped'), group: z.string() }),
  z.object({ ...Act, kind: z.literal('due-set'), due: Day }),
  z.object({ ...Act, kind: z.literal('sent-up'), question: z.string() }),
  z.object({ ...Act, kind: z.literal('answered'), text: z.string(), document: Document.nullable() }),
  z.object({ ...Act, kind: z.literal('reopened'), reason: z.string() }),
])

export const raiseDifficulty = endpoint({
  id: 'raiseDifficulty',
  method: 'POST',
  path: '/api/difficulties',
  may: 'difficulties.raise',
  summary: 'Raises a difficulty, free or on a task, a target or a form; it goes to the lead at once.',
  body: z.object({
    /** Where the raiser works; without it the first place where they may raise one. */
    seat: z.string().max(200).nullable(),
    text: Words,
    about: About,
    answerBy: Day.nullable(),
    /** Why, if the raiser knows; the report tells it. */
    cause: Words.nullable().default(null),
  }),
  answer: z.object({ difficultyId: Id }),
  refusals: ['work.difficulty-without-words', 'work.difficulty-about-nothing', 'work.answer-due-in-the-past'],
})

export const listDifficulties = endpoint({
  id: 'listDifficulties',
  method: 'GET',
  path: '/api/difficulties',
  may: 'difficulties.read',
  summary: 'Difficulties one may see: the open ones, oldest first, then those answered, the newest first.',
  answer: z.object({ difficulties: z.array(DifficultyLine) }),
  refusals: [],
})

export const readDifficulty = endpoint({
  id: 'readDifficulty',
  method: 'GET',
  path: '/api/difficulties/{difficultyId}',
  may: 'difficulties.read',
  summary: 'One difficulty with all that happened to it, and what this person may do next.',
  params: z.object({ difficultyId: Id }),
  answer: DifficultyLine.extend({
    history: z.array(FactView),
    may: z.object({ answer: z.boolean(), sendUp: z.boolean(), reopen: z.boolean(), cause: z.boolean() }),
  }),
  refusals: ['work.difficulty-not-found'],
})

const Step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group'), group: z.string().max(200) }),
  z.object({ kind: z.literal('say-cause'), cause: Words }),
  z.object({ kind: z.literal('set-due'), due: Day }),
  z.object({ kind: z.literal('send-up'), question: Words }),
  z.object({ kind: z.literal('answer'), text: Words, document: Document.nullable() }),
])
const Moved = z.object({ difficultyId: Id, state: z.enum(DIFFICULTY_STATES), version: z.number().int() })

export const handleDifficulties = endpoint({
  id: 'handleDifficulties',
  method: 'POST',
  path: '/api/difficulties/steps',
  may: 'difficulties.answer',
  summary:
    'Groups difficulties, says their cause, sets the day their answer is due, sends them up or answers them: one or many at once, all or none.',
  body: z.object({
    difficulties: z
      .array(z.object({ difficultyId: Id, expectedVersion: z.number().int() }))
      .min(1)
      .max(500),
    step: Step,
  }),
  answer: z.object({ difficulties: z.array(Moved) }),
  refusals: [
    'work.difficulty-not-found',
    'basics.version-conflict',
    'work.difficulty-answered',
    'work.difficulty-not-your-turn',
    'work.difficulty-sent-up-already',
    'work.group-without-name',
    'work.answer-due-in-the-past',
    'work.sent-up-without-question',
    'work.answer-without-words',
    'work.cause-without-words',
  ],
})

export const reopenDifficulty = endpoint({
  id: 'reopenDifficulty',
  method: 'POST',
  path: '/api/difficulties/{difficultyId}/reopen',
  may: 'difficulties.raise',
  summary: 'Opens an answered difficulty again, by whoever raised it, with the reason.',
  params: z.object({ difficultyId: Id }),
  body: z.object({ expectedVersion: z.number().int(), reason: Words }),
  answer: Moved,
  refusals: [
    'work.difficulty-not-found',
    'basics.version-conflict',
    'work.difficulty-not-answered',
    'work.difficulty-of-another',
    'work.reopened-without-reason',
  ],
})
