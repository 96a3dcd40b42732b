/** Words the demonstration place writes into its invented figures. */
export const demonstrationFigures = {
  /** How the body of a field is recognised by its name; a field nobody is found for stays open, as in a real place. */
  fields: {
    'home-affairs': 'nội vụ',
    labour: 'lao động',
    lead: 'lao động',
    'vocational-education': 'lao động',
    health: 'y tế',
    broadcasting: 'truyền thanh',
    'business-registration': 'tài chính',
    police: 'công an',
  },
  round: (year: number): string => `Báo cáo năm ${year}`,
  pastRound: (year: number): string => `Thu thập lại số liệu năm ${year}`,
  letter: 'Công văn thu thập lại số liệu các năm trước (số liệu giả định)',
  letterNumber: '01/GĐ',
  yearlyBasis: 'Kế hoạch của huyện, mục tổ chức thực hiện',
  returned: 'Số liệu giả định: số trẻ sinh cần đối chiếu lại với sổ hộ tịch.',
  returnedCell: 'Chưa khớp với sổ hộ tịch.',
  scanName: 'cong-van-gia-dinh.png',
  paperNumber: '15/BC-UBND (giả định)',
  motive: 'Bổ sung trẻ đăng ký muộn (số liệu giả định)',
  source: 'Sổ hộ tịch (số liệu giả định)',
  borrowedFrom: 'Điều tra lao động việc làm (số liệu giả định)',
} as const
