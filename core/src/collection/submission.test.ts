import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { wholeNumber } from '../basics/decimal.ts'
import type { Decision } from '../basics/decision.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { readCatalogue } from '../indicators/catalogue.ts'
import { administrative, missing, type Figure } from '../indicators/figure.ts'
import { RIGHTS, statesOf } from '../people/right.ts'
import { blocking, checkForm, type CheckFinding } from './checks.ts'
import { matrixOf, type Owed } from './completeness.ts'
import { changeAfterwards, confirmTyping, fill, lateness, sendBack, signOff, takeIn, type CellChange } from './decide.ts'
import { mayFollow, STEP_NAMES, STEPS, stepsFrom } from './steps.ts'
import {
  applyFact,
  cellOf,
  EMPTY_SUBMISSION,
  figureIn,
  isLate,
  submissionFrom,
  type Paper,
  type Submission,
  type SubmissionFact,
} from './submission.ts'

const read = readCatalogue(
  JSON.parse(readFileSync(new URL('../../../samples/indicators/gender-equality-2021.json', import.meta.url), 'utf8')),
)
if (!read.ok) throw new Error('the sample catalogue does not read')
const catalogue = read.value

const on = (text: string) => text as PlainDate
const n = (value: number): Figure => administrative(wholeNumber(value), 2024)
const change = (element: string, figure: Figure, seen = 0): CellChange => ({ element, figure, comment: null, seen })
const asked = ['births.boys', 'births.girls']
const officer = { by: 'officer', on: on('2024-11-28') }
const head = { by: 'head', on: on('2024-12-02') }
const lead = { by: 'lead', on: on('2024-12-03') }
const letter: Paper = { number: '12/BC-UBND', date: on('2024-12-01'), scan: 'scan-1' }

const then = (submission: Submission, ...steps: ((s: Submission) => Decision<SubmissionFact>)[]): Submission =>
  steps.reduce((s, step) => {
    const decision = step(s)
    if (!decision.ok) throw new Error(decision.refusal.code)
    return applyFact(s, decision.value)
  }, submission)
const codesOf = (decision: Decision<unknown>): readonly string[] =>
  decision.ok ? ['ok'] : [decision.refusal.code, ...(decision.refusal.faults ?? []).map((fault) => fault.code)]

const filled = then(EMPTY_SUBMISSION, (s) => fill(s, asked, [change('births.boys', n(61)), change('births.girls', n(55))], null, officer))
const signed = then(filled, (s) => signOff(s, [], { paper: null, reasons: [] }, head))
const accepted = then(signed, (s) => takeIn(s, lead))

describe('a form on its way', () => {
  it('is typed by the officer, signed off by the head, taken in by the lead', () => {
    expect([filled.state, signed.state, accepted.state]).toEqual(['draft', 'signed-off', 'accepted'])
    expect(accepted).toMatchObject({ version: 3, signedOff: { by: 'head' }, accepted: { by: 'lead' } })
  })

  it('is not signed off by whoever alone typed it, and is once a second hand has typed too', () => {
    expect(codesOf(signOff(filled, [], { paper: null, reasons: [] }, officer))).toEqual(['people.own-typing'])
    const two = then(filled, (s) => fill(s, asked, [change('births.boys', n(62), 1)], null, { ...officer, by: 'colleague' }))
    expect(codesOf(signOff(two, [], { paper: null, reasons: [] }, officer))).toEqual(['ok'])
  })

  it('may be signed on paper: the head’s hand is on the scan, whoever typed', () => {
    expect(codesOf(signOff(filled, [], { paper: letter, reasons: [] }, officer))).toEqual(['ok'])
    expect(codesOf(signOff(filled, [], { paper: { ...letter, number: ' ' }, reasons: [] }, officer))).toEqual([
      'collection.paper-incomplete',
    ])
  })

  it('cannot be typed into while it waits, nor taken in twice', () => {
    expect(codesOf(fill(signed, asked, [change('births.boys', n(1), 1)], null, officer))).toEqual(['collection.not-in-this-state'])
    expect(codesOf(takeIn(accepted, lead))).toEqual(['collection.not-in-this-state'])
    expect(codesOf(signOff(EMPTY_SUBMISSION, [], { paper: null, reasons: [] }, head))).toEqual(['collection.nothing-typed'])
  })

  it('comes back with reasons on its cells, and keeps both numbers when it is mended', () => {
    const back = then(signed, (s) => sendBack(s, asked, '', [{ element: 'births.boys', text: 'Lệch với hộ tịch' }], lead))
    expect(back).toMatchObject({ state: 'returned', signedOff: null, firstSignedOff: '2024-12-02' })
    expect(cellOf(back, 'births.boys').returnedFor).toBe('Lệch với hộ tịch')
    const mended = then(back, (s) => fill(s, asked, [change('births.boys', n(51), 1)], null, officer))
    expect(mended.state).toBe('draft')
    expect(cellOf(mended, 'births.boys').entries.map((e) => e.figure)).toEqual([n(61), n(51)])
    expect(cellOf(mended, 'births.boys').returnedFor).toBeNull()
    const again = then(mended, (s) => signOff(s, [], { paper: null, reasons: [] }, { by: 'head', on: on('2024-12-09') }))
    expect([again.firstSignedOff, again.signedOff?.on]).toEqual(['2024-12-02', '2024-12-09'])
  })

  it('is not returned without a reason, nor for a cell it does not have', () => {
    expect(codesOf(sendBack(signed, asked, ' ', [], lead))).toEqual(['collection.return-without-reason'])
    expect(codesOf(sendBack(signed, asked, 'x', [{ element: 'births.boys', text: '' }], lead))).toEqual([
      'collection.return-without-reason',
    ])
    expect(codesOf(sendBack(signed, asked, 'x', [{ element: 'population', text: 'y' }], lead))).toEqual([
      'collection.cells-refused',
      'collection.cell-not-asked',
    ])
  })
})

describe('a form that comes late', () => {
  const due = on('2024-12-04')
  const tooLate = { by: 'head', on: on('2024-12-05') }
  const why = { motive: 'Chờ số liệu của trạm y tế', source: '12/CV-UBND' }

  it('says why, and keeps it when it is returned and sent again', () => {
    expect(lateness(filled, due, null, tooLate)).toMatchObject({ refusal: { code: 'collection.late-without-motive', params: { due } } })
    expect(lateness(filled, due, { ...why, motive: ' ' }, tooLate).ok).toBe(false)
    expect(lateness(filled, due, why, tooLate)).toEqual({ ok: true, value: why })
    const late = then(filled, (s) => signOff(s, [], { paper: null, reasons: [], late: why }, tooLate))
    const back = then(late, (s) => sendBack(s, asked, 'x', [], { by: 'lead', on: on('2024-12-06') }))
    expect([isLate(back, due, on('2024-12-06')), back.lateBecause]).toEqual([true, why])
    expect(lateness(back, due, null, { by: 'head', on: on('2024-12-07') })).toEqual({ ok: true, value: null })
  })

  it('is not late on the due day itself', () => {
    expect(lateness(filled, due, why, { by: 'head', on: due })).toEqual({ ok: true, value: null })
  })
})

describe('two people on one cell', () => {
  it('one wins, and the other is told which version stands now', () => {
    const first = then(filled, (s) => fill(s, asked, [change('births.boys', n(62), 1)], null, officer))
    const second = fill(first, asked, [change('births.boys', n(70), 1)], null, { ...officer, by: 'colleague' })
    expect(codesOf(second)).toEqual(['collection.cells-refused', 'collection.cell-changed-meanwhile'])
    expect(figureIn(cellOf(first, 'births.boys'))).toEqual(n(62))
  })

  it('all faults of one save are told at once, and nothing of it is kept', () => {
    expect(
      codesOf(
        fill(filled, asked, [change('births.boys', n(1), 0), change('population', n(2)), change('births.girls', n(3), 1)], null, officer),
      ),
    ).toEqual(['collection.cells-refused', 'collection.cell-not-asked', 'collection.cell-changed-meanwhile'])
    expect(codesOf(fill(filled, asked, [], null, officer))).toEqual(['collection.nothing-typed'])
  })
})

describe('typed for another from a letter', () => {
  const forThem = then(EMPTY_SUBMISSION, (s) => fill(s, asked, [change('births.boys', n(61))], letter, lead))

  it('is marked with the letter, and waits for a second person to confirm it', () => {
    expect(cellOf(forThem, 'births.boys').entries[0]).toMatchObject({ by: 'lead', forAnother: letter })
    expect(codesOf(signOff(forThem, [], { paper: letter, reasons: [] }, lead))).toEqual(['collection.typing-not-confirmed'])
    expect(codesOf(confirmTyping(forThem, lead))).toEqual(['collection.own-typing-confirmed'])
    const confirmed = then(forThem, (s) => confirmTyping(s, { ...lead, by: 'second' }))
    expect(codesOf(signOff(confirmed, [], { paper: letter, reasons: [] }, lead))).toEqual(['ok'])
    expect(codesOf(confirmTyping(confirmed, head))).toEqual(['collection.nothing-to-confirm'])
  })

  it('wants the number, the date and the scan of the letter', () => {
    expect(codesOf(fill(EMPTY_SUBMISSION, asked, [change('births.boys', n(61))], { ...letter, scan: '' }, lead))).toEqual([
      'collection.paper-incomplete',
    ])
  })
})

describe('late, corrected and supplemented are three things', () => {
  const why = { motive: 'Hộ tịch bổ sung', source: 'Sổ hộ tịch' }

  it('late is a first sign-off after the due day, and stays so', () => {
    expect(isLate(signed, on('2024-12-04'), on('2025-03-01'))).toBe(false)
    expect(isLate(signed, on('2024-12-01'), on('2025-03-01'))).toBe(true)
    expect([isLate(filled, on('2024-12-04'), on('2024-12-04')), isLate(filled, on('2024-12-04'), on('2024-12-05'))]).toEqual([false, true])
  })

  it('a correction replaces an accepted number, with motive and source, and keeps both', () => {
    const corrected = then(accepted, (s) => changeAfterwards(s, 'corrected', asked, [change('births.boys', n(63), 1)], why, head))
    expect(corrected.state).toBe('accepted')
    expect(cellOf(corrected, 'births.boys').entries.map((e) => [e.how, e.why])).toEqual([
      ['filled', null],
      ['corrected', why],
    ])
    expect(
      codesOf(changeAfterwards(accepted, 'corrected', asked, [change('births.boys', n(63), 1)], { ...why, motive: '' }, head)),
    ).toEqual(['collection.change-without-motive'])
    expect(codesOf(changeAfterwards(signed, 'corrected', asked, [change('births.boys', n(63), 1)], why, head))).toEqual([
      'collection.not-in-this-state',
    ])
  })

  it('a supplement fills a cell that had none, and neither passes for the other', () => {
    const partly = then(
      EMPTY_SUBMISSION,
      (s) => fill(s, asked, [change('births.boys', n(61))], null, officer),
      (s) => signOff(s, [], { paper: null, reasons: [] }, head),
      (s) => takeIn(s, lead),
    )
    expect(codesOf(changeAfterwards(partly, 'supplemented', asked, [change('births.girls', n(55))], why, head))).toEqual(['ok'])
    expect(codesOf(changeAfterwards(partly, 'corrected', asked, [change('births.girls', n(55))], why, head))).toEqual([
      'collection.cells-refused',
      'collection.cell-had-none',
    ])
    expect(codesOf(changeAfterwards(partly, 'supplemented', asked, [change('births.boys', n(62), 1)], why, head))).toEqual([
      'collection.cells-refused',
      'collection.cell-has-one',
    ])
  })
})

describe('the table of steps', () => {
  it('asks for rights that exist, in states in which the right has a meaning', () => {
    for (const step of STEP_NAMES) {
      expect(Object.hasOwn(RIGHTS, STEPS[step].right)).toBe(true)
      expect(statesOf(STEPS[step].right)).toEqual(expect.arrayContaining([...STEPS[step].from]))
    }
  })

  it('gives the screen its buttons', () => {
    expect(stepsFrom('signed-off')).toEqual(['accept', 'return'])
    expect(stepsFrom('accepted')).toEqual(['correct', 'supplement'])
    expect(mayFollow('accepted', 'return')).toBe(false)
  })
})

describe('checks', () => {
  const cells = (given: Record<string, Figure>) => new Map(Object.entries(given))
  const said = (findings: readonly CheckFinding[]) =>
    findings.map((f) => `${f.level} ${f.code} ${[f.element, ...f.addedTo].join('+')} ${f.values.join('/')}`.trim())
  const victims = ['victims-domestic.women', 'victims-domestic.men', 'victims-domestic-served.women', 'victims-domestic-served.men']

  it('a part is not more than its whole, for women and for men; their sum is asked of where they are not held one by one', () => {
    const given = cells({
      'victims-domestic.women': n(3),
      'victims-domestic.men': n(1),
      'victims-domestic-served.women': n(4),
      'victims-domestic-served.men': n(0),
    })
    expect(said(checkForm(catalogue, victims, given, new Map()))).toEqual(['error more-than-whole victims-domestic-served.women 4/3'])
    const men = cells({
      'victims-domestic.women': n(3),
      'victims-domestic.men': n(1),
      'victims-domestic-served.women': n(3),
      'victims-domestic-served.men': n(5),
    })
    // The sum is wrong because of the men, and nothing is said of the women.
    expect(said(checkForm(catalogue, victims, men, new Map()))).toEqual(['error more-than-whole victims-domestic-served.men 5/1'])
    const reached = cells({ population: n(100), 'people-reached.women': n(60), 'people-reached.men': n(50) })
    expect(said(checkForm(catalogue, [...reached.keys()], reached, new Map()))).toEqual([
      'error more-than-whole people-reached.women+people-reached.men 110/100',
    ])
  })

  it('people helped where nobody was found is an error; nobody helped where nobody was found is not', () => {
    const none = missing('none-arose')
    const given = (served: Figure) =>
      cells({
        'victims-domestic.women': missing('not-applicable'),
        'victims-domestic.men': none,
        'victims-domestic-served.women': served,
        'victims-domestic-served.men': none,
      })
    expect(said(checkForm(catalogue, victims, given(n(2)), new Map()))).toContain(
      'error part-without-whole victims-domestic-served.women 2',
    )
    expect(said(checkForm(catalogue, victims, given(n(0)), new Map()))).toEqual([])
    const noneArose = cells({
      'victims-domestic.women': none,
      'victims-domestic.men': none,
      'victims-domestic-served.women': n(1),
      'victims-domestic-served.men': none,
    })
    expect(said(checkForm(catalogue, victims, noneArose, new Map()))).toContain('error more-than-whole victims-domestic-served.women 1/0')
  })

  it('an empty cell is asked about; 0, “none arose” and “not applicable” are answers', () => {
    const given = cells({ 'births.boys': missing('not-reported'), 'births.girls': n(0) })
    expect(said(checkForm(catalogue, asked, given, new Map()))).toEqual(['warning left-empty births.boys'])
    expect(
      said(
        checkForm(catalogue, asked, cells({ 'births.boys': missing('none-arose'), 'births.girls': missing('not-applicable') }), new Map()),
      ),
    ).toEqual([])
  })

  it('a jump against last year wants a word, 1 becoming 3 does not', () => {
    const check = (now: number, before: number) =>
      said(checkForm(catalogue, ['births.boys'], cells({ 'births.boys': n(now) }), cells({ 'births.boys': n(before) })))
    expect(check(91, 60)).toEqual(['warning far-from-last-year births.boys 91/60'])
    expect([check(90, 60), check(3, 1), check(69, 60)]).toEqual([[], [], []])
  })

  it('a form that repeats last year number for number is asked about', () => {
    const elements = ['births.boys', 'births.girls', 'population', 'bodies', 'adolescent-women']
    const same = cells(Object.fromEntries(elements.map((e, i) => [e, n(100 + i)])))
    expect(said(checkForm(catalogue, elements, same, same))).toEqual(['warning same-as-last-year births.boys 5'])
    expect(said(checkForm(catalogue, elements, new Map([...same, ['bodies', n(99)]]), same))).toEqual([])
  })

  it('wrong kinds of number are errors even if they got past the grid', () => {
    const given = cells({
      'births.boys': administrative({ units: 25n, scale: 1 }, 2024),
      'births.girls': n(-1),
      'council-has-woman-key-leader': n(2),
    })
    expect(said(checkForm(catalogue, [...asked, 'council-has-woman-key-leader'], given, new Map()))).toEqual([
      'error not-yes-no council-has-woman-key-leader 2',
      'error not-whole births.boys 2.5',
      'error negative births.girls -1',
    ])
  })

  it('an error blocks, a warning wants a written reason', () => {
    const findings = checkForm(catalogue, asked, cells({ 'births.boys': n(-1) }), new Map())
    expect(
      blocking(
        findings,
        new Map([
          ['left-empty:births.girls', 'Chưa chốt hộ tịch'],
          ['negative:births.boys', 'x'],
        ]),
      ).map((f) => f.code),
    ).toEqual(['negative'])
    expect(blocking(findings, new Map([['left-empty:births.girls', ' ']]))).toHaveLength(2)
    const warned = checkForm(catalogue, asked, cells({ 'births.boys': n(5) }), new Map())
    expect(codesOf(signOff(filled, warned, { paper: null, reasons: [] }, head))).toEqual([
      'collection.checks-open',
      'collection.check-left-empty',
    ])
    expect(
      codesOf(signOff(filled, warned, { paper: null, reasons: [{ finding: 'left-empty:births.girls', text: 'Chưa chốt' }] }, head)),
    ).toEqual(['ok'])
  })
})

describe('completeness', () => {
  const owed = (sender: string, submission: Submission): Owed => ({ form: 'communes', sender, senderKind: 'unit', asked, submission })
  const due = on('2024-12-04')

  it('shows who sent, who waits, who is late and who never came', () => {
    const partly = then(EMPTY_SUBMISSION, (s) => fill(s, asked, [change('births.boys', missing('none-arose'))], null, officer))
    const matrix = matrixOf(
      [owed('a', accepted), owed('b', signed), owed('c', partly), owed('d', EMPTY_SUBMISSION), owed('e', EMPTY_SUBMISSION)],
      due,
      on('2024-12-06'),
      new Map([['d', on('2023-12-01')]]),
    )
    // What has not come at all is overdue, and no form that came late.
    expect(matrix).toMatchObject({ owed: 5, sent: 2, accepted: 1, late: 0, neverCame: ['e'] })
    const before = on('2024-01-01')
    expect(matrixOf([owed('a', accepted), owed('c', partly)], before, on('2024-12-06'))).toMatchObject({ sent: 1, late: 1 })
    expect(matrix.lines.map((line) => line.cells.map((c) => `${c.state} ${c.answered}/${c.asked} +${c.daysOverdue}`)).flat()).toEqual([
      'accepted 2/2 +0',
      'signed-off 2/2 +0',
      'typing 1/2 +2',
      'not-started 0/2 +2',
      'not-started 0/2 +2',
    ])
    expect(matrix.lines.map((line) => line.lastSeen)).toEqual(['2024-12-02', '2024-12-02', '2024-11-28', '2023-12-01', null])
  })

  it('whose letters are typed and taken in by others has never come, until somebody of theirs does something', () => {
    const byLetter = then(
      EMPTY_SUBMISSION,
      (s) => fill(s, asked, [change('births.boys', n(3)), change('births.girls', n(4))], letter, lead),
      (s) => confirmTyping(s, head),
      (s) => signOff(s, [], { paper: letter, reasons: [] }, lead),
      (s) => takeIn(s, lead),
    )
    const came = (submission: Submission) => matrixOf([owed('a', submission)], due, due)
    expect(came(byLetter)).toMatchObject({ accepted: 1, neverCame: ['a'], lines: [{ lastSeen: null }] })
    const why = { motive: 'm', source: 's' }
    const corrected = then(byLetter, (s) => changeAfterwards(s, 'corrected', asked, [change('births.boys', n(5), 1)], why, officer))
    expect(came(corrected)).toMatchObject({ neverCame: [], lines: [{ lastSeen: officer.on }] })
  })

  it('of no forms at all is empty', () => {
    expect(matrixOf([], due, due)).toMatchObject({ lines: [], owed: 0, neverCame: [] })
    expect(submissionFrom([])).toEqual(EMPTY_SUBMISSION)
  })
})
