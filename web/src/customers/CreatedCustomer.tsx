import { Alert, Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Copyable } from '../kit/Copyable.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import styles from './customers.module.css'
import { FirstSignIn } from './FirstSignIn.tsx'
import type { Created } from './queries.ts'

/** A customer just made: the one time its admin's password is to be seen. */
export function CreatedCustomer({ made, again }: { made: Created; again: () => void }) {
  const { id, name, domain, admin } = made
  return (
    <Page
      title={say('customers.created', { name })}
      trail={[{ name: say('customers.title'), to: '/customers' }]}
      lead={say('customers.created.lead', { domain })}
    >
      <div className={styles.once}>
        <Section title={say('customers.admin')}>
          <Facts>
            <Fact name={say('customers.admin.user')}>
              <Copyable text={admin.userName} />
            </Fact>
            <Fact name={say('customers.admin.password')}>
              <Copyable text={admin.password} />
            </Fact>
            <FirstSignIn />
          </Facts>
        </Section>
        <Alert color="yellow" title={say('customers.admin.once')}>
          {say('customers.admin.once.text')}
        </Alert>
        <Group>
          <Button component={Link} to={`/customers/${id}` as string}>
            {say('customers.created.open')}
          </Button>
          <Button variant="default" onClick={again}>
            {say('customers.created.another')}
          </Button>
        </Group>
      </div>
    </Page>
  )
}
