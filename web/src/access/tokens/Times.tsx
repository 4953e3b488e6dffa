import { say } from '../../kit/say.ts'
import { When } from '../../kit/When.tsx'
import type { Authorization } from './queries.ts'

/** Since when an app works in somebody's name, when it last did, and when that ends by itself. */
export const Times = ({ of: { allowedAt, usedAt, expiresAt } }: { of: Authorization }) => (
  <small>
    {say('tokens.since')} <When at={allowedAt} time />
    {usedAt && (
      <>
        {' · '}
        {say('tokens.used')} <When at={usedAt} time />
      </>
    )}
    {' · '}
    {say('tokens.until')} <When at={expiresAt} />
  </small>
)
