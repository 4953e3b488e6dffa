/** Whether a text can be the legal name of a customer: an error keeps it out, a warning asks to look once more (domain.md 5.4). */
import { type Refusal, refusals } from '#kernel/refusal.ts'
import { flawIn, isFormAlone, tidy } from '#kernel/text.ts'
import type { Said } from '#kernel/words.ts'

export const NAME_MAX = 200
const field = 'companyName'
const writeWhole = {
  en: 'Write the legal name as it stands in the registration record, legal form included.',
  ko: '등기 또는 등록 서류에 적힌 상호를 회사 형태까지 그대로 적어 주세요.',
}

const refuse = refusals('customers', {
  nameMissing: { kind: 'invalid', en: 'The customer’s legal name is needed.', ko: '고객의 상호를 적어야 해요.', remedy: writeWhole, who: ['you'] },
  nameHidden: {
    kind: 'invalid', en: 'The name contains characters that cannot be seen, perhaps from copying.', ko: '상호에 눈에 보이지 않는 문자가 들어 있어요. 복사하면서 들어갔을 수 있어요.',
    remedy: { en: 'Clear the field and type the name.', ko: '칸을 비우고 직접 입력해 주세요.' }, who: ['you'],
  },
  nameTooLong: { kind: 'invalid', en: 'A company’s name has at most {max} characters.', ko: '상호는 {max}자까지 쓸 수 있어요.', remedy: writeWhole, who: ['you'] },
  nameOneCharacter: { kind: 'invalid', en: 'A single character is no company’s name.', ko: '한 글자는 상호가 될 수 없어요.', remedy: writeWhole, who: ['you'] },
  nameOnlySigns: { kind: 'invalid', en: 'Punctuation and symbols alone are no company’s name.', ko: '문장 부호나 기호만으로는 상호가 될 수 없어요.', remedy: writeWhole, who: ['you'] },
  nameOnlyForm: { kind: 'invalid', en: '“{name}” says what kind of company it is, not which one.', ko: '“{name}”만으로는 어느 회사인지 알 수 없어요. 회사 형태만 적혀 있어요.', remedy: writeWhole, who: ['you'] },
}) // biome-ignore format: a table

/** What is taken but looks as if something else was meant. */
// biome-ignore format: a table
const warnings = {
  looksLikeDomain: { en: 'This looks like an address on the web. The name is used for approval: check that it is the legal one.', ko: '웹 주소처럼 보여요. 승인 심사에 쓰이는 이름이니 법인 상호가 맞는지 확인해 주세요.' },
  repeated:        { en: 'This is one character over and over. Check that it is the legal name.', ko: '같은 글자가 반복돼요. 법인 상호가 맞는지 확인해 주세요.' },
  spacedOut:       { en: 'These are single characters with spaces between them. Check that it is the legal name.', ko: '글자마다 띄어쓰기가 있어요. 법인 상호가 맞는지 확인해 주세요.' },
} as const satisfies Record<string, Said>
export type Warning = { readonly field: string; readonly code: keyof typeof warnings; readonly says: Said }

/** The name as kept, or why it is none. */
export function companyName(typed: string): string | Refusal {
  if (flawIn(typed.trim().replace(/\t/g, ' '))) return refuse.nameHidden({}, { field })
  const name = tidy(typed)
  if (!name) return refuse.nameMissing({}, { field })
  if ([...name].length > NAME_MAX) return refuse.nameTooLong({ max: NAME_MAX }, { field })
  if (!/[\p{L}\p{N}]/u.test(name)) return refuse.nameOnlySigns({}, { field })
  if ([...name].length === 1) return refuse.nameOneCharacter({}, { field })
  return isFormAlone(name) ? refuse.nameOnlyForm({ name }, { field }) : name
}

// Endings of web addresses that companies write into forms; a full stop in a legal name is usual.
const ENDINGS = /\.(com|org|net|info|biz|io|shop|online|site|store|dev|app|cloud|co|kr|jp|de|fr|uk|us|eu|cn|in|br)\b/iu

/** What to ask once more about a name that is taken. */
export function nameWarnings(typed: string): Warning[] {
  const name = tidy(typed)
  const found: (keyof typeof warnings)[] = []
  if (ENDINGS.test(name)) found.push('looksLikeDomain')
  if (/^(\S)\1{2,}$/u.test(name)) found.push('repeated')
  if (/^\S( \S)+$/u.test(name)) found.push('spacedOut')
  return found.map((code) => ({ field, code, says: warnings[code] }))
}
