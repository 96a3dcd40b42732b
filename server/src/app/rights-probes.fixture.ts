/** One request an endpoint that asks a right about a thing, for every seat that can own the thing and every state it can be in. For tests. */
import { ENDPOINTS } from '@songhanh/api/treaty'
import type { Right, ThingState } from '@songhanh/core/people/right'
import { summaryOf } from '@songhanh/core/plans/summary'
import type { Answered, Browser } from '../people/served.fixture.ts'
import { newId } from '../platform/ids.ts'
import { BODIES, cell, COMMUNES, type District, ok, plan, round } from '../progress/year.fixture.ts'

/** The commune of the officers asked, another, one the first took over whole; a body of the place, and one more. */
export const [OWN, OTHER, FORMER] = COMMUNES as [string, string, string]
export const [BODY, SECOND_BODY] = BODIES as [string, string]
export const PLACE = 'place'
/** A right that nobody has over somebody else's: one's own role alone is lent or handed over. */
export const NOBODY = 'nobody'
export const OWNERS = [OWN, OTHER, FORMER, BODY, PLACE]

export interface Probe {
  readonly endpoint: string
  readonly right: Right
  readonly state: ThingState
  readonly owner: string
  /** How often an allowed one leaves a line in the ledger; the others are refused for another reason, such as an old version. */
  readonly writes?: number
  ask(by: Browser): Promise<Answered>
}

/** A list, and the things it may show: those over which the right is held. */
export interface ListProbe {
  readonly endpoint: string
  readonly right: Right
  readonly things: readonly { readonly id: string; readonly owner: string; readonly state: ThingState }[]
  ids(by: Browser): Promise<readonly string[]>
}

const rightOf = (id: string) => ENDPOINTS.find((endpoint) => endpoint.id === id)!.may as Right
export const probe = (endpoint: string, state: ThingState, owner: string, ask: Probe['ask'], writes = 0): Probe => ({
  endpoint,
  right: rightOf(endpoint),
  state,
  owner,
  writes,
  ask,
})
const list = (endpoint: string, things: ListProbe['things'], ids: ListProbe['ids']): ListProbe => ({
  endpoint,
  right: rightOf(endpoint),
  things,
  ids,
})
const steady = (things: ReadonlyMap<string, string>): ListProbe['things'] =>
  [...things].map(([owner, id]) => ({ id, owner, state: 'steady' }))
const idsIn = (name: string, path: string) => async (by: Browser) => ok(await by.get(path))[name].map((one: { id: string }) => one.id)
export const post = (path: string, body: object) => (by: Browser) => by.post(path, body)
export const get = (path: string) => (by: Browser) => by.get(path)
export const OLD = { expectedVersion: 99 }
const DOCUMENT = { title: 'x', number: '1', date: '2024-01-02' }
export const SCAN = Buffer.from('%PDF-1.7\nscan\n%%EOF')

/** One round a state; the forms of all senders are put into that state as a year would have done, each with the scan of its letter. */
export async function formProbes(on: District): Promise<Probe[]> {
  const { admin } = on.place
  const probes: Probe[] = []
  for (const [n, state] of (['draft', 'signed-off', 'returned', 'accepted'] as const).entries()) {
    const { roundId } = ok(await on.lead.post('/api/rounds', round(on.planId, { name: `Kỳ ${state}`, period: `${2021 + n}` })))
    await admin.query('UPDATE form SET state = $2 WHERE round_id = $1', [roundId, state])
    const { rows } = await admin.query<{ id: string; sender: string }>('SELECT id, sender FROM form WHERE round_id = $1', [roundId])
    for (const { id, sender } of rows.filter((row) => row.sender !== SECOND_BODY)) {
      const fileId = newId()
      await admin.query(
        `INSERT INTO kept_file (place_id, id, seat_key, thing_kind, thing_id, name, format, bytes, sha256, given_by, given_at)
         VALUES ($1, $2, $3, 'form', $4, 'bieu.pdf', 'pdf', $5, sha256($5), $6, now())`,
        [on.place.id, fileId, sender, id, SCAN, on.lead.personId],
      )
      const form = `/api/forms/${id}`
      const births = [cell('births.boys', 1, 99)]
      const paper = { number: '1', date: '2024-11-24', scan: newId() }
      const lineOf = (element: string) => Buffer.from(`form;element;value\n${id};${element};1`)
      const of = (endpoint: string, ask: Probe['ask'], writes = 0) => probe(endpoint, state, sender, ask, writes)
      probes.push(
        of('readForm', get(form)),
        of('readFormPaper', get(`${form}/papers/${fileId}`)),
        of('readFormForAnother', get(`${form}/for-another`)),
        // The paper of a seat is asked about as what it has signed off.
        ...(state === 'signed-off'
          ? [of('downloadOwnReport', get(`/api/plans/${on.planId}/own-report?year=2022&seat=${encodeURIComponent(sender)}&format=docx`))]
          : []),
        of('fillForm', post(`${form}/cells`, { cells: births })),
        of('fillForms', post(`/api/rounds/${roundId}/cells`, { forms: [{ formId: id, cells: births }] })),
        of('lookAtImport', (by) => by.upload('/api/figures/look', 'so-lieu.csv', lineOf('births.boys'))),
        of('importFigures', (by) => by.upload('/api/figures/import', 'so-lieu.csv', lineOf('none.such'))),
        of('lookAtImportForOthers', (by) => by.upload('/api/figures/look-for-others', 'so-lieu.csv', lineOf('births.boys'))),
        of('importForOthers', (by) => by.upload('/api/figures/import-for-others', 'so-lieu.csv', lineOf('none.such'))),
        of('fillForAnother', post(`${form}/cells-for-another`, { cells: births, paper })),
        of('confirmTyping', post(`${form}/confirm`, OLD)),
        of('signOffForm', post(`${form}/sign-off`, { ...OLD, reasons: [] })),
        of('signOffOnPaper', post(`${form}/sign-off-on-paper`, { ...OLD, paper, reasons: [] })),
        of('giveFormPaper', (by) => by.upload(`${form}/papers`, 'bieu.pdf', SCAN), 1),
        of('returnForm', post(`${form}/return`, { ...OLD, text: 'x', cells: [] })),
        of('changeAfterwards', post(`${form}/changes`, { how: 'corrected', cells: births, motive: 'x', source: 'x' })),
      )
      if (state === 'signed-off' && sender === OWN)
        probes.push(probe('acceptForms', state, PLACE, post(`/api/rounds/${roundId}/accept`, { forms: [{ formId: id, ...OLD }] })))
    }
  }
  const opening = round(on.planId, { due: '2024-01-01' })
  return [
    ...probes,
    probe('openRound', 'steady', PLACE, post('/api/rounds', opening)),
    probe('previewReminders', 'steady', PLACE, get('/api/reminders/preview')),
  ]
}

/** The plan in force is there; a draft, one superseded and one withdrawn stand beside it. */
export async function planProbes(on: District): Promise<{ probes: Probe[]; lists: ListProbe[] }> {
  const { admin, id: placeId } = on.place
  const { rows } = await admin.query<{ id: string; document_id: string }>('SELECT id, document_id FROM edition')
  const inForce = rows[0]!
  const edition = async (state: string, columns: string, values: readonly unknown[], planId = on.planId) => {
    const id = newId()
    await admin.query(
      `INSERT INTO edition (place_id, id, plan_id, document_id, content, summary, remarks, drafted_at, state, version${columns === '' ? '' : `, ${columns}`})
       VALUES ($1, $2, $3, $4, $5, '{}', '[]', now(), $6, 1${values.map((_, n) => `, $${n + 7}`).join('')})`,
      [placeId, id, planId, inForce.document_id, JSON.stringify(plan), state, ...values],
    )
    return id
  }
  const drafted = newId()
  await admin.query('INSERT INTO plan (place_id, id, opened_at) VALUES ($1, $2, now())', [placeId, drafted])
  await edition('draft', '', [], drafted)
  const editions = {
    draft: await edition('draft', '', []),
    'in-force': inForce.id,
    superseded: await edition('superseded', 'supplied_by, in_force_from, superseded_by', ['x', '2021-01-01', inForce.id]),
    withdrawn: await edition('withdrawn', 'supplied_by, in_force_from, withdrawn_on, withdrawn_reason', [
      'x',
      '2020-01-01',
      '2020-06-01',
      'x',
    ]),
  }
  await admin.query('UPDATE edition SET summary = $1', [JSON.stringify(summaryOf(plan, 0))])
  const at = `/api/plans/${on.planId}`
  const issued = { ...OLD, issued: { numbered: false, suppliedBy: 'x' }, inForceFrom: '2024-01-01' }
  const out = { ...OLD, on: '2024-01-01', reason: 'x' }
  const compared = (before: string, after: string) => get(`${at}/comparison?before=${before}&after=${after}`)
  const ofThePlace = (endpoint: string, state: ThingState, ask: Probe['ask']) => probe(endpoint, state, PLACE, ask)
  const things: ListProbe['things'] = [
    { id: on.planId, owner: PLACE, state: 'in-force' },
    { id: drafted, owner: PLACE, state: 'draft' },
  ]
  const probes = [
    ...Object.entries(editions).flatMap(([state, id]) => [
      ofThePlace('readPlan', state as ThingState, get(`${at}?edition=${id}`)),
      ofThePlace('putInForce', state as ThingState, post(`/api/editions/${id}/in-force`, issued)),
      ofThePlace('withdrawEdition', state as ThingState, post(`/api/editions/${id}/withdraw`, out)),
      ofThePlace('withdrawDraft', state as ThingState, post(`/api/editions/${id}/withdraw-draft`, out)),
    ]),
    ofThePlace('compareEditions', 'in-force', compared(editions.superseded, editions['in-force'])),
    ofThePlace('compareEditions', 'draft', compared(editions['in-force'], editions.draft)),
    ofThePlace('readSource', 'in-force', get(`/api/documents/${inForce.document_id}/text`)),
    ofThePlace('readPagePicture', 'in-force', get(`/api/documents/${inForce.document_id}/pages/1`)),
    ofThePlace('listProposals', 'draft', get('/api/proposals')),
    ofThePlace('readProposal', 'draft', get(`/api/proposals/${newId()}`)),
    ofThePlace(
      'correctProposal',
      'draft',
      post(`/api/proposals/${newId()}/corrections`, { ...OLD, correction: { do: 'drop', itemId: 'x' } }),
    ),
    ofThePlace('acceptProposal', 'draft', post(`/api/proposals/${newId()}/accept`, { ...OLD, planId: null })),
    ofThePlace('dropProposal', 'draft', post(`/api/proposals/${newId()}/drop`, { ...OLD, reason: 'x' })),
    ofThePlace('beginScan', 'draft', (by) => by.upload('/api/scans', 'a.pdf', Buffer.alloc(0))),
    ofThePlace('readScan', 'draft', get(`/api/scans/${newId()}`)),
    ofThePlace('stopScan', 'draft', post(`/api/scans/${newId()}/stop`, {})),
    ofThePlace('uploadPastReport', 'draft', (by) => by.upload(`${at}/past-reports`, 'a.txt', Buffer.alloc(0))),
    ofThePlace('listPastReports', 'draft', get(`${at}/past-reports`)),
    ofThePlace('readPastReport', 'draft', get(`/api/past-reports/${newId()}`)),
    ofThePlace(
      'decidePastFigure',
      'draft',
      post(`/api/past-reports/${newId()}/decisions`, { ...OLD, item: 'x', decision: { do: 'drop' } }),
    ),
    ofThePlace('readCrosswalks', 'in-force', get(`${at}/crosswalks`)),
    ofThePlace('readCrosswalks', 'draft', get(`/api/plans/${drafted}/crosswalks`)),
    ofThePlace('holdAgainst', 'draft', post(`${at}/crosswalks`, { aboveId: drafted, held: true, ...OLD })),
    ofThePlace('decideLink', 'draft', post(`${at}/crosswalks/khong-co/links`, { targetCode: 'x', strategyCode: null, ...OLD })),
    ofThePlace('listMeasures', 'in-force', get(`${at}/measures`)),
    ofThePlace('listMeasures', 'draft', get(`/api/plans/${drafted}/measures`)),
    ofThePlace('listSuccessorUnits', 'in-force', get(`${at}/successor/units?from=2026`)),
    ofThePlace('readSuccessor', 'in-force', get(`${at}/successor?unit=13474&from=2026&to=2030`)),
    ofThePlace('downloadSuccessor', 'in-force', get(`${at}/successor/file?unit=13474&from=2026&to=2030`)),
    ofThePlace('readBoard', 'steady', get(`${at}/progress?year=2024`)),
    ofThePlace('listFigures', 'steady', get(`${at}/figures?year=2024`)),
    ofThePlace('exportFigures', 'steady', get(`${at}/figures/file?year=2024`)),
    ofThePlace('readByUnit', 'steady', get(`${at}/measures/4.1/units?year=2024`)),
    ofThePlace('explainMeasure', 'steady', get(`${at}/measures/4.1/explanation?year=2024`)),
    ofThePlace('listTasks', 'steady', get(`${at}/tasks?year=2024`)),
    ofThePlace('setTask', 'steady', post(`${at}/tasks/${plan.tasks[0]!.id}/set`, { ...OLD, lead: null, coordinating: [], schedule: { kind: 'open' }, document: null, targets: [], blockedBy: [] })), // prettier-ignore
    ofThePlace('readLedger', 'steady', get('/api/ledger')),
    ofThePlace('exportLedger', 'steady', get('/api/ledger/export')),
    ofThePlace('verifyLedger', 'steady', get('/api/ledger/verify')),
  ]
  return { probes, lists: [list('listPlans', things, idsIn('plans', '/api/plans'))] }
}

/** One report a state, each a copy of the first that was composed; of communes and a body too, in the states that tell the rights apart. */
export async function reportProbes(on: District): Promise<{ probes: Probe[]; lists: ListProbe[] }> {
  const { admin } = on.place
  const { reportId } = ok(await on.lead.post('/api/reports', { planId: on.planId, kind: 'year', year: 2024 }))
  const { form } = ok(await on.lead.get(`/api/reports/${reportId}`))
  const things: ListProbe['things'][number][] = []
  for (const [n, state] of (['draft', 'submitted', 'signed', 'numbered', 'issued', 'archived'] as const).entries()) {
    const id = n === 0 ? reportId : newId()
    if (n > 0)
      await admin.query(
        `INSERT INTO report (place_id, id, plan_id, kind, year, level, composed, composed_on, form, state, signed_on, opened_at)
         SELECT place_id, $2, plan_id, kind, year - $4, level, composed, composed_on, form, $3, CASE WHEN $3 = 'submitted' THEN NULL ELSE composed_on END, opened_at
         FROM report WHERE id = $1`,
        [reportId, id, state, n],
      )
    things.push({ id, owner: PLACE, state })
  }
  const ofSeats: ListProbe['things'][number][] = []
  for (const seat of [OWN, OTHER, FORMER, BODY])
    for (const state of ['draft', 'submitted', 'signed', 'issued'] as const) {
      const id = newId()
      const signed = state === 'signed' || state === 'issued'
      await admin.query(
        `INSERT INTO report (place_id, id, plan_id, kind, year, level, composed, composed_on, form, state, signed_on, opened_at, seat_key)
         SELECT place_id, $2, plan_id, kind, year - $4, NULL, composed, composed_on, form, $3, CASE WHEN $6::boolean THEN composed_on END, opened_at, $5
         FROM report WHERE id = $1`,
        [reportId, id, state, ofSeats.length % 4, seat, signed],
      )
      ofSeats.push({ id, owner: seat, state })
    }
  const seatProbes = ofSeats.flatMap(({ id, owner, state }) => {
    const at = `/api/reports/${id}`
    const of = (endpoint: string, ask: Probe['ask']) => probe(endpoint, state, owner, ask)
    return [
      of('readReport', get(at)),
      of('downloadReport', get(`${at}/file?format=docx`)),
      of('editParagraph', post(`${at}/paragraphs`, { ...OLD, key: 'x', text: 'x' })),
      of('submitReport', post(`${at}/submit`, OLD)),
      of('signReport', post(`${at}/sign`, OLD)),
      of('numberReport', post(`${at}/number`, { ...OLD, number: 8, day: '2024-11-25' })),
    ]
  })
  const probes = things.flatMap(({ id, state }) => {
    const at = `/api/reports/${id}`
    const of = (endpoint: string, ask: Probe['ask']) => probe(endpoint, state, PLACE, ask)
    return [
      of('readReport', get(at)),
      of('downloadReport', get(`${at}/file?format=docx`)),
      of('checkReportForm', get(`${at}/form-check`)),
      of('compareReport', get(`${at}/comparison`)),
      of('composeAgain', post(`${at}/compose`, OLD)),
      of('editParagraph', post(`${at}/paragraphs`, { ...OLD, key: 'x', text: 'x' })),
      of('setReportForm', post(`${at}/form`, { ...OLD, form })),
      of('submitReport', post(`${at}/submit`, OLD)),
      of('returnReport', post(`${at}/return`, { ...OLD, reason: 'x' })),
      of('signReport', post(`${at}/sign`, OLD)),
      of('numberReport', post(`${at}/number`, { ...OLD, number: 8, day: '2024-11-25' })),
      of('issueReport', post(`${at}/issue`, OLD)),
      of('recordDelivery', post(`${at}/deliveries/9`, { sentOn: '2024-11-25', way: 'x', receivedOn: null })),
      of('archiveReport', post(`${at}/archive`, OLD)),
      of('downloadReportByTemplate', get(`${at}/by-template/${newId()}`)),
      of('readCorrections', get(`${at}/corrections`)),
      of('recordCorrection', post(`${at}/corrections`, { kind: 'letter', number: '1/A', day: '2020-01-01', content: 'x' })),
      of('readSignedCopies', get(`${at}/signed-copies`)),
      of('downloadSignedCopy', get(`${at}/signed-copies/${newId()}`)),
      of('giveSignedCopy', (by) => by.upload(`${at}/signed-copies`, 'a.pdf', SCAN)),
      of('askForComments', post(`${at}/comment-rounds`, { ...OLD, asked: [OWN], due: '2024-12-01', note: '' })),
    ]
  })
  return {
    probes: [
      ...probes,
      ...seatProbes,
      probe('openReport', 'draft', OTHER, post('/api/reports', { planId: newId(), kind: 'final', year: 2024, seat: OTHER })),
      probe('openReport', 'draft', OWN, post('/api/reports', { planId: newId(), kind: 'final', year: 2024, seat: OWN })),
      probe('openReport', 'draft', PLACE, post('/api/reports', { planId: on.planId, kind: 'year', year: 2024 })),
    ],
    lists: [list('listReports', [...things, ...ofSeats], idsIn('reports', '/api/reports'))],
  }
}

/** One release a state, each a copy of the first that was prepared. */
export async function releaseProbes(on: District): Promise<{ probes: Probe[]; lists: ListProbe[] }> {
  const { admin } = on.place
  const { releaseId } = ok(await on.lead.post('/api/releases', { planId: on.planId, year: 2024 }))
  const things: ListProbe['things'][number][] = [{ id: releaseId, owner: PLACE, state: 'prepared' }]
  for (const state of ['public', 'withdrawn', 'dropped'] as const) {
    const id = newId()
    await admin.query(
      `INSERT INTO release (place_id, id, plan_id, year, threshold, prepared_at, state, published_at, withdrawn_at, withdrawn_reason, dropped_at, dropped_reason)
       SELECT place_id, $2, plan_id, year, threshold, prepared_at, $3, CASE WHEN $3 <> 'dropped' THEN now() END,
         CASE WHEN $3 = 'withdrawn' THEN now() END, CASE WHEN $3 = 'withdrawn' THEN 'x' END, CASE WHEN $3 = 'dropped' THEN now() END, CASE WHEN $3 = 'dropped' THEN 'x' END
       FROM release WHERE id = $1`,
      [releaseId, id, state],
    )
    for (const [table, columns] of [
      ['release_content', 'snapshot, sha256'],
      ['release_counts', 'counts, disclosed, withheld, leaking'],
    ])
      // prettier-ignore
      await admin.query(
        `INSERT INTO ${table} (place_id, release_id, ${columns}) SELECT place_id, $2, ${columns} FROM ${table} WHERE release_id = $1`,
        [releaseId, id],
      )
    things.push({ id, owner: PLACE, state })
  }
  const probes = things.flatMap(({ id, state }) => [
    probe('previewRelease', state, PLACE, get(`/api/releases/${id}`)),
    probe('attackRelease', state, PLACE, get(`/api/releases/${id}/attack`)),
    probe('publishRelease', state, PLACE, post(`/api/releases/${id}/publish`, { ...OLD, ground: 'x' })),
    probe('withdrawRelease', state, PLACE, post(`/api/releases/${id}/withdraw`, { ...OLD, reason: 'x' })),
    probe('dropRelease', state, PLACE, post(`/api/releases/${id}/drop`, { ...OLD, reason: 'x' })),
  ])
  return {
    probes: [...probes, probe('prepareRelease', 'prepared', PLACE, post('/api/releases', { planId: newId(), year: 2024 }))],
    lists: [list('listReleases', things, idsIn('releases', '/api/releases'))],
  }
}

/** The same row for every owner, under new ids. */
async function forEveryOwner(on: District, tables: readonly (readonly [table: string, id: string, seat: string | null])[], first: string) {
  const { admin } = on.place
  const things = new Map<string, string>([[OWN, first]])
  for (const owner of OWNERS.filter((one) => one !== OWN)) {
    const id = newId()
    for (const [table, key, seat] of tables) {
      const { rows } = await admin.query<{ row: object }>(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${key} = $1`, [first])
      for (const { row } of rows) {
        const copy = { ...row, [key]: id, ...(seat === null ? {} : { [seat]: owner === PLACE ? on.served.placeKey : owner }) }
        await admin.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [JSON.stringify(copy)])
      }
    }
    things.set(owner, id)
  }
  return things
}

const keyOf = (on: District, owner: string) => (owner === PLACE ? on.served.placeKey : owner)
type People = ReadonlyMap<string, Browser>

const LINE = {
  year: 2024,
  purpose: 'direct',
  source: { kind: 'state-budget', level: 'district' },
  task: null,
  amounts: { requested: { kind: 'dong', dong: 60_000_000 }, given: null, executed: null },
  note: null,
}
const NOBODY_HARMED = { cases: 0, victimsWomen: 0, victimsMen: 0, servedWomen: 0, servedMen: 0, perpetratorsWomen: 0, perpetratorsMen: 0, counselledWomen: 0, counselledMen: 0 } // prettier-ignore
/** Of a size that is asked about: refused after the right, before anything is written. */
const STRANGE = { ...LINE, amounts: { requested: { kind: 'dong', dong: 900 }, given: null, executed: null } }

/** Money, difficulties, tasks and registers: the same thing once for every owner. */
export async function workProbes(on: District, people: People): Promise<{ probes: Probe[]; lists: ListProbe[] }> {
  const officer = people.get('commune-officer')!
  const { lineId } = ok(await people.get('accountant')!.post('/api/money', { seat: OWN, line: LINE, sure: true }))
  const lines = await forEveryOwner(on, [['money_line', 'id', 'seat_key']], lineId)
  const words = { text: 'Thiếu kinh phí', about: { kind: 'free', id: null, words: null }, answerBy: null }
  const { difficultyId } = ok(await officer.post('/api/difficulties', { seat: OWN, ...words }))
  const difficulties = await forEveryOwner(on, [['difficulty', 'id', 'seat_key'], ['difficulty_fact', 'difficulty_id', null]], difficultyId) // prettier-ignore
  const entered = async (register: string, values: object) => {
    const { entries } = ok(await officer.post(`/api/registers/${register}/entries`, { keeper: OWN, entries: [values] }))
    return forEveryOwner(
      on,
      [['register_entry', 'id', 'keeper'], ['register_version', 'entry_id', null], ['register_count', 'entry_id', 'keeper']], // prettier-ignore
      entries[0].entryId,
    )
  }
  const letters = await entered('urging-letters', { title: 'Đôn đốc gửi báo cáo', day: '2024-11-20', to: 'Các xã', turn: 'first' })
  const violence = await entered('monthly-counts', { month: '2024-10', setting: 'domestic', ...NOBODY_HARMED })
  const tasks = await setTasks(on)
  const of = (endpoint: string, owner: string, ask: Probe['ask'], writes = 0) => probe(endpoint, 'steady', owner, ask, writes)
  const evidence = new Map<string, string>()
  for (const owner of OWNERS) evidence.set(owner, await evidenceOf(on, owner, 'register-entry', letters.get(owner)!))
  const besideTasks = new Map<string, string>()
  for (const [owner, task] of tasks) besideTasks.set(owner, await evidenceOf(on, owner, 'task', `${on.planId} ${task}`))
  const probes = OWNERS.flatMap((owner) => {
    const [entry, difficulty, task] = [letters.get(owner)!, difficulties.get(owner)!, `/api/plans/${on.planId}/tasks/${tasks.get(owner)}`]
    const seat = keyOf(on, owner)
    return [
      of('enterMoney', owner, post('/api/money', { seat, line: STRANGE, sure: false })),
      of('changeMoney', owner, (by) => by.send('PUT', `/api/money/${lines.get(owner)}`, { ...OLD, line: LINE, sure: true })),
      of('readDifficulty', owner, get(`/api/difficulties/${difficulty}`)),
      of('raiseDifficulty', owner, post('/api/difficulties', { seat, ...words, about: { kind: 'free', id: 'x', words: null } })),
      of('reopenDifficulty', owner, post(`/api/difficulties/${difficulty}/reopen`, { ...OLD, reason: 'x' })),
      of('readEntry', owner, get(`/api/register-entries/${entry}`)),
      of('readLetter', owner, get(`/api/register-entries/${entry}/letter`)),
      of('downloadLetter', owner, get(`/api/register-entries/${entry}/letter/file?format=docx`)),
      of('addEntries', owner, post('/api/registers/khong-co/entries', { keeper: seat, entries: [{}] })),
      of('correctEntry', owner, post(`/api/register-entries/${entry}/correct`, { ...OLD, values: {}, motive: 'x' })),
      of('moveEntry', owner, post(`/api/register-entries/${entry}/move`, { ...OLD, state: 'x', values: {} })),
      of('withdrawEntry', owner, post(`/api/register-entries/${entry}/withdraw`, { ...OLD, motive: 'x' })),
      of(
        'giveEntryEvidence',
        owner,
        (by) => by.upload(`/api/register-entries/${entry}/evidence`, 'a.pdf', Buffer.from('%PDF-1.7\nnew\n%%EOF')),
        1,
      ),
      of('readEntryEvidence', owner, get(`/api/register-entries/${entry}/evidence/${evidence.get(owner)}`)),
      of('removeEntryEvidence', owner, post(`/api/register-entries/${entry}/evidence/${newId()}/remove`, { reason: 'x' })),
      ...(tasks.has(owner)
        ? [
            of('giveTaskEvidence', owner, (by) => by.upload(`${task}/evidence`, 'a.pdf', Buffer.from('%PDF-1.7\nnew\n%%EOF')), 1),
            of('readTaskEvidence', owner, get(`${task}/evidence/${besideTasks.get(owner)}`)),
            of('removeTaskEvidence', owner, post(`${task}/evidence/${newId()}/remove`, { reason: 'x' })),
            of('reportTask', owner, post(`${task}/report`, { ...OLD, year: 2024, state: 'done', note: '' })),
            of('documentTask', owner, post(`${task}/documents`, { ...OLD, year: 2024, what: 'plan', document: DOCUMENT })),
          ]
        : []),
    ]
  })
  const answering = { difficulties: [{ difficultyId, ...OLD }], step: { kind: 'answer', text: 'x', document: null } }
  return {
    probes: [
      ...probes,
      of('handleDifficulties', PLACE, post('/api/difficulties/steps', answering)),
      of('downloadYearPlan', PLACE, get(`/api/plans/${newId()}/year-plan`)),
      of('readUrgingLetters', PLACE, get(`/api/rounds/${newId()}/urging-letters`)),
      of('writeUrgingLetters', PLACE, post(`/api/rounds/${newId()}/urging-letters`, { senders: [OWN], turn: 'first', due: '2024-12-20' })),
    ],
    lists: [
      list('listMoney', steady(lines), idsIn('lines', '/api/money?year=2024')),
      list('listDifficulties', steady(difficulties), idsIn('difficulties', '/api/difficulties')),
      list('listEntries', steady(letters), idsIn('entries', '/api/registers/urging-letters/entries')),
      list('listEntries', steady(letters), idsIn('entries', '/api/registers/urging-letters/entries?find=don+doc')),
      list('exportEntries', steady(letters), async (by) => {
        const { file } = await by.get('/api/registers/urging-letters/file?format=csv')
        return [...letters.values()].filter((id) => file?.bytes.toString().includes(id))
      }),
      list('openCounts', steady(violence), async (by) =>
        ok(await by.post('/api/registers/monthly-counts/open', { reason: 'Tổng hợp báo cáo năm' })).entries.map(({ id }: { id: string }) => id)), // prettier-ignore
    ],
  }
}

/** A file beside an entry or a task of an owner. */
async function evidenceOf(on: District, owner: string, kind: 'register-entry' | 'task', thing: string): Promise<string> {
  const { admin, id: placeId } = on.place
  const [id, fileId] = [newId(), newId()]
  await admin.query(
    `INSERT INTO kept_file (place_id, id, seat_key, thing_kind, thing_id, name, format, bytes, sha256, given_by, given_at, used_at)
     VALUES ($1, $2, $3, 'evidence', $4, 'a.pdf', 'pdf', $5, sha256($5), $6, now(), now())`,
    [placeId, fileId, keyOf(on, owner), id, SCAN, on.lead.personId],
  )
  await admin.query(
    `INSERT INTO evidence (place_id, id, seat_key, thing_kind, thing_id, file_id, name, format, bytes, sha256, given_by, given_on)
     VALUES ($1, $2, $3, $4, $5, $6, 'a.pdf', 'pdf', $7, encode(sha256($8), 'hex'), $9, '2024-11-25')`,
    [placeId, id, keyOf(on, owner), kind, thing, fileId, SCAN.length, SCAN, on.lead.personId],
  )
  return id
}

/** Tasks of the plan, led by one owner each. */
async function setTasks(on: District): Promise<ReadonlyMap<string, string>> {
  const ids = [...plan.tasks.map(({ id }) => id), ...plan.assignments.flatMap(({ duties }) => duties.map(({ id }) => id))]
  const tasks = new Map<string, string>()
  for (const [n, owner] of [OWN, OTHER, BODY, PLACE].entries()) {
    const id = ids[n]
    if (!id) break
    const set = { lead: keyOf(on, owner), coordinating: [], schedule: { kind: 'open' }, document: null, targets: [], blockedBy: [] }
    ok(await on.lead.post(`/api/plans/${on.planId}/tasks/${id}/set`, { expectedVersion: 0, ...set }))
    tasks.set(owner, id)
  }
  return tasks
}

const ROLE_AT = (owner: string) => (owner === PLACE ? 'clerk' : owner.startsWith('unit:') ? 'commune-officer' : 'body-officer')

/** Somebody at every seat whose account is closed, so that whoever may change it is told that instead; a record of a handover at each. */
export async function peopleProbes(on: District): Promise<{ probes: Probe[]; lists: ListProbe[] }> {
  const { admin, id: placeId } = on.place
  const [persons, records, roles] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()]
  for (const [n, owner] of OWNERS.entries()) {
    const [person, role, record] = [newId(), newId(), newId()]
    await admin.query(
      `INSERT INTO person (place_id, id, name, name_key, username, account, added_at) VALUES ($1, $2, 'Người đã nghỉ', 'nguoi da nghi', $3, 'closed', now())`,
      [placeId, person, `nghi.${n}`],
    )
    await admin.query(
      `INSERT INTO role_held (place_id, id, person_id, role, seat_key, from_day, basis) VALUES ($1, $2, $3, $4, $5, '2020-01-01', $6)`,
      [placeId, role, person, ROLE_AT(owner), keyOf(on, owner), JSON.stringify(DOCUMENT)],
    )
    await admin.query(
      `INSERT INTO handover (place_id, id, ended, taken_up, last_day, open_things, document, at, made_on)
       VALUES ($1, $2, $3, $3, '2024-01-01', '{"work":[],"drafts":[],"files":[]}', $4, now(), '2024-01-01')`,
      [placeId, record, role, JSON.stringify(DOCUMENT)],
    )
    persons.set(owner, person)
    roles.set(owner, role)
    records.set(owner, record)
  }
  const of = (endpoint: string, owner: string, ask: Probe['ask']) => probe(endpoint, 'steady', owner, ask)
  const probes = OWNERS.flatMap((owner) => {
    const [person, role] = [`/api/people/${persons.get(owner)}`, `/api/roles/${roles.get(owner)}`]
    const appointment = { role: ROLE_AT(owner), seat: keyOf(on, owner), from: '2020-01-01', to: null, basis: DOCUMENT }
    const taken = { name: 'x', username: 'tonghop', email: null, appointment }
    return [
      of('addPerson', owner, post('/api/people', taken)),
      of('addColleague', owner, post('/api/people/colleagues', taken)),
      of('appointPerson', owner, post(`${person}/roles`, appointment)),
      of('issueCode', owner, post(`${person}/code`, {})),
      of('resetSecondFactor', owner, post(`${person}/second-factor/reset`, {})),
      of('closeAccount', owner, post(`${person}/close`, OLD)),
      of('endRole', owner, post(`${role}/end`, { ...OLD, lastDay: '2024-12-01' })),
      of('readHandover', owner, get(`/api/handovers/${records.get(owner)}`)),
      of('downloadHandover', owner, get(`/api/handovers/${records.get(owner)}/file`)),
      of('listRecipients', NOBODY, get(`${role}/recipients`)),
      of('readOpenThings', NOBODY, get(`${role}/open-things`)),
      of('delegateRole', NOBODY, post(`${role}/delegations`, { personId: persons.get(OWN), from: '2024-11-26', to: '2024-12-01', document: DOCUMENT })), // prettier-ignore
      of('handOverRole', NOBODY, post(`${role}/handover`, { ...OLD, personId: persons.get(OWN), lastDay: '2024-12-01', document: DOCUMENT, open: { work: [], drafts: [], files: [] } })), // prettier-ignore
      ...(owner === PLACE ? [] : [of('askBodyToReport', owner, post('/api/bodies/report-requests', { key: owner, matter: '', from: '2024-11-26', to: null, basis: DOCUMENT }))]), // prettier-ignore
    ]
  }).filter(({ endpoint, owner }) => endpoint !== 'askBodyToReport' || owner === BODY)
  const found = (path: string) => async (by: Browser) =>
    ok(await by.get(path)).people.flatMap(({ id }: { id: string }) => ([...persons.values()].includes(id) ? [id] : []))
  return {
    probes: [...probes, of('addSeat', PLACE, post('/api/seats', { key: OWN, name: 'x', under: on.served.placeKey, takesOver: [] }))],
    lists: [
      list('listPeople', steady(persons), found('/api/people')),
      list('listPeople', steady(persons), found('/api/people?find=DA+NGHI')),
      list('listHandovers', steady(records), idsIn('handovers', '/api/handovers')),
      list('listReportingSeats', OWNERS.filter((owner) => owner !== PLACE).map((owner) => ({ id: owner, owner, state: 'signed-off' as const })), async (by) =>
        ok(await by.get('/api/reporting-seats')).seats.map((seat: { key: string }) => seat.key).filter((key: string) => OWNERS.includes(key))), // prettier-ignore
      list('listSeats', steady(new Map(OWNERS.map((owner) => [owner, keyOf(on, owner)]))), async (by) =>
        ok(await by.get('/api/seats')).seats.map((seat: { key: string }) => seat.key).filter((key: string) => OWNERS.some((owner) => keyOf(on, owner) === key))), // prettier-ignore
    ],
  }
}
