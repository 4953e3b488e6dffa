import { Alert } from '@mantine/core'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import type { Gives } from '../kit/api.ts'
import { Copyable } from '../kit/Copyable.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Section } from '../kit/Section.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { FirstSignIn } from './FirstSignIn.tsx'
import type { Customer } from './queries.ts'

const HAND_OUT = 'POST /customers/:customerId/admin-password'

/** While the customer's first admin has not signed in, a new password can be handed out; it is shown this once. */
export function FirstAdmin({ of: { id: customerId } }: { of: Customer }) {
  const denied = useDenial()('customers:create')
  const [asking, ask] = useState(false)
  const [handed, show] = useState<Gives<typeof HAND_OUT> | null>(null)
  const name = say('customers.admin.again')
  return (
    <Section
      title={say('customers.admin')}
      action={<Act size="xs" variant="default" name={name} run={() => ask(true)} denied={denied} />}
    >
      {handed ? <Handed of={handed} /> : <p>{say('customers.admin.again.text')}</p>}
      {asking && (
        <SureDialog
          endpoint={HAND_OUT}
          input={{ customerId }}
          refresh={[]}
          done={show}
          title={say('customers.admin.again.title')}
          action={name}
          close={() => ask(false)}
        >
          {say('customers.admin.again.sure')}
        </SureDialog>
      )}
    </Section>
  )
}
const Handed = ({ of: { userName, password } }: { of: Gives<typeof HAND_OUT> }) => (
  <>
    <Facts>
      <Fact name={say('customers.admin.user')}>
        <Copyable text={userName} />
      </Fact>
      <Fact name={say('customers.admin.password')}>
        <Copyable text={password} />
      </Fact>
      <FirstSignIn />
    </Facts>
    <Alert color="yellow" title={say('customers.admin.once')} mt="md">
      {say('customers.admin.once.text')}
    </Alert>
  </>
)
