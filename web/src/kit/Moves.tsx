import type { ButtonProps } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Act } from './Act.tsx'
import type { Block } from './Blocked.tsx'
import { named } from './say.ts'
import { useDenial } from './useDenial.ts'

/** How the screen carries out a move: at once, or by a dialog that asks for what it needs. */
export type Offer = {
  run?: () => unknown
  dialog?: (close: () => void) => ReactNode
  /** The permission the move needs: without it the button says so. */
  may?: string
  tone?: 'main' | 'grave'
}

type Props = {
  /** The lifecycle whose moves these are. */
  of: string
  /** What may be done next, as the record says. */
  moves: readonly string[]
  offer: Readonly<Record<string, Offer>>
  /** What keeps a move closed, as the record says. */
  denied?: Readonly<Partial<Record<string, Block>>>
  busy?: boolean
  size?: ButtonProps['size']
}

const looks: Record<NonNullable<Offer['tone']> | 'plain', ButtonProps> = {
  main: { variant: 'filled' },
  grave: { variant: 'default', c: 'var(--gh-bad)' },
  plain: { variant: 'default' },
}

/** The allowed next moves as buttons, in the order the screen offers them. The screen never decides a rule again. */
export function Moves({ of, moves, offer, denied = {}, busy = false, size }: Props) {
  const [asked, ask] = useState<string | null>(null)
  const denial = useDenial()
  const dialog = asked ? offer[asked]?.dialog : undefined
  const open = Object.entries(offer).filter(([move]) => moves.includes(move))
  return (
    <>
      {open.map(([move, { run, may: permission, tone }]) => (
        <Act
          key={move}
          name={moveName(of, move)}
          run={run ?? (() => ask(move))}
          denied={denied[move] ?? (permission ? denial(permission) : null)}
          loading={busy}
          {...(size && { size })}
          {...looks[tone ?? 'plain']}
        />
      ))}
      {dialog?.(() => ask(null))}
    </>
  )
}

/** The verb of a move of a lifecycle. */
export const moveName = (of: string, move: string): string => named(`move.${of}.${move}`)
