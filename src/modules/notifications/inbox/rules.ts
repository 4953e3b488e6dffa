/** Whose an item is, what may be done with it, and where it stands in the list. */
import type { Grant, Role } from '#kernel/permissions.ts'
import { refusals } from '#kernel/refusal.ts'
import type { Item } from './tables.ts'

export const refuse = refusals('inbox', {
  mandatoryStays: {
    kind: 'conflict',
    en: '“{title}” is mandatory and stays until it is done.',
    ko: '“{title}” 항목은 필수 작업이므로 완료할 때까지 보관할 수 없어요.',
    remedy: {
      en: 'Open it and do what it asks; it closes by itself then.',
      ko: '항목을 열어 안내된 작업을 마치면 자동으로 닫혀요.',
    },
    who: ['you'],
  },
})

/** An item as one person finds it. */
export type Found = Item & { readonly readAt: Date | null; readonly archivedAt: Date | null }

/** The roles by which a person sees items: their own, and that of everyone with a place. */
export const rolesOf = (grants: readonly Grant[]): Role[] => [
  ...new Set<Role>([...grants.map(({ role }) => role), 'member']),
]

/** What the reader may do with it; a mandatory action stays until it is done. */
export function movesOf({ kind, closedAt, readAt, archivedAt }: Found): string[] {
  const isStaying = kind === 'mandatory' && !closedAt
  return [readAt ? 'unread' : 'read', ...(archivedAt ? ['restore'] : isStaying ? [] : ['archive'])]
}

export function archive(item: Found, now: Date) {
  if (item.kind === 'mandatory' && !item.closedAt) throw refuse.mandatoryStays({ title: item.title })
  return { archivedAt: now, readAt: item.readAt ?? now }
}

/** Open mandatory actions stand above everything else, then the newest. */
export const isFirst = ({ kind, closedAt }: Item) => kind === 'mandatory' && closedAt === null
