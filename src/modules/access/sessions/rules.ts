import { refusals } from '#kernel/refusal.ts'

export const refuse = refusals('access', {
  noPlaceThere: {
    kind: 'forbidden',
    en: 'You have no active place in this company.',
    ko: '이 회사에 활성화된 자리가 없어요.',
    remedy: {
      en: 'Choose one of the companies in your profile menu, or ask an admin of that company to add you.',
      ko: '프로필 메뉴에 있는 회사를 고르거나 해당 회사의 관리자에게 추가를 요청해 주세요.',
    },
    who: ['you', 'globalAdmin'],
  },
  sessionsOnly: {
    kind: 'forbidden',
    en: 'This belongs to a person who is signed in, not to an app.',
    ko: '앱이 아니라 로그인한 사람만 할 수 있는 작업이에요.',
    remedy: { en: 'Sign in to the portal and do it there.', ko: '포털에 로그인해서 진행해 주세요.' },
    who: ['you'],
  },
})

/** What a person recognises a device by, from what the browser says of itself. */
export function deviceOf(userAgent: string | null): string {
  const agent = userAgent ?? ''
  const named = (table: readonly (readonly [RegExp, string])[]) => table.find(([sign]) => sign.test(agent))?.[1]
  const [browser, system] = [named(BROWSERS), named(SYSTEMS)]
  return [browser, system].filter(Boolean).join(' · ') || agent.slice(0, 60)
}
// In this order: most browsers also name those they descend from.
// biome-ignore format: a table
const BROWSERS = [[/Whale/, 'Whale'], [/SamsungBrowser/, 'Samsung Internet'], [/Edg/, 'Edge'], [/OPR/, 'Opera'], [/Firefox/, 'Firefox'], [/Chrome|CriOS/, 'Chrome'], [/Safari/, 'Safari']] as const
// biome-ignore format: a table
const SYSTEMS = [[/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/CrOS/, 'ChromeOS'], [/Linux/, 'Linux']] as const
