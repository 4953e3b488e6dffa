/** When a customer may be deleted again (domain.md 12.8): where it was only made to try things out. */
import { refusals } from '#kernel/refusal.ts'
import type { Relationship } from '#modules/relationships/index.ts'
import type { Sandbox } from './tables.ts'

const refuse = refusals('sandboxes', {
  noSandbox: {
    kind: 'forbidden',
    en: 'Customers can be deleted in a sandbox only, and this account is none.',
    ko: '고객은 샌드박스 계정에서만 삭제할 수 있어요. 이 계정은 샌드박스가 아니에요.',
    remedy: {
      en: 'End the relationship instead, or ask the vendor for a sandbox to try things out in.',
      ko: '대신 고객과의 관계를 종료하거나, 시험해 볼 샌드박스를 벤더에 요청해 주세요.',
    },
    who: ['vendor'],
  },
  noTest: {
    kind: 'forbidden',
    en: '{name} was not created in this sandbox.',
    ko: '{name:은/는} 이 샌드박스에서 추가한 고객이 아니에요.',
    remedy: {
      en: 'Only customers this account created since it became a sandbox can be deleted. End the relationship instead.',
      ko: '샌드박스가 된 뒤 이 계정에서 추가한 고객만 삭제할 수 있어요. 대신 관계를 종료해 주세요.',
    },
    who: ['you'],
  },
  servedElsewhere: {
    kind: 'conflict',
    en: 'Another partner serves {name} too.',
    ko: '다른 파트너도 {name:을/를} 담당하고 있어요.',
    remedy: { en: 'End the relationship instead: the customer stays with the other partner.', ko: '대신 관계를 종료해 주세요. 고객은 다른 파트너에게 남아요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

type Served = Pick<Relationship, 'name' | 'source' | 'since'>
type Tried = { readonly sandbox: Sandbox | null; readonly servedElsewhere: boolean }
/** Whether a customer was added in a sandbox that is one still. */
export const isOfSandbox = ({ source, since }: Served, sandbox: Sandbox | null): boolean =>
  sandbox !== null && !sandbox.endedAt && source === 'created' && since >= sandbox.since

export function mayDelete(served: Served, { sandbox, servedElsewhere }: Tried) {
  const { name } = served
  if (!sandbox || sandbox.endedAt) throw refuse.noSandbox()
  if (!isOfSandbox(served, sandbox)) throw refuse.noTest({ name })
  if (servedElsewhere) throw refuse.servedElsewhere({ name })
}
