/** What may be wrong with a row, and what mends it. An error keeps the row out; a proposal asks a person to look. */
import type { Said } from '#kernel/words.ts'
import type { severities } from '../tables.ts'

type Problem = { readonly severity: (typeof severities)[number]; readonly says: Said; readonly remedy: Said }
const error = (en: string, ko: string, remedyEn: string, remedyKo: string): Problem => ({
  severity: 'error',
  says: { en, ko },
  remedy: { en: remedyEn, ko: remedyKo },
})
const proposal = (...words: Parameters<typeof error>): Problem => ({ ...error(...words), severity: 'proposal' })

const MERGE = [
  'Both are imported. If it is one company, claim them together: the first becomes the company, the other a location.',
  '둘 다 가져와요. 같은 회사라면 함께 인수하세요. 먼저 인수한 계정이 회사가 되고 나머지는 사업장이 돼요.',
] as const
const SPELL = [
  'Write it as in the examples of the field, or leave the cell empty.',
  '항목의 예시처럼 적거나 칸을 비워 두세요.',
] as const

// biome-ignore format: a table
export const problems = {
  required:      error('“{field}” is empty, and must be there.', '“{field}” 칸이 비어 있어요. 반드시 있어야 해요.', 'Fill the cell, or leave the row out of the file.', '칸을 채우거나 이 행을 파일에서 빼 주세요.'),
  tooLong:       error('“{field}” is longer than {limit} characters.', '“{field}” 값이 {limit}자보다 길어요.', 'Shorten it; a shifted column often shows this way.', '값을 줄여 주세요. 열이 밀렸을 때도 이렇게 보여요.'),
  cellsMissing:  error('The row has {count} cells, the header {limit}.', '이 행의 칸은 {count}개인데 열 이름은 {limit}개예요.', 'Look for a missing or an extra delimiter in this row.', '이 행에 구분 기호가 빠졌거나 더 들어갔는지 확인해 주세요.'),
  unseen:        error('The row holds characters that cannot be seen or read.', '보이지 않거나 읽을 수 없는 문자가 들어 있어요.', 'Type the cell again instead of pasting it, or export with another encoding.', '붙여 넣지 말고 직접 입력하거나 다른 인코딩으로 내보내 주세요.'),
  badOldId:      error('“{value}” is no old ID: it has letters and digits alone, with hyphens, dots or spaces between.', '{value:은/는} 이전 ID가 아니에요. 영문자와 숫자, 그 사이의 하이픈, 점, 공백만 쓸 수 있어요.', 'Compare it with the old centre’s record.', '이전 멤버십 센터의 기록과 비교해 주세요.'),
  badMail:       error('“{value}” is no email address.', '{value:은/는} 이메일 주소가 아니에요.', 'Write one address, such as name@company.example.', 'name@company.example처럼 주소 하나만 적어 주세요.'),
  badName:       error('“{value}” names no company.', '{value:은/는} 회사 이름이 아니에요.', 'Write the company’s name with letters.', '회사 이름을 글자로 적어 주세요.'),
  badCountry:    error('“{value}” is no country that is known here.', '{value:은/는} 알 수 없는 국가예요.', 'Write its name in English or Korean, or its code of two letters.', '영어나 한국어 이름, 또는 두 글자 코드로 적어 주세요.'),
  badStanding:   error('“{value}” says neither active nor inactive.', '{value:은/는} 활성도 비활성도 아니에요.', ...SPELL),
  badLanguage:   error('“{value}” is neither Korean nor English.', '{value:은/는} 한국어도 영어도 아니에요.', ...SPELL),
  badDate:       error('“{value}” is no day, or could be two.', '{value:은/는} 날짜가 아니거나 두 날짜로 읽힐 수 있어요.', 'Write it as 2026-11-22.', '2026-11-22처럼 적어 주세요.'),
  badQuantity:   error('“{value}” is no whole number.', '{value:은/는} 정수가 아니에요.', 'Write digits alone.', '숫자만 적어 주세요.'),
  badLevel:      error('“{value}” is no level of this network.', '{value:은/는} 이 네트워크에 없는 등급이에요.', 'Write the code of a level, or set up the level first.', '등급 코드를 적거나 등급을 먼저 만들어 주세요.'),
  repeated:      error('Row {row} is about the same record.', '{row}행과 같은 기록이에요.', 'Keep one of the two rows.', '두 행 가운데 하나만 남겨 주세요.'),
  unknownParent: error('Headquarters “{value}” is neither in this file without an error nor imported before.', '본사 {value:이/가} 이 파일에 오류 없이 있지도 않고 전에 가져오지도 않았어요.', 'Mend the row of the headquarters, or add it.', '본사 행을 고치거나 추가해 주세요.'),
  parentIsSite:  error('“{value}” is a site itself, so it has no sites.', '{value:은/는} 사업장이므로 그 아래에 사업장을 둘 수 없어요.', 'Name the headquarters of both.', '두 사업장의 본사를 적어 주세요.'),
  unknownAccount: error('No account with the old ID “{value}” has been imported.', '이전 ID가 “{value}”인 계정을 가져온 적이 없어요.', 'Import the accounts first, or compare the ID.', '계정을 먼저 가져오거나 ID를 비교해 주세요.'),
  claimed:       error('{company} has claimed this account on {day}: its old record is closed.', '{day}에 {company}에서 이 계정을 인수하여 이전 기록이 닫혔어요.', 'Change it in the company’s own record, or leave the row out.', '회사 기록에서 직접 바꾸거나 이 행을 빼 주세요.'),
  likeRow:       proposal('This looks like the company of row {row}: the same {by}.', '{row}행의 회사와 같아 보여요. {by:이/가} 같아요.', ...MERGE),
  likeLegacy:    proposal('This looks like the old account {oldId}, {company}: the same {by}.', '이전 계정 {oldId} {company:와/과} 같아 보여요. {by:이/가} 같아요.', ...MERGE),
  likeAccount:   proposal('This looks like {company}, Partner ID {partnerId}, which is in the network already: the same {by}.', '이미 네트워크에 있는 {company}(파트너 ID {partnerId})와 같아 보여요. {by:이/가} 같아요.', 'It is imported. Its members should claim it from inside that company, where it joins as a location.', '그래도 가져와요. 그 회사의 구성원이 회사 안에서 인수하면 사업장으로 합류해요.'),
} as const satisfies Record<string, Problem>
export type ProblemCode = keyof typeof problems
