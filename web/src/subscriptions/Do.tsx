import { type ReactNode, useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { useDenial } from '../kit/useDenial.ts'
import type { Subscription } from './queries.ts'

type Asked = (of: Subscription, close: () => void) => ReactNode
type DoProps = { of: Subscription; name: string; main?: boolean; ask: Asked }

/** A button that asks in a dialog. */
export function Do({ of, name, main = false, ask }: DoProps) {
  const [asking, open] = useState(false)
  const denied = useDenial()('subscriptions:manage')
  return (
    <>
      <Act size="xs" {...(!main && { variant: 'default' })} name={name} run={() => open(true)} denied={denied} />
      {asking && ask(of, () => open(false))}
    </>
  )
}
