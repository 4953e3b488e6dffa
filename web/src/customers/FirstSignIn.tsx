import { Copyable } from '../kit/Copyable.tsx'
import { Fact } from '../kit/Facts.tsx'
import { say } from '../kit/say.ts'

/** Where a password for the first sign-in is exchanged: the address handed over with it. */
export const FirstSignIn = () => (
  <Fact name={say('customers.admin.where')}>
    <Copyable text={`${window.location.origin}/first-password`} />
  </Fact>
)
