/** Who may show a level's logo, and how its words fit into it (domain.md 1.13). */
import { refusals } from '#kernel/refusal.ts'
import { held } from '../holdings/lifecycle.ts'
import type { Holding } from '../holdings/tables.ts'

export const refuse = refusals('levels', {
  logoOver: {
    kind: 'conflict',
    en: 'The logo of “{level}” may be used only while the level is held; it has ended.',
    ko: '“{level}” 로고는 등급을 보유한 동안에만 쓸 수 있는데, 등급이 끝났어요.',
    remedy: {
      en: 'Renew or buy the level, and take the logo out of use until then.',
      ko: '등급을 갱신하거나 다시 구매해 주세요. 그때까지는 로고를 내려 주세요.',
    },
    who: ['partnerAdmin', 'globalAdmin'],
  },
  logoNotGranted: {
    kind: 'forbidden',
    en: 'The company has no marketing benefit that is active: the logo comes with it.',
    ko: '사용 중인 마케팅 혜택이 없어요. 로고는 마케팅 혜택에 포함돼요.',
    remedy: {
      en: 'The inventory of benefits says what was granted, and until when.',
      ko: '혜택 목록에서 받은 혜택과 기한을 확인해 주세요.',
    },
    who: ['vendor'],
  },
})

/** Refuses the logo of a level that is over, or without the benefit it belongs to. */
export function mayShow({ status, name }: Pick<Holding, 'status' | 'name'>, isGranted: boolean): void {
  const open: readonly string[] = held
  if (!open.includes(status)) throw refuse.logoOver({ level: name }, { link: '/membership' })
  if (!isGranted) throw refuse.logoNotGranted({}, { link: '/benefits' })
}

const [WIDE, NARROW] = [1, 0.56]
/** How wide a text runs, in its own height: signs of Korean and its neighbours are as wide as high. */
export const widthOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + (/[ᄀ-ᇿ⺀-鿿가-힣豈-﫿＀-｠]/u.test(sign) ? WIDE : NARROW), 0)

/** The size at which a text fits its line, never larger than wanted. */
export const sizeFor = (text: string, { width, sizeMax }: { width: number; sizeMax: number }) =>
  Math.min(sizeMax, Math.floor((width / Math.max(1, widthOf(text))) * 10) / 10)
