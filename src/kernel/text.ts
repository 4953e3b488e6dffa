/** What a line of text carries unseen: control codes, direction marks, or signs without any shape. */
export type Flaw = 'control' | 'direction' | 'invisible'

// Named in this order. Joiners (U+200C, U+200D) stay: Persian and Indic scripts need them.
// biome-ignore format: a table
const FLAWS: readonly (readonly [Flaw, RegExp])[] = [
  ['control',   /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/u],
  ['direction', /\p{Bidi_Control}/u],
  ['invisible', /(?!\u200c|\u200d|[\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/u],
]

/** The first thing in a text that a reader cannot see, or null: such a text shows as something else than it is. */
export const flawIn = (text: string): Flaw | null => FLAWS.find(([, sign]) => sign.test(text))?.[0] ?? null

/** A line as it is kept: one composed form, single spaces, none at the ends. */
export const tidy = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** Whether a text says anything at all: punctuation and emoji alone name nobody. */
export const hasLetter = (text: string) => /\p{L}/u.test(text)

/** Whether every letter is Latin, accents included; digits and punctuation belong to all scripts. */
export const isLatin = (text: string) => hasLetter(text) && !/(?!\p{Script=Latin})\p{L}/u.test(text)

/** A number as any keyboard types it: full-width to plain, spaces and every kind of hyphen dropped. */
export const bareNumber = (text: string) => text.normalize('NFKC').replace(/[\s\p{Pd}\u2212]+/gu, '')

// The legal form says what a company is, not which one it is. Written without dots, of all countries at once.
const LATIN_FORMS = new Set(
  `inc incorporated corp corporation co company ltd limited llc lc llp lllp lp plc pllc pbc pc pty pte pvt private
  gmbh mbh ggmbh ag kg kgaa ohg gbr ug haftungsbeschrankt ek ev eg se
  sa sas sasu sarl eurl snc sca scs sci selarl scop sl slu sll srl srls spa sapa sc scrl scpa sab sapi rl cv ca
  ltda eireli epp me mei limitada bv nv vof cvba bvba srlcv ab hb kb oy oyj as asa ans aps ivs ehf hf
  doo dd ood eood ad ead sro spolsro vos zoo spzoo spj spk kft zrt nyrt bt kkt rt sia uab ou ooo zao pao oao ao tov
  sti anonim sirketi limited tic san jsc ojsc cjsc pjsc llp tbk pt cv bhd sdn berhad sendirian
  kk gk yk kabushiki kaisha kabushikigaisha godo yugen goshi fze fzco fzc fzllc wll bsc saoc saog psc dmcc
  ооо оао зао пао ао тоо тов чп ип ჰპს επε αε ικε`.split(/\s+/),
)
// Forms of several words, as one.
const LONG_FORMS = /\b(sp z oo|spol s ro|s de rl de cv|s de rl|sa de cv|sa p ?i de cv|s en c|e c)$/u
// Longest first, for they stand glued to the name, before or behind it.
const GLUED_FORMS = [
  ...['주식회사', '유한책임회사', '유한회사', '합자회사', '합명회사', '재단법인', '사단법인', '농업회사법인'],
  ...['株式会社', '有限会社', '合同会社', '合資会社', '合名会社', '一般社団法人', '一般財団法人', '株式會社'],
  ...['股份有限公司', '有限責任公司', '有限责任公司', '股份公司', '有限公司', '控股公司', '公司'],
].sort((a, b) => b.length - a.length)
const BRACKETED_FORM = /\((주|유|합|재|사|株|有|合|同|资|資)\)/gu
const UNDECOMPOSED: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** A company's name as two writers of it would agree: no case, width, accents, punctuation or legal form. */
export function normalisedName(name: string): string {
  return withoutGlued(withoutForms(plainTokens(name)).join(''))
}

/** Whether a name says only what kind of company it is, such as “GmbH” or “주식회사”. */
export const isFormAlone = (name: string) => {
  const tokens = plainTokens(name).filter((token) => !isTie(token))
  return tokens.length > 0 && tokens.every((token) => LATIN_FORMS.has(token) || GLUED_FORMS.includes(token))
}

function plainTokens(name: string): string[] {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFKC')
    .replace(/[ßøæœłđðþı]/gu, (letter) => UNDECOMPOSED[letter] ?? letter)
  return plain
    .replace(BRACKETED_FORM, ' ')
    .replace(/[.'’·]|(?<=\b\p{L})\/(?=\p{L}\b)/gu, '')
    .replace(/[&+]/gu, ' and ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')
    .replace(LONG_FORMS, 'ltd')
    .split(' ')
}

/** Drops legal forms from the end, then from the front; what is nothing but legal forms stays whole. */
function withoutForms(tokens: readonly string[]): readonly string[] {
  const isForm = (token = '') => LATIN_FORMS.has(token) || GLUED_FORMS.includes(token)
  let end = tokens.findLastIndex((token) => !isForm(token)) + 1
  while (end < tokens.length && isTie(tokens[end - 1]))
    end = tokens.findLastIndex((token, at) => at < end - 1 && !isForm(token)) + 1
  const start = tokens.findIndex((token) => !GLUED_FORMS.includes(token) && token !== 'pt')
  return start >= 0 && end > start ? tokens.slice(start, end) : tokens
}

const isTie = (token = '') => /^(and|und|et)$/.test(token)

function withoutGlued(name: string): string {
  const form = GLUED_FORMS.find((one) => name.startsWith(one) || name.endsWith(one))
  if (!form || name === form) return name
  return withoutGlued(name.startsWith(form) ? name.slice(form.length) : name.slice(0, -form.length))
}
