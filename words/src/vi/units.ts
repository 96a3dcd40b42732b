import type { DayBasis } from '@songhanh/core/units/unit'
import type { Relation } from '@songhanh/core/units/succession'
import type { Extent } from '@songhanh/core/units/territory'
import type { UnitKind } from '@songhanh/core/units/kind'

const relations: Readonly<Record<Relation, string>> = {
  same: 'giữ nguyên',
  renamed: 'đổi tên hoặc loại hình',
  whole: 'nhập toàn bộ',
  'all-land': 'nhập toàn bộ diện tích, dân số chuyển nơi khác',
  part: 'nhập một phần diện tích, dân số',
  'part-land': 'nhập một phần diện tích',
  'part-land-all-people': 'nhập một phần diện tích, toàn bộ dân số',
  'part-people': 'nhập một phần dân số',
  'code-kept': 'mã dùng tiếp; chưa có nguồn cho biết phạm vi có thay đổi hay không',
}

const extents: Readonly<Record<Extent, string>> = { whole: 'toàn bộ', part: 'một phần', unknown: 'chưa rõ phạm vi' }

const bases: Readonly<Record<DayBasis, string>> = {
  act: 'theo văn bản',
  list: 'theo ngày của danh mục, ngày pháp lý có thể sớm hơn',
  'before-lists': 'đã có trước danh mục đầu tiên',
}

const kinds: Readonly<Record<UnitKind, string>> = {
  province: 'Tỉnh',
  'central-city': 'Thành phố trực thuộc trung ương',
  'rural-district': 'Huyện',
  'urban-district': 'Quận',
  town: 'Thị xã',
  city: 'Thành phố thuộc tỉnh',
  commune: 'Xã',
  ward: 'Phường',
  township: 'Thị trấn',
  'special-zone': 'Đặc khu',
}

/** Administrative units in time: what a code meant on a day, what became of it, the land then and now. */
export const units = {
  title: 'Đơn vị hành chính',
  relations,
  extents,
  bases,
  kinds,
  /** From one day to another; `last` is the last day, null while it stands; `older` where it was there before the first list. */
  period: (from: string, last: string | null, older: boolean) => {
    const end = last === null ? 'đến nay' : `đến hết ${last}`
    return older ? `từ trước danh mục đầu tiên ${end}` : `từ ${from} ${end}`
  },
  below: (path: string) => `Thuộc ${path}`,
  codeLabel: 'Mã',
  historyTitle: (code: string) => `Mã ${code} qua các thời kỳ`,
  cameFrom: 'Hình thành từ',
  became: 'Trở thành',
  noSource: 'Không có nguồn nào ghi.',
  byAct: (act: string) => `Nghị quyết ${act}`,
  actUnknown: 'chưa rõ số văn bản',
  search: {
    label: 'Tìm đơn vị hành chính',
    hint: 'Tên có dấu hoặc không dấu, viết tắt (TT, P, TP), tên cũ, mã; có thể thêm tên cấp trên sau dấu phẩy.',
    on: 'Vào ngày',
    submit: 'Tìm',
    none: (query: string) => `Không tìm thấy đơn vị hành chính nào theo “${query}”.`,
    found: (count: number) => `${count} đơn vị hành chính phù hợp`,
    notStanding: 'không có vào ngày này',
  },
  table: { code: 'Mã', name: 'Tên', kind: 'Loại', above: 'Thuộc', period: 'Thời gian' },
  provinces: (day: string) => `Các tỉnh, thành phố vào ngày ${day}`,
  belowOf: (name: string, day: string) => `Trực thuộc ${name} vào ngày ${day}`,
  shown: 'đang xem',
  notOnDay: (code: string, day: string) => `Vào ngày ${day} không có đơn vị hành chính nào mang mã ${code}.`,
  succession: { day: 'Ngày', unit: 'Đơn vị hành chính', relation: 'Phạm vi', act: 'Văn bản' },
  map: {
    title: (first: string, second: string) => `Địa bàn ngày ${first} và ngày ${second}`,
    /** `kinds`: the communes that are shown, in the words of their kinds on that day. */
    forward: (unit: string, kinds: string, first: string, second: string) =>
      `Mỗi ô là một ${kinds} của ${unit} ngày ${first}; dòng dưới là đơn vị tiếp nhận đến ngày ${second}.`,
    backward: (unit: string, kinds: string, second: string) => `Mỗi ô là một ${kinds} ngày ${second} nay nằm trong ${unit}.`,
    drawn: 'Các ô xếp theo vị trí gần đúng, không theo tỷ lệ diện tích.',
    notDrawn: 'Các ô xếp theo mã, không theo vị trí.',
    landForward: (unit: string, kinds: string, first: string, second: string) =>
      `Mỗi phần đánh số là một ${kinds} của ${unit} ngày ${first}; nét đậm là ranh giới các đơn vị ngày ${second}.`,
    landBackward: (unit: string, kinds: string, first: string, second: string) =>
      `Mỗi phần đánh số là một ${kinds} ngày ${second} nay nằm trong ${unit}; nét đậm là ranh giới các đơn vị ngày ${first}.`,
    landSource: 'Ranh giới theo tệp cơ quan đã đặt, giản lược để vẽ, không phải căn cứ xác định địa giới.',
    compare: 'So với ngày',
    show: 'Xem',
    now: 'Nay là',
    members: (day: string) => `Địa bàn này ngày ${day} gồm`,
    lost: (names: string) => `Không có nguồn nào ghi phần đất của ${names} đi đâu.`,
    unchanged: 'không thay đổi',
  },
  event: {
    open: 'Ghi một lần sắp xếp',
    title: 'Ghi sắp xếp đơn vị hành chính',
    lead: 'Ghi theo đúng nghị quyết. Đơn vị chỉ nhận thêm hoặc chuyển đi một phần cũng kết thúc và bắt đầu lại với mã của mình.',
    act: 'Số, ký hiệu văn bản',
    signedOn: 'Ngày ký',
    date: 'Ngày có hiệu lực',
    begins: 'Đơn vị hình thành sau sắp xếp',
    code: 'Mã',
    name: 'Tên',
    kind: 'Loại',
    parent: 'Mã cấp trên',
    mapping: 'Đơn vị cũ nhập vào đâu',
    from: 'Mã đơn vị cũ',
    to: 'Nhập vào mã',
    relation: 'Phạm vi',
    addUnit: 'Thêm đơn vị',
    drop: 'Bỏ',
    addTransfer: 'Thêm dòng',
    remove: (row: number) => `Bỏ dòng ${row}`,
    rowLabel: (label: string, row: number) => `${label}, dòng ${row}`,
    preview: 'Xem trước',
    previewed: 'Kết quả nếu ghi',
    ends: 'Kết thúc',
    starts: 'Bắt đầu',
    record: 'Ghi vào danh mục',
    recorded: (date: string) => `Đã ghi. Danh mục thay đổi từ ngày ${date}.`,
    change: 'Sửa lại',
  },
} as const

/** What the command line says of units. */
export const unitsInTerminal = {
  show: 'đơn vị hành chính mang một mã vào một ngày (mặc định hôm nay)',
  successors: 'đơn vị mang mã ngay trước ngày đó đã trở thành gì cho đến hết ngày đó',
  predecessors: 'đơn vị mang mã vào ngày đó hình thành từ đâu',
  children: 'các đơn vị trực thuộc vào một ngày; không ghi mã thì là các tỉnh, thành phố',
  territory: 'địa bàn của một đơn vị vào ngày --as-of, kể theo các xã, phường của ngày --on',
  find: 'tìm đơn vị theo tên: không cần dấu, có thể viết tắt, tên cũ, tên cấp trên sau dấu phẩy',
  on: 'ngày cần hỏi (NĂM-THÁNG-NGÀY)',
  asOf: 'ngày lấy địa bàn (NĂM-THÁNG-NGÀY)',
  notADay: (text: string) => `"${text}" không phải là một ngày dạng NĂM-THÁNG-NGÀY.`,
  nothingFound: 'Không tìm thấy đơn vị nào.',
  ended: (last: string) => `không còn từ sau ${last}`,
  lost: (name: string) => `${name}: không có nguồn nào ghi phần đất này đi đâu.`,
} as const
