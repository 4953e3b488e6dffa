/** What the vendor sold before: it renews, is not sold anew, and has, save one, something newer in its place. */
import { dateOf } from '#kernel/time.ts'
import type { LegacySku } from '#modules/catalog/index.ts'
import { draftOf, joined, said, skuOf, type Wanted } from './drafts.ts'
import { ways } from './pricing.ts'

type Older = Omit<Wanted, 'product' | 'ways'> & { readonly replacedBy: string | null }
const [workplace, classic] = [
  said('Aurora Workplace', '오로라 워크플레이스'),
  said('Aurora Workplace Classic', '오로라 워크플레이스 클래식'),
]
const [essentials, standard, archive] = [
  said('Essentials', '에센셜'),
  said('Standard', '스탠더드'),
  said('Mail Archive', '메일 보관'),
]
const does = said(
  'Mail and shared files, as they were sold before meetings came to them.',
  '화상 회의가 더해지기 전에 판매하던 메일과 공유 파일 서비스입니다.',
)
const product = { name: classic, does, kind: 'onlineService' as const }
const ofClassic = (tier: typeof standard) => skuOf(classic, joined(classic, tier))
const ofWorkplace = (tier: typeof standard) => skuOf(workplace, joined(workplace, tier))
const filing = said('Aurora Filing', '오로라 문서함')

// biome-ignore format: a table
const all: readonly (Older & Pick<Wanted, 'product'>)[] = [
  { product, name: joined(classic, standard),   does, cents: 900, replacedBy: ofWorkplace(standard) },
  { product, name: joined(classic, essentials), does, cents: 450, replacedBy: ofWorkplace(essentials) },
  { product, name: joined(classic, archive), cents: 350, replacedBy: ofWorkplace(archive), isAddon: true, prerequisites: [standard, essentials].map(ofClassic),
    does: said('Keeps every message for five years.', '모든 메일을 5년 동안 보관합니다.') },
  { product: { name: filing, does: said('Papers of a company, scanned and filed.', '회사의 종이 문서를 스캔해서 정리합니다.'), kind: 'onlineService' }, cents: 700, replacedBy: null,
    name: joined(filing, standard), does: said('Papers of a company, scanned and filed.', '회사의 종이 문서를 스캔해서 정리합니다.') },
]

export const olderCatalog = (today: Date) =>
  all.map(({ replacedBy: _, ...one }) => draftOf({ ...one, ways: ways.small }, dateOf(today)))

/** Each of them, with what replaces it. */
export const demoLegacy: readonly LegacySku[] = all.map(({ product: of, name, replacedBy }) => {
  const [productId = '', skuId = ''] = skuOf(of.name, name).split(':')
  const [newProductId = null, newSkuId = null] = replacedBy?.split(':') ?? []
  return { productId, skuId, newProductId, newSkuId }
})
