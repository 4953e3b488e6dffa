import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import type { Gives } from '../kit/api.ts'
import { Form, FormFoot } from '../kit/Form.tsx'
import { CheckField, SelectField } from '../kit/fields.tsx'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { language, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import styles from './notifications.module.css'
import { preferences } from './queries.ts'

type Preferences = Gives<'GET /inbox/preferences'>

/** How I want to be written to, in this company. */
export function PreferencesPage() {
  const trail = [{ name: say('actions.title'), to: '/actions' }]
  return (
    <Page title={say('preferences.title')} lead={say('preferences.lead')} trail={trail} narrow>
      <Answer of={useQuery(preferences)}>{(answer) => <Wishes now={answer} />}</Answer>
    </Page>
  )
}

const PORTAL = 'portal'
function Wishes({ now }: { now: Preferences }) {
  const [saved, keep] = useState(false)
  const { form, field, busy } = useForm('PUT /inbox/preferences', {
    initial: {
      mailLanguage: now.mailLanguage ?? PORTAL,
      muted: now.workspaces.filter(({ mail }) => !mail).map(({ workspace }) => workspace),
    },
    input: ({ mailLanguage, muted }) => ({
      mailLanguage: mailLanguage === 'en' || mailLanguage === 'ko' ? mailLanguage : null,
      muted,
    }),
    refresh: [['inbox', 'preferences']],
    done: () => keep(true),
  })
  const muted = field('muted')
  const without = (name: string) => muted.value.filter((one) => one !== name)
  return (
    <Form {...form}>
      <Section title={say('preferences.address')}>
        <div className={styles.wishes}>
          <p>
            <b>{now.address}</b> <small>{say('preferences.address.hint')}</small>
          </p>
          <SelectField
            label={say('preferences.language')}
            options={languages.map((value) => ({ value, label: say(`preferences.language.${value}`) }))}
            {...field('mailLanguage')}
          />
        </div>
      </Section>
      <Section title={say('preferences.workspaces')}>
        <p className={styles.hint}>{say('preferences.workspaces.hint')}</p>
        <div className={styles.toggles}>
          {now.workspaces.map(({ workspace, says }) => (
            <CheckField
              key={workspace}
              label={says[language()]}
              name={workspace}
              error={undefined}
              value={!muted.value.includes(workspace)}
              change={(mail) => muted.change(mail ? without(workspace) : [...without(workspace), workspace])}
            />
          ))}
        </div>
      </Section>
      <FormFoot busy={busy}>{saved && !busy && <small role="status">{say('kit.saved')}</small>}</FormFoot>
    </Form>
  )
}
const languages = [PORTAL, 'en', 'ko'] as const
