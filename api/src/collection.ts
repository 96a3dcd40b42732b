import { FINDING_CODES } from '@songhanh/core/collection/checks'
import { MATRIX_STATES } from '@songhanh/core/collection/completeness'
import { STEP_NAMES, SUBMISSION_STATES } from '@songhanh/core/collection/steps'
import { VALUE_KINDS } from '@songhanh/core/indicators/figure'
import { z } from 'zod'
import { endpoint, FileAnswer } from './endpoint.ts'
import { FigureView, ValueKind } from './figure.ts'

const Id = z.uuid()
const Day = z.iso.date()
const Code = z.string().min(1).max(100)
const Words = z.string().trim().min(1).max(2000)

const Basis = z.object({ title: z.string().max(400), number: z.string().max(100).nullable(), date: Day.nullable() })
/** A letter or a signed form on paper, with its scan. */
const Paper = z.object({ number: z.string().max(100), date: Day, scan: z.string().max(200) })

const RoundWarningView = z.object({ code: z.enum(['closing-after-due', 'no-working-day-to-send']), closing: Day, due: Day })

export const RoundSummary = z.object({
  id: Id,
  planId: Id,
  name: z.string(),
  period: z.string(),
  adHoc: z.boolean(),
  opensOn: Day,
  closing: Day,
  due: Day,
  /** The last working day to send. */
  lastWorkingDay: Day,
  warnings: z.array(RoundWarningView),
  owed: z.number().int(),
  sent: z.number().int(),
  accepted: z.number().int(),
})

const LEFT_OPEN = ['sending', 'receivers', 'outline', 'own-closing'] as const

export const listRegimes = endpoint({
  id: 'listRegimes',
  method: 'GET',
  path: '/api/plans/{planId}/regimes',
  may: 'collection.open-round',
  summary: 'The reporting regimes a plan sets, with their days in a year, what warns of them and what the plan leaves open.',
  params: z.object({ planId: Id }),
  query: z.object({ year: z.coerce.number().int().min(1990).max(2100) }),
  answer: z.object({
    regimes: z.array(
      z.object({
        code: Code,
        name: z.string(),
        basis: Basis,
        closing: Day,
        due: Day,
        leftOpen: z.array(z.enum(LEFT_OPEN)),
      }),
    ),
  }),
  refusals: ['plans.not-found'],
})

export const lookAtDays = endpoint({
  id: 'lookAtDays',
  method: 'GET',
  path: '/api/round-days',
  may: 'collection.open-round',
  summary: 'What warns of a closing day and a due day before a round is opened, and the last working day to send.',
  query: z.object({ closing: Day, due: Day }),
  answer: z.object({ lastWorkingDay: Day, warnings: z.array(RoundWarningView) }),
  refusals: [],
})

export const openRound = endpoint({
  id: 'openRound',
  method: 'POST',
  path: '/api/rounds',
  may: 'collection.open-round',
  summary:
    'Opens a round: its forms go to every commune and to the bodies of the fields asked. Without a regime it is ad hoc and names its letter.',
  body: z.object({
    planId: Id,
    name: Words,
    regime: Code.nullable(),
    basis: Basis,
    period: z.string().max(20),
    opensOn: Day,
    closing: Day,
    due: Day,
    /** Indicators asked; empty asks for all the plan is linked to. */
    indicators: z.array(Code).max(500),
  }),
  answer: z.object({
    roundId: Id,
    owed: z.number().int(),
    unowed: z.array(z.object({ form: Code, field: Code })),
    warnings: z.array(RoundWarningView),
  }),
  refusals: [
    'plans.not-found',
    'indicators.catalogue-not-found',
    'indicators.indicator-unknown',
    'collection.period-unreadable',
    'collection.round-without-basis',
    'collection.round-without-indicators',
    'collection.round-due-before-open',
  ],
})

export const listRounds = endpoint({
  id: 'listRounds',
  method: 'GET',
  path: '/api/rounds',
  may: 'collection.read',
  summary: 'The rounds of this place, newest first, with how much has come in of what the person may see.',
  answer: z.object({ rounds: z.array(RoundSummary) }),
  refusals: [],
})

const MatrixCell = z.object({
  formId: Id,
  form: Code,
  sender: z.string(),
  state: z.enum(MATRIX_STATES),
  answered: z.number().int(),
  asked: z.number().int(),
  late: z.boolean(),
  daysOverdue: z.number().int(),
  corrected: z.boolean(),
  supplemented: z.boolean(),
  /** Typed from a letter for the sender, and waiting for a second person. */
  unconfirmed: z.boolean(),
})

export const readRound = endpoint({
  id: 'readRound',
  method: 'GET',
  path: '/api/rounds/{roundId}',
  may: 'collection.see-completeness',
  summary: 'One round: who has sent what, who has not, since when, and who never came.',
  params: z.object({ roundId: Id }),
  answer: RoundSummary.extend({
    lines: z.array(z.object({ sender: z.string(), name: z.string(), lastSeen: Day.nullable(), cells: z.array(MatrixCell) })),
    neverCame: z.array(z.string()),
    late: z.number().int(),
    unowed: z.array(z.object({ form: Code, field: Code })),
  }),
  refusals: ['collection.round-not-found'],
})

const CellEntry = z.object({
  figure: FigureView,
  comment: z.string().nullable(),
  by: z.string(),
  on: Day,
  how: z.enum(['filled', 'corrected', 'supplemented']),
  forAnother: Paper.nullable(),
  why: z.object({ motive: z.string(), source: z.string() }).nullable(),
  /** The form of the same sender and year it was typed in, where that was another one. */
  from: z.object({ formId: Id, round: z.string() }).nullable(),
})

/** Asked for where a form is first signed off after its due day. */
const Late = z.object({ motive: z.string().max(1000), source: z.string().max(1000).nullable() })
const Reasons = z.array(z.object({ finding: z.string().max(300), text: Words })).max(500)

export const FormView = z.object({
  id: Id,
  planId: Id,
  roundId: Id,
  /** The name of the round. */
  round: z.string(),
  form: Code,
  sender: z.string(),
  senderName: z.string(),
  state: z.enum(SUBMISSION_STATES),
  version: z.number().int(),
  period: z.string(),
  closing: Day,
  due: Day,
  late: z.boolean(),
  /** Why it was signed off after the due day. */
  lateBecause: Late.nullable(),
  unconfirmed: z.boolean(),
  returned: z.object({ text: z.string(), by: z.string(), on: Day }).nullable(),
  signedOff: z.object({ by: z.string(), on: Day, paper: Paper.nullable() }).nullable(),
  /** Steps the state allows; what the person may do besides is decided by their rights. */
  steps: z.array(z.enum(STEP_NAMES)),
  cells: z.array(
    z.object({
      element: z.string(),
      name: z.string(),
      unitOfMeasure: z.string(),
      type: z.enum(['count', 'amount', 'mean', 'yes-no']),
      figure: FigureView,
      /** Kinds of number the cell may say, and the one it says until a person chooses another. */
      kinds: z.array(z.enum(VALUE_KINDS)),
      usual: ValueKind,
      /** How often it was typed: sent back as `seen`. */
      seen: z.number().int(),
      /** The sender's own number that was not sent: whoever types for the sender is not shown it. Never true to those who may open the draft. */
      heldBack: z.boolean(),
      lastYear: FigureView.nullable(),
      /** What stands for the same period in another form of the sender: what was entered once is not typed again. */
      elsewhere: z.object({ figure: FigureView, formId: Id, round: z.string(), state: z.enum(SUBMISSION_STATES) }).nullable(),
      comment: z.string().nullable(),
      returnedFor: z.string().nullable(),
      entries: z.array(CellEntry),
    }),
  ),
  findings: z.array(
    z.object({
      key: z.string(),
      level: z.enum(['error', 'warning']),
      code: z.enum(FINDING_CODES),
      element: z.string(),
      /** The cells added to it where a sum is meant. */
      addedTo: z.array(z.string()),
      other: z.string().nullable(),
      values: z.array(z.string()),
      reason: z.string().nullable(),
    }),
  ),
})

const OfForm = z.object({ formId: Id })
const CellChange = z.object({ element: Code, figure: FigureView, comment: z.string().max(1000).nullable(), seen: z.number().int().min(0) })
const Cells = z.array(CellChange).min(1).max(500)
const Moved = z.object({ formId: Id, state: z.enum(SUBMISSION_STATES), version: z.number().int() })
const found = ['collection.form-not-found', 'collection.not-in-this-state'] as const
const cellRefusals = [
  'collection.nothing-typed',
  'collection.cells-refused',
  'collection.cell-not-asked',
  'collection.cell-changed-meanwhile',
  'collection.kind-not-allowed',
] as const

const paperRefusals = ['collection.paper-incomplete', 'files.not-found'] as const

export const readForm = endpoint({
  id: 'readForm',
  method: 'GET',
  path: '/api/forms/{formId}',
  may: 'collection.read',
  summary: 'One form with every cell, last year’s value beside it, all numbers it has had, and what the checks say.',
  params: OfForm,
  answer: FormView,
  refusals: ['collection.form-not-found'],
})

export const readFormForAnother = endpoint({
  id: 'readFormForAnother',
  method: 'GET',
  path: '/api/forms/{formId}/for-another',
  may: 'collection.fill-for-another',
  summary:
    'A form not sent yet, for whoever types it from a letter or confirms what was typed so. What the sender has typed and not sent is held back.',
  params: OfForm,
  answer: FormView,
  refusals: ['collection.form-not-found'],
})

export const fillForm = endpoint({
  id: 'fillForm',
  method: 'POST',
  path: '/api/forms/{formId}/cells',
  may: 'collection.fill',
  summary:
    'Saves typed cells. A cell somebody else typed meanwhile is refused and shows the number now there; nothing of the save is kept then.',
  params: OfForm,
  body: z.object({ cells: Cells }),
  answer: Moved,
  refusals: [...found, ...cellRefusals],
})

export const fillForms = endpoint({
  id: 'fillForms',
  method: 'POST',
  path: '/api/rounds/{roundId}/cells',
  may: 'collection.fill',
  summary: 'Saves the cells of several forms of a round, as they came in files: all of them or, where one cell is refused, none.',
  params: z.object({ roundId: Id }),
  body: z.object({
    forms: z
      .array(z.object({ formId: Id, cells: Cells }))
      .min(1)
      .max(200),
  }),
  answer: z.object({ forms: z.array(Moved) }),
  refusals: ['collection.round-not-found', ...found, ...cellRefusals],
})

export const fillForAnother = endpoint({
  id: 'fillForAnother',
  method: 'POST',
  path: '/api/forms/{formId}/cells-for-another',
  may: 'collection.fill-for-another',
  summary: 'Types for the sender what came by letter; marked with the letter, and confirmed by a second person before it counts.',
  params: OfForm,
  body: z.object({ cells: Cells, paper: Paper }),
  answer: Moved,
  refusals: [...found, ...cellRefusals, ...paperRefusals],
})

export const confirmTyping = endpoint({
  id: 'confirmTyping',
  method: 'POST',
  path: '/api/forms/{formId}/confirm',
  may: 'collection.fill-for-another',
  summary: 'Confirms, as a second person, what was typed from a letter.',
  params: OfForm,
  body: z.object({ expectedVersion: z.number().int() }),
  answer: Moved,
  refusals: [...found, 'basics.version-conflict', 'collection.nothing-to-confirm', 'collection.own-typing-confirmed'],
})

export const signOffForm = endpoint({
  id: 'signOffForm',
  method: 'POST',
  path: '/api/forms/{formId}/sign-off',
  may: 'collection.sign-off',
  summary: 'Signs a form off on the screen; errors block, warnings need a written reason.',
  params: OfForm,
  body: z.object({
    expectedVersion: z.number().int(),
    reasons: Reasons,
    late: Late.nullish(),
  }),
  answer: Moved,
  refusals: [
    ...found,
    'basics.version-conflict',
    'collection.nothing-typed',
    'collection.typing-not-confirmed',
    'people.own-typing',
    'collection.late-without-motive',
    'collection.checks-open',
  ],
})

export const signOffOnPaper = endpoint({
  id: 'signOffOnPaper',
  method: 'POST',
  path: '/api/forms/{formId}/sign-off-on-paper',
  may: 'collection.bring-paper',
  summary:
    'Records that the printed form came back signed: its number, its day and its scan count as the signature. Whoever may not see the draft types what the paper says first.',
  params: OfForm,
  body: z.object({ expectedVersion: z.number().int(), paper: Paper, reasons: Reasons, late: Late.nullish() }),
  answer: Moved,
  refusals: [
    ...found,
    'basics.version-conflict',
    'collection.nothing-typed',
    'collection.typing-not-confirmed',
    ...paperRefusals,
    'collection.draft-held-back',
    'collection.late-without-motive',
    'collection.checks-open',
  ],
})

export const giveFormPaper = endpoint({
  id: 'giveFormPaper',
  method: 'POST',
  path: '/api/forms/{formId}/papers',
  may: 'collection.bring-paper',
  summary:
    'Takes the scan of a letter or of the signed form (pdf, jpeg, png by content); a step that names it keeps it, else it goes within a day.',
  params: OfForm,
  upload: true,
  answer: z.object({ id: Id, name: z.string(), format: z.string(), bytes: z.number().int() }),
  refusals: [...found, 'basics.no-file', 'files.empty', 'files.format-not-taken'],
})

export const readFormPaper = endpoint({
  id: 'readFormPaper',
  method: 'GET',
  path: '/api/forms/{formId}/papers/{fileId}',
  may: 'collection.read',
  summary: 'A scan that came with a form, as a download.',
  params: OfForm.extend({ fileId: Id }),
  download: true,
  answer: FileAnswer,
  refusals: ['collection.form-not-found', 'files.not-found'],
})

export const acceptForms = endpoint({
  id: 'acceptForms',
  method: 'POST',
  path: '/api/rounds/{roundId}/accept',
  may: 'collection.accept',
  summary: 'Takes forms in, many at once; one that changed meanwhile stops them all.',
  params: z.object({ roundId: Id }),
  body: z.object({
    forms: z
      .array(z.object({ formId: Id, expectedVersion: z.number().int() }))
      .min(1)
      .max(500),
  }),
  answer: z.object({ forms: z.array(Moved) }),
  refusals: ['collection.round-not-found', ...found, 'basics.version-conflict'],
})

export const returnForm = endpoint({
  id: 'returnForm',
  method: 'POST',
  path: '/api/forms/{formId}/return',
  may: 'collection.return',
  summary: 'Sends a form back with reasons, on the very cells.',
  params: OfForm,
  body: z.object({
    expectedVersion: z.number().int(),
    text: z.string().max(2000),
    cells: z.array(z.object({ element: Code, text: Words })).max(500),
  }),
  answer: Moved,
  refusals: [...found, 'basics.version-conflict', 'collection.return-without-reason', 'collection.cells-refused'],
})

export const changeAfterwards = endpoint({
  id: 'changeAfterwards',
  method: 'POST',
  path: '/api/forms/{formId}/changes',
  may: 'collection.correct',
  summary: 'Corrects or supplements cells of an accepted form, with motive and source; both numbers stay.',
  params: OfForm,
  body: z.object({ how: z.enum(['corrected', 'supplemented']), cells: Cells, motive: z.string().max(1000), source: z.string().max(1000) }),
  answer: Moved,
  refusals: [...found, ...cellRefusals, 'collection.change-without-motive', 'collection.cell-had-none', 'collection.cell-has-one'],
})
