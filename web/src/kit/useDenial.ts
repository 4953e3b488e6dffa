import type { Block } from './Blocked.tsx'
import { say } from './say.ts'
import { useMe } from './useMe.ts'

const ways = {
  ...{ role: '/account/access', programme: '/programmes', status: '/readiness' },
  ...{ acting: null, looksOnly: null }, // whoever acts for a company asks its people
} as const

/**
 * Why a permission is closed to me: by role, programme or status; null if it is open.
 * A missing step-up closes nothing here: the write itself asks for it.
 */
export function useDenial(): (permission: string) => Block | null {
  const { blocked } = useMe()
  return (permission) => {
    const by = blocked.find((one) => one.permission === permission)?.by
    if (!by || by === 'stepUp') return null
    return { title: say(`kit.denied.${by}`), remedy: say(`kit.denied.${by}.remedy`), link: ways[by] }
  }
}
