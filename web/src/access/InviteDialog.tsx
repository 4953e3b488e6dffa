import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import type { Gives } from '../kit/api.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { SelectField, TextAreaField } from '../kit/fields.tsx'
import { language, named, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import styles from './access.module.css'
import { grantsOf, isGiven, type Wanted } from './grants.ts'
import { type Matrix, rolesHere } from './queries.ts'
import { RolesOffered } from './RolesOffered.tsx'

type Answered = Gives<'POST /invitations'>
const LANGUAGES = ['ko', 'en'] as const
const isLanguage = (text: string): text is (typeof LANGUAGES)[number] => LANGUAGES.some((one) => one === text)

/** Up to ten addresses at a time, with the same roles; then what became of each. */
export function InviteDialog({ close }: { close: () => void }) {
  const roles = useQuery(rolesHere)
  const [answered, show] = useState<Answered | null>(null)
  return (
    <Dialog title={say('access.invite')} close={close} wide>
      {answered ? (
        <Became answered={answered} close={close} />
      ) : (
        <Answer of={roles}>{(matrix) => <Inviting matrix={matrix} show={show} close={close} />}</Answer>
      )}
    </Dialog>
  )
}

type Props = { matrix: Matrix; show: (answered: Answered) => void; close: () => void }
function Inviting({ matrix, show, close }: Props) {
  const { form, field, values, change, busy } = useForm('POST /invitations', {
    initial: { emails: '', language: language() as string, grants: {} as Wanted },
    input: ({ emails, language: written, grants }) => ({
      emails: emails.split(/[\s,;]+/).filter(Boolean),
      grants: grantsOf(grants, [], matrix).filter(isGiven),
      language: isLanguage(written) ? written : 'en',
    }),
    done: show,
  })
  return (
    <Form {...form}>
      <TextAreaField
        {...field('emails')}
        label={say('access.invite.emails')}
        hint={say('access.invite.emails.hint')}
        rows={3}
        focus
      />
      <SelectField
        {...field('language')}
        label={say('access.invite.language')}
        options={LANGUAGES.map((value) => ({ value, label: say(`access.invite.language.${value}`) }))}
      />
      <RolesOffered matrix={matrix} wanted={values.grants} choose={(chosen) => change('grants', chosen)} />
      <p className={styles.said}>{say('access.invite.guests')}</p>
      <FormFoot action={say('access.invite.do')} busy={busy} cancel={close} />
    </Form>
  )
}

function Became({ answered: { items, invited }, close }: { answered: Answered; close: () => void }) {
  return (
    <>
      <p className={styles.said} role="status">
        {say('access.invite.done', { n: invited, all: items.length })}
      </p>
      <ul className={styles.rows}>
        {items.map(({ email, invitation, problem }, at) => (
          <li key={at}>
            <div>
              <b>{email}</b>
              {problem && (
                <small>
                  {problem.says[language()]} {problem.remedy[language()]}
                </small>
              )}
            </div>
            <span>
              {invitation
                ? named(`state.invitation.${invitation.status}`) + (invitation.guest ? ` · ${say('access.guest')}` : '')
                : say('access.invite.not')}
            </span>
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="lg">
        <Button onClick={close}>{say('kit.close')}</Button>
      </Group>
    </>
  )
}
