import { speak } from '#kernel/words.ts'

/** The words of the Action Center. */
// biome-ignore format: a table
export const words = speak({
  'kind.item.mandatory':     { en: 'Mandatory',   ko: '필수' },
  'kind.item.recommended':   { en: 'Recommended', ko: '권장' },
  'kind.item.transactional': { en: 'News',        ko: '소식' },
  'kind.item.promotional':   { en: 'Offer',       ko: '홍보' },
})
