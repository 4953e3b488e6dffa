import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../kit/Answer.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { CheckField, TextAreaField } from '../../kit/fields.tsx'
import { ProblemNote } from '../../kit/ProblemNote.tsx'
import { say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import { useWrite } from '../../kit/useWrite.ts'
import styles from '../access.module.css'
import { type App, appsHere } from '../queries.ts'
import { type Authorization, authorizationsOf } from './queries.ts'
import { Times } from './Times.tsx'

type Props = { app: App; close: () => void }

/** How people bring an app in, and in whose name it works. */
export function SignInDialog({ app, close }: Props) {
  const { id, name, version, redirectUris, isPublic } = app
  const { form, field, busy } = useForm('PUT /apps/:id/sign-in', {
    initial: { redirectUris: redirectUris.join('\n'), isPublic },
    input: (v) => ({ id, isPublic: v.isPublic, redirectUris: v.redirectUris.split('\n').map((one) => one.trim()).filter(Boolean) }), // biome-ignore format: one thought
    version,
    refresh: [appsHere.queryKey],
    done: close,
  })
  return (
    <Dialog title={say('tokens.signIn.title', { name })} close={close} wide>
      <p className={styles.said}>{say('tokens.signIn.text')}</p>
      <Form {...form}>
        <TextAreaField
          {...field('redirectUris')}
          label={say('tokens.signIn.addresses')}
          hint={say('tokens.signIn.addresses.hint')}
          rows={3}
          optional
        />
        <CheckField
          {...field('isPublic')}
          label={say('tokens.signIn.public')}
          hint={say('tokens.signIn.public.hint')}
        />
        <FormFoot busy={busy} cancel={close} />
      </Form>
      <People id={id} />
    </Dialog>
  )
}

function People({ id }: { id: App['id'] }) {
  const list = useQuery(authorizationsOf(id))
  return (
    <>
      <h3>{say('tokens.signIn.people')}</h3>
      <Answer of={list} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.said}>{say('tokens.signIn.nobody')}</p>
          ) : (
            <ul className={styles.rows} data-bare>
              {items.map((one) => (
                <Row key={one.id} one={one} />
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  )
}

function Row({ one }: { one: Authorization }) {
  const { id: authorizationId, appId: id, person } = one
  const { mutate, isPending, error } = useWrite('DELETE /apps/:id/authorizations/:authorizationId', {
    refresh: [authorizationsOf(id).queryKey],
  })
  return (
    <li>
      <div>
        <b>{person}</b>
        <Times of={one} />
        {error && <ProblemNote problem={error} />}
      </div>
      <Button size="xs" variant="default" loading={isPending} aria-label={say('tokens.end.person', { name: person })} onClick={() => mutate({ id, authorizationId })}>
        {say('tokens.end')}
      </Button>
    </li>
  )
} // biome-ignore format: one thought
