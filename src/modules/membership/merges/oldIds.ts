/** What becomes of the IDs a company had in another centre: they go with the Partner ID they were kept for (domain.md 1.8). */
import { and, count, isNull } from 'drizzle-orm'
import { within } from '#kernel/store.ts'
import { printedPartnerId } from '../identifiers/rules.ts'
import { aliases } from '../identifiers/tables.ts'
import { onMerge } from './steps.ts'

const finding = {
  en: '{n|One old ID|# old IDs} of “{from}” will lead to the location {id}; those of its locations stay as they are.',
  ko: '“{from}” 회사의 이전 ID {n}개로 {id} 사업장을 찾게 돼요. 사업장의 이전 ID는 그대로예요.',
}
const untouched = {
  en: '“{from}” has no old ID of its own; those of its locations stay as they are.',
  ko: '“{from}” 회사에는 이전 ID가 없고, 사업장의 이전 ID는 그대로예요.',
}

onMerge({
  name: 'oldIds',
  rule: {
    en: 'Old IDs find the company as before: each goes with the Partner ID it was kept for.',
    ko: '이전 ID로도 지금처럼 회사를 찾을 수 있어요. 이전 ID는 연결된 파트너 ID를 따라가요.',
  },
  effect: async ({ from }) => {
    const own = and(within(from.ctx, aliases), isNull(aliases.locationId))
    const [found] = await from.ctx.db.select({ n: count() }).from(aliases).where(own)
    return {
      says: found?.n ? finding : untouched,
      facts: { n: found?.n ?? 0, from: from.account.name, id: printedPartnerId(from.account.globalId) },
    }
  },
})
