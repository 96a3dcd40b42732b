/** Whether letters can be a Vietnamese syllable: first sound, rhyme and tone, by the spelling taught in schools. For telling codes apart, not for correcting anybody. */

const FIRST = 'b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x|'

/** Rhymes that may bear every tone. */
const OPEN = `a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eng eo ê êm ên ênh êu i ia iêm iên iêng iêu im in inh iu
  o oa oai oam oan oang oanh oao oay oăm oăn oăng oe oen oeo oi om on ong oong ô ôi ôm ôn ông ơ ơi ơm ơn u ua uân uâng uây uê uênh ui um un ung
  uôi uôm uôn uông uơ uy uya uyên uynh uyu ư ưa ưi ưng ươi ươm ươn ương ươu ưu y yêm yên yêng yêu`
/** Rhymes that end in a stop: only the sharp and the heavy tone go with them. */
const STOPPED = `ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich iêc iêp iêt ip it oac oach oap oat oăc oăt oc oet ooc op ot ôc ôp ôt ơp ơt
  uât uc uêch uôc uôt up ut uych uyêt uyt ưc ươc ươp ươt ưt yêt`

const words = (list: string): string => list.trim().split(/\s+/).join('|')
const OPEN_SYLLABLE = new RegExp(`^(?:${FIRST})(?:${words(OPEN)})$`)
const STOPPED_SYLLABLE = new RegExp(`^(?:${FIRST})(?:${words(STOPPED)})$`)
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g
const SHARP_OR_HEAVY = /[\u0301\u0323]/

/** `letters` in any case and any normal form. "gì" and "giếng" are spelt with one i for two; both pass. */
export function isSyllable(letters: string): boolean {
  const decomposed = letters.toLowerCase().normalize('NFD')
  const tones = decomposed.match(TONE) ?? []
  if (tones.length > 1) return false
  const bare = decomposed.replace(TONE, '').normalize('NFC')
  if (OPEN_SYLLABLE.test(bare) || bare === 'gi') return true
  if (STOPPED_SYLLABLE.test(bare)) return SHARP_OR_HEAVY.test(tones.join(''))
  // The i of "gi" is also the i of "iê": giếng, giết.
  return bare.startsWith('giê') && isSyllable(letters.toLowerCase().normalize('NFC').replace(/^gi/, 'i'))
}
