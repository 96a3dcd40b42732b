/** Releases in the terminal. */
export const releasesTerminal = {
  summary: {
    release: 'chuẩn bị bản công khai của một kỳ báo cáo hoặc một năm, và cho xem đúng những gì sẽ công khai',
    attack: 'thử suy ra các số đã ẩn của một bản công khai từ mọi thứ đã công khai',
  },
  option: {
    round: 'mã kỳ báo cáo; năm và kế hoạch lấy từ kỳ này',
    year: 'năm, nếu không nêu kỳ báo cáo',
    preview: 'chỉ chuẩn bị và xem; công khai là việc của người có thẩm quyền trên màn hình hoặc qua giao diện lập trình',
    strict: 'ẩn từ 1 đến 9 người, thay vì từ 1 đến 4',
  },
  previewOnly: 'Hãy nêu --preview: lệnh này chỉ chuẩn bị, không công khai.',
  roundOrYear: 'Chỉ nêu một trong hai: --round hoặc --year.',
  roundNotYearly: 'Kỳ báo cáo này không phải là cả năm nên không làm thành bản công khai.',
  prepared: (id: string, year: number, withheld: number) => `Bản công khai ${id}, năm ${year}: ẩn ${withheld} số liệu và tỷ lệ.`,
  figure: (code: string, name: string, value: string) => `${code}  ${name}: ${value}`,
  units: (kinds: string, shown: number, all: number) => `      theo ${kinds}: nêu ${shown}/${all}`,
  hidden: (what: string, why: string) => `Không nêu: ${what} (${why})`,
  withheld: 'không nêu',
  none: 'chưa có số liệu',
  leaking: (count: number) => `Vẫn suy ra được ${count} số nhỏ: bản này không công khai được:`,
  attacked: (withheld: number, narrowest: number | null) =>
    narrowest === null
      ? 'Không có số nào bị ẩn.'
      : `Đã thử với ${withheld} số bị ẩn: số bị thu hẹp nhất vẫn còn ${narrowest} giá trị có thể.`,
  determined: (what: string) => `Suy ra được: ${what}`,
  undecided: (what: string) => `Chưa chứng minh được là an toàn: ${what}`,
  alreadyPublic: (count: number) =>
    `${count} số bị ẩn ở bản này thì các bản công khai trước đã cho biết hoặc cho phép suy ra; ẩn nữa không lấy lại được:`,
  known: (what: string) => `Đã công khai từ trước: ${what}`,
}
