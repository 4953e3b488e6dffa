/** What a change of many people's roles makes of each: the preview and the change ask the same (domain.md 2.5). */
import type { Grant } from '#kernel/permissions.ts'
import { type Refusal, refusalIn, refusals } from '#kernel/refusal.ts'
import { addDays } from '#kernel/time.ts'
import { word } from '#kernel/words.ts'
import { type Giver, isAdmin, keepsAdmin, regrant, same, without } from '../members/rules.ts'
import type { NamedMember } from '../members/shapes.ts'
import type { Tenant } from '../tenants/tables.ts'
import { lifecycle } from './lifecycle.ts'
import type { Line, RoleChange } from './tables.ts'

const UNDO_DAYS = 1

export const refuse = refusals('access', {
  nothingToChange: {
    kind: 'invalid',
    en: 'This changes nobody’s roles.',
    ko: '바뀌는 역할이 없어요.',
    remedy: {
      en: 'Choose people and at least one role to give or take.',
      ko: '사람을 고르고, 주거나 뺄 역할을 하나 이상 골라 주세요.',
    },
    who: ['you'],
  },
  placeNotActive: {
    kind: 'conflict',
    en: 'The place of {name} is {status}; roles are given to active people only.',
    ko: '{name} 님의 현재 상태는 ‘{status}’예요. 역할은 활성 상태인 사람에게만 줄 수 있어요.',
    remedy: { en: 'Restore the place first, or leave the person out.', ko: '먼저 복원하거나 이 사람은 빼 주세요.' },
    who: ['you'],
  },
  heldByGroup: {
    kind: 'conflict',
    en: '{name} holds “{role}” through a group, not by themselves.',
    ko: '{name} 님의 “{role}” 역할은 직접 받은 것이 아니라 그룹으로 받은 역할이에요.',
    remedy: {
      en: 'Take the person out of that group, or the role from the group; their page names it.',
      ko: '그 그룹에서 이 사람을 빼거나 그룹에서 역할을 빼 주세요. 어느 그룹인지는 사람 페이지에 나와요.',
    },
    who: ['you'],
  },
  undoOver: {
    kind: 'conflict',
    en: 'A change can be undone for 24 hours; this one is older.',
    ko: '변경은 24시간 동안만 되돌릴 수 있는데 이미 지났어요.',
    remedy: { en: 'Give and take the roles anew.', ko: '역할을 새로 주거나 빼 주세요.' },
    who: ['you'],
  },
  changedSince: {
    kind: 'conflict',
    en: 'Since then something else changed for: {names}. Undoing would overwrite it.',
    ko: '그사이 다음 사람의 정보가 다시 바뀌었어요: {names}. 되돌리면 그 변경이 사라져요.',
    remedy: {
      en: 'Change the roles of these people by hand.',
      ko: '해당하는 사람의 역할은 한 명씩 직접 변경해 주세요.',
    },
    who: ['you'],
  },
})

/** What a person would hold, or why this cannot be. */
export type Planned = {
  readonly member: NamedMember
  readonly after: readonly Grant[]
  readonly refusal: Refusal | null
}
type Plan = {
  readonly by: Giver
  readonly members: readonly NamedMember[]
  readonly give: readonly Grant[]
  readonly take: readonly Grant[]
  readonly kind: Tenant['kind']
  /** How many active admins the company has before. */
  readonly admins: number
}

/** Goes from person to person as the change would: whoever would be the last admin to go, stays. */
export function plan({ by, members, give, take, kind, admins }: Plan): Planned[] {
  let left = admins
  return members.map((member) => {
    const wanted = [...without(member.grants, take), ...without(give, member.grants)]
    try {
      if (member.status !== 'active')
        throw refuse.placeNotActive({ name: member.name, status: word(`state.member.${member.status}`) })
      mustBeTheirs(member, take, wanted)
      const turn = regiven({ by, member, wanted, kind, admins: left })
      left = turn.admins
      return { member, after: turn.after, refusal: null }
    } catch (error) {
      return { member, after: member.grants, refusal: refusalIn(error) }
    }
  })
}

/** What comes from a group alone is not taken from a person: silence would pass for success. */
function mustBeTheirs({ name, grants, groupGrants }: NamedMember, take: readonly Grant[], wanted: readonly Grant[]) {
  const [through] = groupGrants.filter((one) => without([one], grants).length > 0 && without([one], take).length === 0)
  const isSame = without(wanted, grants).length === 0 && without(grants, wanted).length === 0
  if (through && isSame) throw refuse.heldByGroup({ name, role: word(`role.${through.role}`) })
}

type Turn = Pick<Plan, 'by' | 'kind' | 'admins'> & { readonly member: NamedMember; readonly wanted: readonly Grant[] }
/** What one person holds after their turn, and how many admins are left then; refuses what may not be. */
export function regiven({ by, member, wanted, kind, admins }: Turn) {
  const after = regrant({ by, place: member, wanted, kind })
  const place = { ...member, grants: after }
  const [was, is] = [Number(isAdmin(member, kind)), Number(isAdmin(place, kind))]
  keepsAdmin({ before: member, after: place, others: admins - was, kind })
  return { after, admins: admins - was + is }
}

/** Whether anything changes for this person. */
export const isChange = ({ member, after, refusal }: Planned) =>
  refusal === null && (without(after, member.grants).length > 0 || without(member.grants, after).length > 0)

/** Until when a change can be undone. */
export const undoUntil = ({ createdAt }: Pick<RoleChange, 'createdAt'>) => addDays(createdAt, UNDO_DAYS)

type Present = Pick<NamedMember, 'id' | 'version' | 'grants'>
/** A change is undone within a day, and only if since then nothing else has touched the places it changed. */
export function mayUndo(
  change: Pick<RoleChange, 'status' | 'createdAt' | 'lines'>,
  present: readonly Present[],
  now: Date,
) {
  const status = lifecycle.next(change.status, 'undo')
  if (now >= undoUntil(change)) throw refuse.undoOver()
  const touched = change.lines.filter(
    (line) =>
      !isAsLeft(
        line,
        present.find(({ id }) => id === line.memberId),
      ),
  )
  if (touched.length) throw refuse.changedSince({ names: touched.map(({ name }) => name) })
  return status
}

const isAsLeft = ({ version, after }: Line, now: Present | undefined) =>
  now?.version === version && after.length === now.grants.length && after.every((one) => now.grants.some((two) => same(one, two))) // biome-ignore format: one thought
