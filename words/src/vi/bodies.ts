/** Offices and organisations: what each kind became, and who bears its duties on a day. */
export const bodies = {
  title: 'Cơ quan, đơn vị: nay là',
  lead: 'Nhiệm vụ của một cơ quan được chuyển cho cơ quan tiếp nhận từ một ngày. Địa bàn tiếp nhận lấy theo danh mục đơn vị hành chính.',
  link: 'Cơ quan, đơn vị nay là gì',
  newer: 'Cơ quan tiếp nhận',
  date: 'Từ ngày',
  basis: 'Căn cứ',
  levels: { nation: 'trung ương', province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã' },
  sure: { sourced: 'có nguồn', unverified: 'chưa kiểm chứng' },
  source: (text: string) => `Nguồn: ${text}`,
  noAct: 'chưa rõ số văn bản',
  noSuccessor: 'Chưa có nguồn nào cho biết cơ quan tiếp nhận',
} as const

/** What the command line says of bodies. */
export const bodiesInTerminal = {
  today: 'cơ quan nào thực hiện nhiệm vụ của một cơ quan vào ngày --on; --unit, --as-of: đơn vị và ngày của văn bản',
  unit: 'mã đơn vị hành chính của cơ quan đó vào ngày của văn bản',
  unknownKind: (name: string) => `Danh mục chưa có loại cơ quan nào tên là "${name}".`,
  unitNeeded: 'Hãy ghi --unit và --as-of: cơ quan của đơn vị nào, vào ngày nào.',
  noBearer: (name: string) => `${name}: không có nguồn nào ghi cơ quan tiếp nhận.`,
  extent: { whole: 'toàn bộ địa bàn', part: 'một phần địa bàn', unknown: 'chưa rõ phạm vi' },
} as const
