import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import { commentTable, type CommentTableWords } from './comment-table.ts'
import { askForComments, leavesDraft, respond, sectionsOf, takeAnswer, toDoOfComments, WHOLE, type Comment } from './comments.ts'
import type { OfficialDocument } from './official-document.ts'

const day = (text: string) => text as PlainDate
const codeOf = (decision: { ok: boolean; refusal?: { code: string } }) => (decision.ok ? null : decision.refusal?.code)

const form = {
  superior: null,
  issuer: 'Ủy ban nhân dân\nhuyện Mẫu',
  symbol: 'BC-UBND',
  placeName: 'Mẫu',
  addressees: [],
  recipients: [],
  authority: ['TM. ỦY BAN NHÂN DÂN'],
  signer: null,
}
const draft: OfficialDocument = {
  issuer: { superior: null, body: form.issuer },
  number: 'Số: /BC-UBND',
  placeAndDay: '',
  kind: 'Báo cáo',
  subject: 'Kết quả năm 2024',
  addressees: [],
  bases: [],
  blocks: [
    { kind: 'paragraph', text: 'Mở đầu' },
    { kind: 'heading', level: 1, label: 'I.', text: 'CHỈ ĐẠO' },
    { kind: 'heading', level: 2, label: '1.', text: 'Văn bản' },
    { kind: 'heading', level: 3, label: 'a)', text: 'Của huyện' },
  ],
  recipients: [],
  signature: { authority: [], name: null },
  annexes: [{ label: 'Phụ lục I', title: 'Số liệu theo xã', note: '', landscape: true, blocks: [] }],
  day: day('2024-11-25'),
}

describe('comments on a draft', () => {
  it('are on the whole, on a heading of two levels or on an annex', () => {
    expect(sectionsOf(draft)).toEqual([
      { key: WHOLE, label: '' },
      { key: 'block-1', label: 'I. CHỈ ĐẠO' },
      { key: 'block-2', label: '1. Văn bản' },
      { key: 'annex-0', label: 'Phụ lục I. Số liệu theo xã' },
    ])
  })

  it('are asked for once at a time, until a day that has not passed', () => {
    expect(codeOf(askForComments(day('2024-11-25'), day('2024-11-25'), false))).toBe(null)
    expect(codeOf(askForComments(day('2024-11-24'), day('2024-11-25'), false))).toBe('reports.comments-due-past')
    expect(codeOf(askForComments(day('2024-11-30'), day('2024-11-25'), true))).toBe('reports.comments-asked-already')
    expect(codeOf(leavesDraft({ due: day('2024-11-30') }))).toBe('reports.comments-open')
  })

  it('say something, unless one agrees', () => {
    const known = { sections: sectionsOf(draft), closed: false, standing: [] as Comment[] }
    const one = (section: string) => [{ section, text: 'Bổ sung số liệu' }]
    expect(codeOf(takeAnswer({ stance: 'agree', comments: [] }, known))).toBe(null)
    expect(codeOf(takeAnswer({ stance: 'agree', comments: one(WHOLE) }, known))).toBe('reports.comments-and-agrees')
    expect(codeOf(takeAnswer({ stance: 'comments', comments: [] }, known))).toBe('reports.comments-missing')
    expect(codeOf(takeAnswer({ stance: 'comments', comments: one('block-9') }, known))).toBe('reports.section-not-found')
    const responded = { ...known, standing: [{ section: WHOLE, text: 'x', response: { kind: 'taken' as const, text: '' } }] }
    expect(codeOf(takeAnswer({ stance: 'agree', comments: [] }, responded))).toBe('reports.comments-responded')
  })

  it('that are not taken in are explained', () => {
    expect(codeOf(respond('taken', ' ', false))).toBe(null)
    expect(codeOf(respond('explained', ' ', false))).toBe('reports.explanation-missing')
    const report = { id: 'r', place: { at: 'place:p' as const, above: [], successors: [] }, title: 'x', comments: 2 }
    expect(toDoOfComments({ ...report, responded: 2 })).toBe(null)
    expect(toDoOfComments({ ...report, responded: 1 })?.done).toEqual({ parts: 1, of: 2 })
  })
})

const words: CommentTableWords = {
  kind: 'Bản tổng hợp',
  subject: (report) => `Đối với ${report}`,
  placeAndDay: (place, on) => `${place}, ${on}`,
  opening: ({ sent, due }) => `Gửi ${sent}, hạn ${due}`,
  counts: 'Tổng số',
  counted: ({ asked, answered }) => `${answered}/${asked}`,
  named: { agreed: 'Thống nhất', late: 'Muộn', silent: 'Chưa trả lời' },
  results: 'Kết quả',
  none: 'Không có ý kiến góp ý.',
  whole: 'Toàn văn',
  columns: { line: 'TT', section: 'Nội dung', by: 'Cơ quan', text: 'Ý kiến', response: 'Tiếp thu, giải trình' },
  response: (kind, text) => `${kind}: ${text}`,
  waiting: 'Chưa',
}

describe('the table of comments', () => {
  const told = {
    form,
    subject: 'Kết quả năm 2024',
    sections: sectionsOf(draft),
    sentOn: day('2024-11-20'),
    due: day('2024-11-25'),
    day: day('2024-11-28'),
    asked: [
      { name: 'Xã A', stance: 'agree' as const, answeredOn: day('2024-11-26') },
      { name: 'Phòng B', stance: 'comments' as const, answeredOn: day('2024-11-25') },
      { name: 'Xã C', stance: null, answeredOn: null },
    ],
    comments: [
      { by: 'Phòng B', section: 'annex-0', text: 'Sửa\tsố\ndòng hai', response: { kind: 'explained' as const, text: 'Theo biểu' } },
      { by: 'Phòng B', section: WHOLE, text: 'Rút gọn', response: null },
    ],
  }
  it('counts who answered, names who is late or silent, and has the comments in the order of the draft', () => {
    const { blocks, number } = commentTable(told, words)
    expect(number).toBe('')
    expect(blocks.flatMap((block) => ('text' in block ? [block.text] : []))).toEqual([
      'Gửi ngày 20 tháng 11 năm 2024, hạn 25/11/2024',
      'Tổng số',
      '2/3',
      'Thống nhất: Xã A.',
      'Muộn: Xã A.',
      'Chưa trả lời: Xã C.',
      'Kết quả',
    ])
    const table = blocks.find((block) => block.kind === 'table')
    expect(table?.kind === 'table' && table.rows.map(({ cells }) => cells)).toEqual([
      ['1', 'Toàn văn', 'Phòng B', 'Rút gọn', 'Chưa'],
      ['2', 'Phụ lục I. Số liệu theo xã', 'Phòng B', 'Sửa số\ndòng hai', 'explained: Theo biểu'],
    ])
  })

  it('says so where nobody had anything to add', () => {
    const { blocks } = commentTable({ ...told, comments: [] }, words)
    expect(blocks.at(-1)).toEqual({ kind: 'paragraph', text: 'Không có ý kiến góp ý.' })
  })
})
