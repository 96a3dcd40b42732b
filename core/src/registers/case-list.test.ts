import { expect, test } from 'vitest'
import { countCases } from './case-list.ts'

const HEAD = ['STT', 'Họ và tên', 'Vai trò', 'Giới tính', 'Tuổi', 'Ngày', 'Nơi xảy ra', 'Hình thức bạo lực', 'Dịch vụ hỗ trợ', 'Được tư vấn', 'Biện pháp xử lý'] // prettier-ignore
const list = (...rows: string[][]) => countCases([['Danh sách vụ việc'], HEAD, ...rows])

const VICTIM = [
  '1',
  'Nguyễn Thị A',
  'Người bị bạo lực',
  'Nữ',
  '15',
  '03/10/2024',
  'Trong gia đình',
  'Thân thể; tinh thần',
  'Y tế, tạm lánh',
  '',
  '',
]
const OTHER = ['2', 'Trần Văn B', 'Người bị bạo lực', 'Nam', '61', '2024-10-20', 'Trong gia đình', 'Kinh tế', 'Không', '', '']
const PERPETRATOR = ['3', 'Lê Văn C', 'Người gây bạo lực', 'Nam', '40', '03/10/2024', 'Trong gia đình', '', '', 'Có', 'Góp ý tại cộng đồng']
const PROSECUTED = ['4', 'Phạm Văn D', 'Người gây bạo lực', 'Nam', '41', '05/11/2024', 'Ngoài gia đình', '', '', 'Có', 'Khởi tố hình sự']

test('a list of cases becomes counts by month and setting, and nothing of a person is left in them', () => {
  const counted = list(VICTIM, OTHER, PERPETRATOR, [], PROSECUTED)
  expect(counted).toMatchObject({
    known: true,
    rows: 4,
    faults: [],
    months: [
      {
        month: '2024-10',
        setting: 'domestic',
        counts: { cases: 2, victimsWomen: 1, victimsMen: 1, womenUnder16: 1, menFrom60: 1, physical: 1, mental: 1, economic: 1, servedWomen: 1, servedMen: 0, medical: 1, shelter: 1, perpetratorsMen: 1, counselledMen: 1, criticised: 1 },
      },
      { month: '2024-11', setting: 'other', counts: { cases: 0, perpetratorsMen: 0, counselledMen: 0, prosecuted: 1 } },
    ],
  }) // prettier-ignore
  expect(JSON.stringify(counted)).not.toMatch(/Nguyễn|Trần|Lê|Phạm/)
})

test('a cell that is not understood is told by its row and head, and its row counts nowhere', () => {
  const counted = list(
    VICTIM,
    ['2', 'X', '', 'khác', '', '03/10/2024', 'Trong gia đình'],
    ['3', 'Y', '', 'Nữ', '', 'tháng mười', 'Trong gia đình'],
  )
  expect(counted).toMatchObject({
    rows: 1,
    faults: [
      { row: 4, head: 'Giới tính' },
      { row: 5, head: 'Ngày' },
    ],
  })
})

test('a list without the columns that counting needs says which are missing', () => {
  expect(countCases([['STT', 'Giới tính']])).toEqual({ known: false, missing: ['setting', 'month'] })
  expect(countCases([])).toEqual({ known: false, missing: ['sex', 'setting', 'month'] })
})
