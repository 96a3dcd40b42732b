// Written from the migrated database by schema-file.ts. Not edited by hand; a test compares it.
import type { Instant } from '@songhanh/core/basics/instant'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import type { ColumnType, Generated } from 'kysely'

export interface BodyField {
  field: string
  place_id: string
  seat_key: string
}

export interface BusinessClock {
  offset_days: number
  place_id: string
}

export interface CatalogueEdition {
  adopted_on: PlainDate
  code: string
  content: ColumnType<unknown, string, string>
  edition: number
  place_id: string
}

export interface CommentRequest {
  answered_by: string | null
  answered_on: PlainDate | null
  draft: ColumnType<unknown, string, string> | null
  drafted_by: string | null
  id: string
  place_id: string
  round_id: string
  seat_key: string
  stance: string | null
  version: Generated<number>
}

export interface CommentRound {
  closed_on: PlainDate | null
  document: ColumnType<unknown, string, string>
  due: PlainDate
  id: string
  note: string
  place_id: string
  report_id: string
  sent_by: string
  sent_on: PlainDate
  title: string
}

export interface CounterSetting {
  help: ColumnType<unknown, string, string>
  place_id: string
  threshold: number
}

export interface Difficulty {
  about_id: string | null
  about_kind: string
  about_words: string | null
  cause: string | null
  due: PlainDate | null
  group_name: string | null
  id: string
  place_id: string
  raised_by: string
  raised_on: PlainDate
  seat_key: string
  state: string
  text: string
  version: number
}

export interface DifficultyFact {
  at: Instant
  difficulty_id: string
  fact: ColumnType<unknown, string, string>
  place_id: string
  position: number
}

export interface Document {
  bytes: Buffer
  format: string
  given_at: Instant
  given_by: string
  id: string
  name: string
  place_id: string
  sha256: Buffer
  text: string
}

export interface Edition {
  content: ColumnType<unknown, string, string>
  document_id: string
  drafted_at: Instant
  id: string
  in_force_from: PlainDate | null
  number: string | null
  place_id: string
  plan_id: string
  remarks: ColumnType<unknown, string, string>
  signed_by: string | null
  signed_on: PlainDate | null
  state: string
  summary: ColumnType<unknown, string, string>
  superseded_by: string | null
  supplied_by: string | null
  version: number
  withdrawn_on: PlainDate | null
  withdrawn_reason: string | null
}

export interface Evidence {
  bytes: number
  file_id: string
  format: string
  given_by: string
  given_on: PlainDate
  id: string
  name: string
  place_id: string
  removed_by: string | null
  removed_on: PlainDate | null
  removed_why: string | null
  seat_key: string
  sha256: string
  thing_id: string
  thing_kind: string
}

export interface Figure {
  data_year: number | null
  element: string
  form_id: string
  kind: ColumnType<unknown, string, string> | null
  missing: string | null
  place_id: string
  value: ColumnType<string, string | number, string | number> | null
}

export interface Form {
  asked: string[]
  came_on: PlainDate | null
  code: string
  id: string
  place_id: string
  round_id: string
  sender: string
  state: Generated<string>
  version: Generated<number>
}

export interface FormFact {
  at: Instant
  fact: ColumnType<unknown, string, string>
  form_id: string
  place_id: string
  position: number
}

export interface Handover {
  at: Instant
  document: ColumnType<unknown, string, string>
  ended: string
  id: string
  last_day: PlainDate
  made_on: PlainDate
  open_things: ColumnType<unknown, string, string>
  place_id: string
  taken_up: string
}

export interface KeptFile {
  bytes: Buffer
  format: string
  given_at: Instant
  given_by: string
  id: string
  name: string
  place_id: string
  seat_key: string
  sha256: Buffer
  thing_id: string
  thing_kind: string
  used_at: Instant | null
}

export interface LedgerEntry {
  action: string
  actor_id: string
  actor_name: string
  at: Instant
  business_day: PlainDate
  capacity: string | null
  change: ColumnType<unknown, string, string>
  device_time: string | null
  domain: string
  id: string
  place_id: string
  request_id: string
  thing_id: string
  thing_kind: string
  unit: string | null
}

export interface LedgerLink {
  entry_id: string
  hash: Buffer
  place_id: string
  position: number
  sealed_at: Instant
}

export interface LedgerUnsealed {
  entry_id: string
  place_id: string
  txid: Generated<string>
}

export interface MeasureLink {
  catalogue: string
  indicator: string
  measure: string
  place_id: string
  plan_id: string
  reading: string | null
}

export interface MoneyLine {
  entered_at: Instant
  id: string
  line: ColumnType<unknown, string, string>
  place_id: string
  seat_key: string
  version: number
  year: number
}

export interface MovedForms {
  at: Instant | null
  data_year: number[] | null
  element: number[] | null
  elements: string[] | null
  entries: ColumnType<unknown, string, string> | null
  facts: ColumnType<unknown, string, string> | null
  form: number[] | null
  forms: string[] | null
  kind: number[] | null
  kinds: ColumnType<unknown, string, string>[] | null
  known: boolean[] | null
  reason: number[] | null
  reasons: string[] | null
  states: ColumnType<unknown, string, string> | null
  value: ColumnType<string, string | number, string | number>[] | null
}

export interface Obligor {
  assignment_ids: string[]
  duty_ids: string[]
  edition_id: string
  id: string
  key: string
  kind: string
  name: string
  place_id: string
  position: number
  unit_code: string | null
  unit_valid_from: PlainDate | null
}

export interface OneTimeCode {
  code_hash: Buffer
  issued_by: string | null
  person_id: string
  place_id: string
  resets_second_factor: Generated<boolean>
  until: Instant
  used_at: Instant | null
}

export interface Outbox {
  body: ColumnType<unknown, string, string>
  done_at: Instant | null
  failure: string | null
  id: string
  not_before: Instant | null
  place_id: string
  refused_at: Instant | null
  request_id: string
  topic: string
  tries: Generated<number>
  written_at: Instant
}

export interface PastFigure {
  confirmed_by: string
  confirmed_on: PlainDate
  item: string
  kind: ColumnType<unknown, string, string>
  measure: string
  place_id: string
  plan_id: string
  report_id: string
  reported_on: PlainDate | null
  value: ColumnType<string, string | number, string | number>
  year: number
}

export interface PastReport {
  decisions: Generated<ColumnType<unknown, string, string>>
  document_id: string
  id: string
  made_at: Instant
  place_id: string
  plan_id: string
  reading: ColumnType<unknown, string, string>
  version: Generated<number>
}

export interface Person {
  account: string
  added_at: Instant
  email: string | null
  id: string
  name: string
  name_key: string
  place_id: string
  username: string
  version: Generated<number>
}

export interface Place {
  demonstration: Generated<boolean>
  id: string
  name: string
  opened_at: Instant
}

export interface Plan {
  id: string
  opened_at: Instant
  place_id: string
}

export interface PlanAbove {
  above_id: string
  held: boolean
  place_id: string
  plan_id: string
  version: number
}

export interface ProgressPart {
  asked: string[]
  data_years: number[]
  denominator: ColumnType<string, string | number, string | number>
  gap: string | null
  kinds: string[]
  measure: string
  numerator: ColumnType<string, string | number, string | number>
  place_id: string
  plan_id: string
  published: ColumnType<unknown, string, string> | null
  reported: number
  sender: string
  year: number
}

export interface ProgressStale {
  id: Generated<string>
  place_id: string
  plan_id: string
  sender: string | null
  year: number | null
}

export interface ProgressSum {
  asked: ColumnType<unknown, string, string>
  data_years: ColumnType<unknown, string, string>
  denominator: ColumnType<string, string | number, string | number>
  gaps: ColumnType<unknown, string, string>
  kinds: ColumnType<unknown, string, string>
  measure: string
  numerator: ColumnType<string, string | number, string | number>
  place_id: string
  plan_id: string
  published: ColumnType<unknown, string, string> | null
  reported: number
  year: number
}

export interface Proposal {
  content: ColumnType<unknown, string, string>
  document_id: string
  dropped: Generated<string[]>
  edition_id: string | null
  id: string
  made_at: Instant
  place_id: string
  reading: ColumnType<unknown, string, string>
  state: Generated<string>
  undo: Generated<ColumnType<unknown, string, string>>
  version: Generated<number>
}

export interface RegisterCount {
  amount: number
  counted_at: Instant
  day: PlainDate
  element: string
  ended_at: Instant | null
  entry_id: string
  how: string
  keeper: string
  place_id: string
  version: number
}

export interface RegisterEntry {
  counts_only: boolean
  dated: PlainDate
  id: string
  keeper: string
  once: string | null
  place_id: string
  register: string
  search: string
  state: string
  values: ColumnType<unknown, string, string>
  version: Generated<number>
  withdrawn: Generated<boolean>
}

export interface RegisterVersion {
  act: string
  at: Instant
  by_id: string
  by_name: string
  entry_id: string
  motive: string | null
  on_day: PlainDate
  place_id: string
  state: string
  values: ColumnType<unknown, string, string>
  version: number
}

export interface Release {
  dropped_at: Instant | null
  dropped_reason: string | null
  ground: string | null
  id: string
  place_id: string
  plan_id: string
  prepared_at: Instant
  published_at: Instant | null
  report_id: string | null
  state: Generated<string>
  threshold: number
  version: Generated<number>
  withdrawn_at: Instant | null
  withdrawn_reason: string | null
  year: number
}

export interface ReleaseContent {
  place_id: string
  release_id: string
  sha256: Buffer
  snapshot: ColumnType<unknown, string, string>
}

export interface ReleaseCounts {
  already_public: Generated<ColumnType<unknown, string, string>>
  counts: ColumnType<unknown, string, string>
  disclosed: ColumnType<unknown, string, string>
  leaking: ColumnType<unknown, string, string>
  place_id: string
  release_id: string
  withheld: ColumnType<unknown, string, string>
}

export interface ReminderRun {
  composed_at: Instant
  day: PlainDate
  messages: number
  place_id: string
}

export interface Report {
  composed: ColumnType<unknown, string, string>
  composed_on: PlainDate
  form: ColumnType<unknown, string, string>
  id: string
  kind: string
  level: string | null
  opened_at: Instant
  place_id: string
  plan_id: string
  returned_for: string | null
  seat_key: string | null
  signed_on: PlainDate | null
  state: Generated<string>
  version: Generated<number>
  year: number
}

export interface ReportComment {
  id: string
  place_id: string
  position: number
  request_id: string
  responded_by: string | null
  responded_on: PlainDate | null
  response: string | null
  response_text: string | null
  section: string
  text: string
}

export interface ReportCorrection {
  by_report: string | null
  content: string | null
  day: PlainDate
  id: string
  kind: string
  number: string | null
  place_id: string
  recorded_at: Instant
  recorded_by: string
  recorded_on: PlainDate
  report_id: string
}

export interface ReportDelivery {
  place_id: string
  position: number
  received_on: PlainDate | null
  recipient: string
  report_id: string
  sent_by_way: string | null
  sent_on: PlainDate | null
}

export interface ReportEdit {
  edited_at: Instant
  edited_by: string
  key: string
  over: string
  place_id: string
  report_id: string
  text: string
}

export interface ReportPaper {
  day: PlainDate
  document: ColumnType<unknown, string, string>
  head_hash: string
  head_position: number
  issuer: string
  number: number
  numbered_at: Instant
  place_id: string
  report_id: string
  sha256: Buffer
  snapshot: ColumnType<unknown, string, string>
  symbol: string
  text: string
  year: number
}

export interface ReportRequest {
  asked_at: Instant
  basis_date: PlainDate | null
  basis_number: string | null
  basis_title: string
  from_day: PlainDate
  id: string
  matter: string
  place_id: string
  seat_key: string
  to_day: PlainDate | null
}

export interface ReportTemplate {
  bytes: Buffer
  given_by: string
  given_on: PlainDate
  id: string
  name: string
  place_id: string
  removed_on: PlainDate | null
  sha256: Buffer
  tags: string[]
}

export interface Request {
  actor_id: string
  answer: ColumnType<unknown, string, string>
  at: Instant
  body_hash: Buffer
  command: string
  id: string
  place_id: string
}

export interface RoleHeld {
  basis: ColumnType<unknown, string, string>
  from_day: PlainDate
  id: string
  lent_from: string | null
  person_id: string
  place_id: string
  role: string
  seat_key: string
  to_day: PlainDate | null
  version: Generated<number>
}

export interface RoleRule {
  role: string
  second_factor: boolean
}

export interface Round {
  basis: ColumnType<unknown, string, string>
  catalogue: string
  closing: PlainDate
  due: PlainDate
  edition: number
  id: string
  indicators: string[]
  name: string
  opened_at: Instant
  opens_on: PlainDate
  period: string
  place_id: string
  plan_id: string
  regime: string | null
  unowed: ColumnType<unknown, string, string>
}

export interface Seat {
  above: Generated<string[]>
  key: string
  name: string
  place_id: string
  successors: Generated<string[]>
}

export interface SignedCopy {
  bytes: Buffer
  given_at: Instant
  given_by: string
  given_on: PlainDate
  id: string
  name: string
  place_id: string
  report_id: string
  sameness: string
  sha256: Buffer
  signatures: ColumnType<unknown, string, string>
}

export interface SignedIn {
  absolute_until: Instant
  begun_at: Instant
  id: string
  idle_until: Instant
  kind: string
  label: string | null
  limited_to: string[] | null
  person_id: string
  place_id: string
  second_factor: Generated<boolean>
  secret_hash: Buffer
}

export interface TargetLink {
  place_id: string
  plan_id: string
  strategy_code: string | null
  strategy_id: string
  target_code: string
  version: number
}

export interface TaskFact {
  at: Instant
  by_id: string
  fact: ColumnType<unknown, string, string>
  part_id: string
  place_id: string
  plan_id: string
  position: number
}

export interface Unit {
  code: string
  end_basis: string | null
  kind: string
  name: string
  parent: string | null
  place_id: string
  start_basis: string
  valid_from: PlainDate
  valid_to: PlainDate | null
}

export interface UnitClosure {
  ancestor_code: string
  ancestor_from: PlainDate
  depth: number
  descendant_code: string
  descendant_from: PlainDate
  from_day: PlainDate
  place_id: string
  to_day: PlainDate
}

export interface UnitRegister {
  place_id: string
  version: number
}

export interface UnitSuccession {
  act: string | null
  from_code: string
  from_day: PlainDate
  place_id: string
  relation: string
  to_code: string
  to_day: PlainDate
}

export interface UrgingLetter {
  entry_id: string
  place_id: string
  round_id: string
  seat_key: string
}

export interface YearlyTarget {
  dated: PlainDate | null
  measure: string
  number: string | null
  place_id: string
  plan_id: string
  set_by: string
  title: string
  value: ColumnType<string, string | number, string | number>
  year: number
}

export interface DB {
  body_field: BodyField
  business_clock: BusinessClock
  catalogue_edition: CatalogueEdition
  comment_request: CommentRequest
  comment_round: CommentRound
  counter_setting: CounterSetting
  difficulty: Difficulty
  difficulty_fact: DifficultyFact
  document: Document
  edition: Edition
  evidence: Evidence
  figure: Figure
  form: Form
  form_fact: FormFact
  handover: Handover
  kept_file: KeptFile
  ledger_entry: LedgerEntry
  ledger_link: LedgerLink
  ledger_unsealed: LedgerUnsealed
  measure_link: MeasureLink
  money_line: MoneyLine
  moved_forms: MovedForms
  obligor: Obligor
  one_time_code: OneTimeCode
  outbox: Outbox
  past_figure: PastFigure
  past_report: PastReport
  person: Person
  place: Place
  plan: Plan
  plan_above: PlanAbove
  progress_part: ProgressPart
  progress_stale: ProgressStale
  progress_sum: ProgressSum
  proposal: Proposal
  register_count: RegisterCount
  register_entry: RegisterEntry
  register_version: RegisterVersion
  release: Release
  release_content: ReleaseContent
  release_counts: ReleaseCounts
  reminder_run: ReminderRun
  report: Report
  report_comment: ReportComment
  report_correction: ReportCorrection
  report_delivery: ReportDelivery
  report_edit: ReportEdit
  report_paper: ReportPaper
  report_request: ReportRequest
  report_template: ReportTemplate
  request: Request
  role_held: RoleHeld
  role_rule: RoleRule
  round: Round
  seat: Seat
  signed_copy: SignedCopy
  signed_in: SignedIn
  target_link: TargetLink
  task_fact: TaskFact
  unit: Unit
  unit_closure: UnitClosure
  unit_register: UnitRegister
  unit_succession: UnitSuccession
  urging_letter: UrgingLetter
  yearly_target: YearlyTarget
}
