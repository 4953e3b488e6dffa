import { Checkbox, Stack } from '@mantine/core'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { CheckField, inputOf, TextField } from '../kit/fields.tsx'
import { say } from '../kit/say.ts'
import { type Field, useForm } from '../kit/useForm.ts'
import { eventName } from './eventName.ts'
import type { Overview } from './queries.ts'

type Props = { overview: Overview; close: () => void }

/** Where, and of what: kept as one, in the place of what was registered before. */
export function RegisterDialog({ overview: { registration, events }, close }: Props) {
  const told = [...new Set([...events, ...(registration?.events ?? [])])]
  const { form, field, busy } = useForm('PUT /webhooks', {
    initial: {
      url: registration?.url ?? '',
      events: [...(registration?.events ?? events)],
      inOwnHeader: registration?.inOwnHeader ?? false,
    },
    input: ({ url, ...rest }) => ({ url: url.trim(), ...rest }),
    lacks: ({ url, events: chosen }) => ({
      ...(!url.trim() && { url: say('webhooks.url.missing') }),
      ...(chosen.length === 0 && { events: say('webhooks.events.missing') }),
    }),
    refresh: [['webhooks']],
    done: close,
  })
  return (
    <Dialog title={say(registration ? 'webhooks.change' : 'webhooks.register')} close={close} wide>
      <Form {...form}>
        <TextField
          {...field('url')}
          label={say('webhooks.url')}
          hint={say('webhooks.url.hint')}
          type="url"
          mode="url"
          complete="off"
          maxLength={2000}
          focus
        />
        <EventsField {...field('events')} told={told} />
        <CheckField {...field('inOwnHeader')} label={say('webhooks.ownHeader')} hint={say('webhooks.ownHeader.hint')} />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

/** Each event in words, with the name programs know it by. */
function EventsField({ told, value, change, ...is }: Field<string[]> & { told: readonly string[] }) {
  const { 'aria-required': _, ...rest } = inputOf({ ...is, label: say('webhooks.events') })
  return (
    <Checkbox.Group {...rest} value={value} onChange={change}>
      <Stack gap="xs" mt="xs">
        {told.map((event) => (
          <Checkbox
            key={event}
            size="xs"
            value={event}
            label={eventName(event)}
            description={<span translate="no">{event}</span>}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
