/** A small plan made up for tests: every kind of part once or twice, nothing of any real place. */
import type { Assignment, Bearer, Finding, PlanContent, ReportDuty, Target, Task } from './content.ts'

const found: Finding = { by: 'rule', rule: 'fixture', sure: 'high' }

export const part = (id: string, start = 0) => ({ id, spans: [{ start, end: start + 10 }], finding: found })

export const target = (code: string, change: Partial<Target> = {}): Target => ({
  ...part(`target-${code}`),
  code,
  number: code.replace(/[a-z]$/, ''),
  objective: code.split('.')[0] ?? null,
  label: 'Chỉ tiêu',
  text: `Đến năm 2025 đạt 30% việc số ${code}`,
  quantity: `tỷ lệ việc số ${code}`,
  comparator: '=',
  bound: null,
  trigger: 'đạt',
  direction: 'up',
  value: 30,
  unit: '%',
  denominator: null,
  baseline: null,
  due: [2025],
  from: null,
  dueInherited: false,
  notes: {},
  lead: null,
  ...change,
})

export const task = (id: string, window: Task['window'] = null): Task => ({
  ...part(id),
  section: 'II',
  num: '1',
  text: `Việc ${id}`,
  window,
  recurrence: null,
})

export const reportDuty = (id: string, due: ReportDuty['due'], recurrence: string | null = null): ReportDuty => ({
  ...part(id),
  who: 'các cơ quan, đơn vị',
  to: 'Ủy ban nhân dân huyện',
  via: null,
  by: null,
  recurrence,
  due,
  text: `Báo cáo ${id}`,
})

export const bearer = (name: string, kind: Bearer['kind']): Bearer => ({ name, kind, span: null })

export const assignment = (id: string, bearers: readonly Bearer[], dutyIds: readonly string[] = [`${id}-duty`]): Assignment => ({
  ...part(id),
  num: null,
  body: bearers.map((b) => b.name).join(', '),
  bearers,
  duties: dutyIds.map((dutyId) => ({ ...part(dutyId), text: `Nhiệm vụ ${dutyId}`, part: null })),
})

export const smallPlan: PlanContent = {
  letterhead: {
    issuer: {
      body: 'Ủy ban nhân dân huyện Mẫu',
      asPrinted: 'ỦY BAN NHÂN DÂN HUYỆN MẪU',
      level: 'district',
      province: 'Tỉnh Mẫu',
      span: null,
    },
    number: { raw: 'Số:   /KH-UBND', number: null, symbol: 'KH-UBND', span: null },
    date: { raw: 'ngày   tháng 7 năm 2021', day: null, month: 7, year: 2021, span: null },
    docType: 'KẾ HOẠCH',
    title: 'Kế hoạch mẫu giai đoạn 2021 - 2025',
    titleSpan: { start: 0, end: 10 },
    period: { from: 2021, to: 2025, span: null },
  },
  bases: [{ ...part('basis-1'), lead: 'Thực hiện', kind: 'Kế hoạch', number: '1/KH-UBND', date: null, issuer: null, title: null }],
  sections: [
    {
      ...part('section-i'),
      num: 'I',
      heading: 'MỤC TIÊU',
      children: [{ ...part('section-i-1'), num: '1', heading: 'Mục tiêu cụ thể', children: [] }],
    },
  ],
  generalObjective: { ...part('general-objective'), text: 'Mục tiêu chung' },
  objectives: [
    { ...part('objective-1'), code: '1', heading: 'Lĩnh vực thứ nhất', text: '' },
    { ...part('objective-2'), code: '2', heading: 'Lĩnh vực thứ hai', text: '' },
  ],
  targets: [target('1.1'), target('1.2', { due: [], from: 2025 }), target('1.3', { due: [] })],
  tasks: [
    task('task-1'),
    task('task-2', { name: 'Tháng hành động', from: { month: 11, day: 15 }, to: { month: 12, day: 15 }, span: { start: 0, end: 5 } }),
  ],
  funding: [{ ...part('funding-1'), text: 'Ngân sách nhà nước', source: 'state-budget' }],
  assignments: [
    assignment('assignment-1', [bearer('Phòng Một', 'office')]),
    assignment('assignment-2', [bearer('Hội Hai', 'organisation'), bearer('các tổ chức thành viên', 'member-organisations')]),
    assignment('assignment-3', [bearer('Ủy ban nhân dân các xã', 'each-commune')]),
  ],
  reportDuties: [
    reportDuty('report-1', { kind: 'before', month: 12, day: 5, year: null }, 'hằng năm'),
    reportDuty('report-2', null, 'theo quy định'),
  ],
  difficultyDuty: { ...part('difficulty'), who: 'các đơn vị', to: 'Phòng Một', text: 'Có vướng mắc thì phản ánh kịp thời' },
  recipients: [{ ...part('recipient-1'), text: 'Lưu: VT' }],
  signature: { authority: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], title: 'Phó Chủ tịch', name: 'Nguyễn Văn A', span: null },
  defects: [{ ...part('defect-1'), kind: 'blank-number', where: 'letterhead', text: 'Số:   /KH-UBND', fix: null }],
}
