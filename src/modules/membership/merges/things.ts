/** What becomes of the things that membership owns when two accounts become one (domain.md 1.8). */
import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { dismissVisitors, receiveVisitors, visitorsExpected } from '#modules/access/index.ts'
import { store as accountStore } from '../accounts/tables.ts'
import { associationOf } from '../associations/queries.ts'
import { hand } from '../identifiers/commands.ts'
import { printedPartnerId } from '../identifiers/rules.ts'
import { type Location, store as locationStore, locations } from '../locations/tables.ts'
import { carryLinks, endLink, link, returnLinks } from '../tenants/merging.ts'
import { activeLinks } from '../tenants/queries.ts'
import { refuse } from './rules.ts'
import { onMerge } from './steps.ts'

const SITES_MAX = 2_000

onMerge({
  name: 'name',
  rule: {
    en: 'The merged account carries the name of the company that proposes.',
    ko: '합친 계정은 제안한 회사의 이름을 써요.',
  },
  effect: async ({ into, from }) => ({
    says: {
      en: 'The account is called “{into}”. “{from}” goes on as the name of a location.',
      ko: '계정 이름은 “{into}” 그대로예요. “{from}” 이름은 사업장 이름으로 남아요.',
    },
    facts: { into: into.account.name, from: from.account.name },
  }),
  stays: async ({ into }) => (into.account.mergedInto ? refuse.mergedOn() : null),
  carry: async ({ into, from }) => {
    await accountStore.update(from.ctx, from.account, { mergedInto: into.ctx.tenantId })
    return null
  },
  restore: async ({ from }) => {
    await accountStore.update(from.ctx, from.account, { mergedInto: null })
  },
})

type KeptSite = { locationId: Location['id']; version: number }
onMerge({
  name: 'globalId',
  rule: {
    en: 'The global ID of the proposing company stays; that of the other becomes the ID of a location.',
    ko: '제안한 회사의 글로벌 ID가 유지되고, 상대 회사의 글로벌 ID는 사업장 ID가 돼요.',
  },
  effect: async ({ into, from }) => ({
    says: {
      en: '{intoId} stays the global ID. {fromId} becomes the ID of a location of the account.',
      ko: '글로벌 ID는 {intoId:으로/로} 유지돼요. {fromId:은/는} 계정의 사업장 ID가 돼요.',
    },
    facts: { intoId: printedPartnerId(into.account.globalId), fromId: printedPartnerId(from.account.globalId) },
  }),
  carry: async ({ into, from }): Promise<KeptSite> => {
    const { name, country, address, contact, globalId: partnerId } = from.account
    const locationId = newId<'location'>()
    await hand(from.ctx, { partnerId, to: into.ctx.tenantId, kind: 'location', locationId })
    const site = { id: locationId, status: 'active', headquarters: false, partnerId } as const
    const { version } = await locationStore.insert(into.ctx, { ...site, name, country, address, contact })
    return { locationId, version }
  },
  stays: async ({ into, from }, kept) => {
    const { locationId, version } = kept as KeptSite
    const site = await locationStore.get(into.ctx, locationId)
    const tie = await associationOf(into.ctx)
    const inUse = site.version !== version || site.status !== 'active' || tie?.tie.locationId === locationId
    return inUse ? refuse.siteInUse({ id: printedPartnerId(from.account.globalId) }, { link: '/locations' }) : null
  },
  restore: async ({ into, from }, kept) => {
    const { locationId } = kept as KeptSite
    const { globalId: partnerId } = from.account
    await into.ctx.db.delete(locations).where(and(within(into.ctx, locations), eq(locations.id, locationId)))
    into.ctx.changes.push({ what: 'location', id: locationId, old: { partnerId }, new: null })
    await hand(into.ctx, { partnerId, to: from.ctx.tenantId, kind: 'global', locationId: null })
  },
})

onMerge({
  name: 'locations',
  rule: {
    en: 'Every location keeps its Partner ID, its contact and its tenant.',
    ko: '모든 사업장은 파트너 ID, 담당자, 테넌트를 그대로 유지해요.',
  },
  effect: async ({ from }) => {
    const sites = await from.ctx.db
      .select({ name: locations.name })
      .from(locations)
      .where(and(within(from.ctx, locations), eq(locations.status, 'active')))
      .limit(SITES_MAX)
    return {
      says: {
        en: '{n|One location|# locations} of “{from}” {n|joins|join} the account, every Partner ID as it was.',
        ko: '“{from}” 회사의 사업장 {n}곳이 계정에 들어오며 파트너 ID는 모두 그대로예요.',
      },
      facts: { n: sites.length, from: from.account.name },
    }
  },
})

onMerge({
  name: 'tenants',
  rule: {
    en: 'The tenants are not merged: the other company’s becomes a linked tenant of the account.',
    ko: '테넌트는 합쳐지지 않아요. 상대 회사의 테넌트는 계정에 연결된 테넌트가 돼요.',
  },
  effect: async ({ from }) => {
    const carried = await activeLinks(from.ctx)
    return {
      says: {
        en: `The tenant of “{from}” is linked to the account${carried.length > 0 ? ', with {n|one tenant|# tenants} of its own' : ''}. Domains and sign-in stay.`,
        ko: `“{from}” 테넌트가 계정에 연결돼요.${carried.length > 0 ? ' 그 회사에 연결된 테넌트 {n}개도 함께 옮겨져요.' : ''} 도메인과 로그인 방법은 그대로예요.`,
      },
      facts: { from: from.account.name, n: carried.length },
    }
  },
  carry: async ({ into, from, mergeId }) => {
    const ended = await carryLinks(from.ctx, into.ctx, mergeId)
    await link(into.ctx, from.ctx.tenantId, mergeId)
    return { ended }
  },
  restore: async ({ into, from, mergeId }, kept) => {
    await endLink(into.ctx, mergeId)
    await returnLinks(from.ctx, (kept as { ended: string[] }).ended)
  },
})

onMerge({
  name: 'people',
  rule: {
    en: 'People and roles are kept. Account roles held for the whole organisation reach over both companies; directory and reseller roles do not.',
    ko: '사람과 역할은 유지돼요. 조직 전체에 부여된 계정 역할은 두 회사에 모두 미치고, 디렉터리 역할과 리셀러 역할은 미치지 않아요.',
  },
  effect: async ({ into, from }) => ({
    says: {
      en: '{n|One person|# people} of “{from}” {n|gets|get} their account roles here too, and {m|one person|# people} of “{into}” there. Admins manage people in their own tenant only.',
      ko: '“{from}” 회사의 {n}명은 이곳에서, “{into}” 회사의 {m}명은 그곳에서도 계정 역할을 갖게 돼요. 관리자는 자기 테넌트의 사람만 관리해요.',
    },
    facts: {
      ...{ from: from.account.name, into: into.account.name },
      n: await visitorsExpected(into.ctx, { homeTenantId: from.ctx.tenantId, kind: 'merged' }),
      m: await visitorsExpected(from.ctx, { homeTenantId: into.ctx.tenantId, kind: 'merged' }),
    },
  }),
  carry: async ({ into, from }) => {
    const [here, there] = [into.account.name, from.account.name]
    // Both are counted before either is written: whoever came over does not go back as a visitor.
    const came = await receiveVisitors(into.ctx, {
      homeTenantId: from.ctx.tenantId,
      homeName: there,
      kind: 'merged',
    })
    const went = await receiveVisitors(from.ctx, {
      homeTenantId: into.ctx.tenantId,
      homeName: here,
      kind: 'merged',
    })
    return { came, went }
  },
  restore: async ({ into, from }) => {
    await dismissVisitors(into.ctx, from.ctx.tenantId)
    await dismissVisitors(from.ctx, into.ctx.tenantId)
  },
})

onMerge({
  name: 'selling',
  rule: {
    en: 'Reseller tenants, associations, customers and signatures are not touched.',
    ko: '리셀러 테넌트, 사업장 연결, 고객, 서명은 바뀌지 않아요.',
  },
  effect: async ({ from }) => {
    const tie = await associationOf(from.ctx)
    return tie
      ? {
          says: {
            en: 'The tenant of “{from}” goes on selling under {id}, “{location}”, with the agreement it has signed.',
            ko: '“{from}” 테넌트는 서명한 계약과 {id}, “{location}” 사업장으로 계속 판매해요.',
          },
          facts: {
            from: from.account.name,
            id: printedPartnerId(tie.location.partnerId),
            location: tie.location.name,
          },
        }
      : {
          says: {
            en: '“{from}” sells under no ID; it can still enter the programme with its own tenant.',
            ko: '“{from}” 회사에는 판매에 쓰는 ID가 없어요. 자기 테넌트로 프로그램에 참여할 수 있어요.',
          },
          facts: { from: from.account.name },
        }
  },
})

onMerge({
  name: 'papers',
  rule: {
    en: 'Bank and tax data are kept apart and must be checked by the company after the merge.',
    ko: '계좌와 세금 정보는 따로 유지되므로 합친 뒤 회사가 다시 확인해야 해요.',
  },
  effect: async ({ from }) => ({
    says: {
      en: 'Legal profile, checks, bank and tax data of “{from}” stay with its tenant. Check them again afterwards.',
      ko: '“{from}” 회사의 법인 정보, 확인 항목, 계좌와 세금 정보는 해당 테넌트에 남아요. 합친 뒤 다시 확인해 주세요.',
    },
    facts: { from: from.account.name },
  }),
})
