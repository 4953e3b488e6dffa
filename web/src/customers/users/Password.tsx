import { Alert, Button, Group } from '@mantine/core'
import { Copyable } from '../../kit/Copyable.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { say } from '../../kit/say.ts'
import { FirstSignIn } from '../FirstSignIn.tsx'
import type { Handed } from './queries.ts'

/** The one time a password is to be seen. */
export const Password = ({ of: { name, userName, password }, close }: { of: Handed; close: () => void }) => (
  <>
    <Facts>
      <Fact name={say('users.userName')}>
        <Copyable text={userName} />
      </Fact>
      <Fact name={say('users.password')}>
        <Copyable text={password ?? ''} />
      </Fact>
      <FirstSignIn />
    </Facts>
    <Alert color="yellow" title={say('users.password.once')} mt="md">
      {say('users.password.text', { name })}
    </Alert>
    <Group justify="flex-end" mt="lg">
      <Button onClick={close}>{say('users.done')}</Button>
    </Group>
  </>
)
