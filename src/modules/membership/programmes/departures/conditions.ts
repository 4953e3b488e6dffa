import type { Ctx } from '#kernel/context.ts'
import { type Refusal, refusals } from '#kernel/refusal.ts'
import { enter } from '#kernel/register.ts'
import type { Said } from '#kernel/words.ts'
import { associationOf } from '../../associations/queries.ts'

const refuse = refusals('departures', {
  stillSelling: {
    kind: 'conflict',
    en: 'The tenant still sells: the location “{location}” is associated with it.',
    ko: '테넌트에 “{location}” 사업장이 연결되어 있어 아직 판매 중이에요.',
    remedy: {
      en: 'End the association: from then on nothing new can be sold.',
      ko: '사업장 연결을 해제해 주세요. 해제하면 새로 판매할 수 없어요.',
    },
    who: ['globalAdmin'],
  },
})

/** What must be true before a company leaves the reseller programme: a name, a sentence, and the refusal of what is in the way. */
export type Leaving = {
  readonly name: string
  readonly says: Said
  readonly flaw: (ctx: Ctx) => Promise<Refusal | null>
}

/** Every condition, in the order of its page; modules above add theirs (customers, open invoices) with `onLeaving`. */
const leavings = new Map<string, Leaving>()
export const onLeaving = (leaving: Leaving): Leaving => enter(leavings, leaving.name, leaving)

export async function standingOf(ctx: Ctx) {
  const all: { name: string; says: Said; flaw: Refusal | null }[] = []
  for (const { name, says, flaw } of leavings.values()) all.push({ name, says, flaw: await flaw(ctx) })
  return all
}

onLeaving({
  name: 'notAssociated',
  says: { en: 'No location is associated: nothing new is sold', ko: '연결된 사업장이 없어 새로 판매하지 않아야 해요' },
  flaw: async (ctx) => {
    const tie = await associationOf(ctx)
    return tie ? refuse.stillSelling({ location: tie.location.name }, { link: '/association' }) : null
  },
})
