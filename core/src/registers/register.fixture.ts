/** A register of nothing the product knows: declared for tests alone, to show that a declaration is all a register needs. */
import type { RegisterDeclaration } from './declaration.ts'

const both = (text: string) => ({ vi: text, en: text })

export const bookFairs: RegisterDeclaration = {
  key: 'book-fairs',
  name: both('Hội sách'),
  lead: both('Hội sách được tổ chức.'),
  serves: ['X.1'],
  fields: [
    { key: 'name', name: both('Tên'), kind: 'text', required: true },
    { key: 'on', name: both('Ngày'), kind: 'day', required: true },
    { key: 'visitors', name: both('Lượt khách'), kind: 'count', required: true },
    { key: 'women', name: both('Trong đó nữ'), kind: 'count', required: false, within: 'visitors' },
    { key: 'closedOn', name: both('Ngày bế mạc'), kind: 'day', required: false, notBefore: 'on' },
    { key: 'verdict', name: both('Nhận xét'), kind: 'long-text', required: false },
    { key: 'open', name: both('Mở cửa tự do'), kind: 'yes-no', required: false },
    {
      key: 'kind',
      name: both('Quy mô'),
      kind: 'choice',
      required: true,
      choices: [
        { key: 'small', name: both('Nhỏ') },
        { key: 'large', name: both('Lớn') },
      ],
    },
  ],
  datedBy: 'on',
  titledBy: 'name',
  states: [
    { key: 'planned', name: both('Dự kiến'), next: ['closed'], needs: [] },
    { key: 'closed', name: both('Đã bế mạc'), next: [], needs: ['closedOn'] },
  ],
  keptBy: ['unit', 'body'],
  unique: ['name'],
  countsInto: [{ element: 'population', how: 'sum', of: 'visitors', when: [] }],
  sensitivity: 'ordinary',
}
