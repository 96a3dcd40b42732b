/**
 * Two-syllable words every plan uses, to tell a slipped mark ("bình đằng") from a word. Only words whose syllables, without their marks, make
 * no other words in this kind of text are here; where they do, the other words stand after the stroke.
 */
const WORDS = `
bình đẳng, truyền thanh|truyền thành, truyền thông|truyền thống, truyền hình, tuyên truyền, ủy ban, phòng ngừa, phòng chống, thực hiện, triển khai,
tổ chức, kế hoạch, nhiệm vụ, giải pháp, mục tiêu, chỉ tiêu|chi tiêu, quản lý, nhà nước, cơ quan, địa phương, địa bàn, trách nhiệm, hiệu quả, kết quả,
tổng hợp, phối hợp, chủ trì, hướng dẫn, kiểm tra, giám sát|giảm sạt, đôn đốc, tăng cường, nâng cao, đào tạo, bồi dưỡng, chính sách,
pháp luật, quy định, nghị quyết, quyết định, nghị định, chương trình, mặt trận, phụ nữ, thanh niên|thành niên, nông dân, giáo dục, văn hóa, thông tin,
kinh phí, ngân sách, nguồn lực, cán bộ, công chức, viên chức, gia đình, bạo lực, xã hội, kinh tế, phát triển, bền vững, môi trường|mỗi trường,
công nghệ, chuyển đổi, vật tư, chiến lược, hội đồng, kịp thời, thường xuyên, doanh nghiệp, thống kê, y tế
`

/** Unaccented first syllable to the second ones, and these to the right spellings of both; the first of them is the word meant. */
export const GENRE_WORDS: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = pairsOf(WORDS)

function pairsOf(words: string): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const pairs = new Map<string, Map<string, readonly string[]>>()
  for (const entry of words.split(',')) {
    const forms = entry.trim().replace(/\s+/g, ' ').split('|')
    const [first = '', second = ''] = withoutMarks(forms[0] ?? '').split(' ')
    pairs.set(first, (pairs.get(first) ?? new Map<string, readonly string[]>()).set(second, forms))
  }
  return pairs
}

export function withoutMarks(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
}
