/** When an app of a partner may be let into a customer's directory (domain.md 12.2). */
import { refusals } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Consented } from './tables.ts'

export const refuse = refusals('consents', {
  givenAlready: {
    kind: 'conflict',
    en: '{name} has been let into this directory already.',
    ko: '{name:은/는} 이미 이 디렉터리에 동의를 받았어요.',
    remedy: { en: 'Withdraw the consent first to give it anew.', ko: '다시 받으려면 먼저 기존 동의를 철회해 주세요.' },
    who: ['you'],
  },
  appUnknown: {
    kind: 'invalid',
    en: 'None of your company’s apps has the ID {id}.',
    ko: '우리 회사의 앱 중에 ID가 {id}인 앱이 없어요.',
    remedy: {
      en: 'Register the app first, then use the client ID it is given.',
      ko: '앱을 먼저 등록하고, 그때 받은 클라이언트 ID를 사용해 주세요.',
    },
    who: ['globalAdmin'],
  },
  listedTwice: {
    kind: 'invalid',
    en: 'The application {id} is named twice.',
    ko: '애플리케이션 {id:이/가} 두 번 적혀 있어요.',
    remedy: { en: 'Put its permissions into one entry.', ko: '권한을 한 항목에 모아 적어 주세요.' },
    who: ['you'],
  },
  nothingAllowed: {
    kind: 'invalid',
    en: 'No permission is named of the application {id}.',
    ko: '애플리케이션 {id}에 요청할 권한이 적혀 있지 않아요.',
    remedy: {
      en: 'Name at least one permission, parted by commas.',
      ko: '권한을 하나 이상, 쉼표로 나누어 적어 주세요.',
    },
    who: ['you'],
  },
})

/** Permissions as they are kept: each word once, parted by commas as existing tools write them. */
export function tidied(permissions: readonly Consented[]): Consented[] {
  const ids = permissions.map(({ enterpriseApplicationId: id }) => id.toLowerCase())
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice) throw refuse.listedTwice({ id: twice }, { field: 'permissions' })
  const idle = permissions.findIndex(({ scope }) => words(scope).length === 0)
  if (idle >= 0) throw refuse.nothingAllowed({ id: ids[idle] }, { field: 'permissions' })
  return permissions.map(({ scope }, at) => ({ enterpriseApplicationId: ids[at] ?? '', scope: words(scope).join(',') }))
}
const words = (scope: string) => [...new Set(scope.split(/[\s,]+/).map(tidy).filter(Boolean))] // biome-ignore format: one thought
