import { Button, Group } from '@mantine/core'
import { Copyable } from '../../kit/Copyable.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { TextField } from '../../kit/fields.tsx'
import kit from '../../kit/kit.module.css'
import { say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import { provisioner, type Setting } from './queries.ts'

type Props = { setting: Setting; close: () => void; show: (made: { secret: string | null }) => void }

/** The address; the first one brings a secret, which is shown this once. */
export function AddressDialog({ setting, close, show }: Props) {
  const { form, field, busy } = useForm('PUT /vendor/provisioner', {
    initial: { url: setting.url ?? '' },
    input: ({ url }) => ({ url: url.trim() }),
    lacks: ({ url }) => (url.trim() ? {} : { url: say('provisioner.url.missing') }),
    refresh: [provisioner.queryKey],
    done: ({ secret }) => {
      close()
      if (!setting.url) show({ secret })
    },
  })
  return (
    <Dialog title={say(setting.url ? 'provisioner.change' : 'provisioner.connect')} close={close}>
      <Form {...form}>
        <TextField
          {...field('url')}
          label={say('provisioner.url')}
          hint={say('provisioner.url.hint')}
          type="url"
          mode="url"
          complete="off"
          maxLength={2000}
          focus
        />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

/** The secret in the clear, this once; none, if the answer that held it was lost. */
export const ShowSecret = ({ secret, close }: { secret: string | null; close: () => void }) => (
  <Dialog title={say('provisioner.shown')} close={close} wide>
    <div className={kit.stack}>
      <p className={kit.text}>{say(secret ? 'provisioner.shown.text' : 'provisioner.shown.lost')}</p>
      {secret && (
        <Facts>
          <Fact name={say('provisioner.secret')}>
            <Copyable text={secret} />
          </Fact>
        </Facts>
      )}
    </div>
    <Group justify="flex-end" mt="lg">
      <Button onClick={close}>{say('kit.close')}</Button>
    </Group>
  </Dialog>
)
