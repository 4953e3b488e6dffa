import { Button, Group } from '@mantine/core'
import { Copyable } from '../kit/Copyable.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { say } from '../kit/say.ts'
import styles from './access.module.css'

export type Shown = { name: string; clientId: string; secret: string | null }

/** A secret in the clear: this once, with a call that tries it. */
export function AppSecret({ name, clientId, secret, close }: Shown & { close: () => void }) {
  const call = `curl -u '${clientId}:${secret}' ${window.location.origin}/rest/me`
  return (
    <Dialog title={say('access.apps.shown', { name })} close={close} wide>
      <p className={styles.said}>{say(secret ? 'access.apps.shown.text' : 'access.apps.shown.lost')}</p>
      <dl className={styles.record}>
        <dt>{say('access.apps.client')}</dt>
        <dd>
          <Copyable text={clientId} />
        </dd>
        {secret && (
          <>
            <dt>{say('access.apps.secret')}</dt>
            <dd>
              <Copyable text={secret} />
            </dd>
            <dt>{say('access.apps.try')}</dt>
            <dd>
              <code>{call}</code>
            </dd>
          </>
        )}
      </dl>
      <Group justify="flex-end" mt="lg">
        <Button onClick={close}>{say('kit.close')}</Button>
      </Group>
    </Dialog>
  )
}
