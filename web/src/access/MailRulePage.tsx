import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { api, type Gives } from '../kit/api.ts'
import { Blocked } from '../kit/Blocked.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextAreaField } from '../kit/fields.tsx'
import styles from '../kit/kit.module.css'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useForm } from '../kit/useForm.ts'
import { SecretRuleSection } from './SecretRuleSection.tsx'
import { SellerSection } from './SellerSection.tsx'

type Rule = Gives<'GET /vendor/settings/mail'>
const mailRule = queryOptions({
  queryKey: ['settings', 'mail'],
  queryFn: ({ signal }) => api('GET /vendor/settings/mail', {}, { signal }),
})

/** Which mailboxes may stand for a company: what the vendor adds to the lists the house knows, and takes out of them. */
export function MailRulePage() {
  return (
    <Page title={say('access.mailRule')} lead={say('access.mailRule.lead')} narrow>
      <Answer of={useQuery(mailRule)}>{(now) => <RuleForm now={now} />}</Answer>
      <SecretRuleSection />
      <SellerSection />
    </Page>
  )
}

const written = (list: readonly string[]) => list.join('\n')
const read = (text: string) => [...new Set(text.split(/[\s,]+/).filter(Boolean))]

function RuleForm({ now }: { now: Rule }) {
  const [saved, keep] = useState(false)
  const denied = useDenial()('settings:manage')
  const { form, field, busy } = useForm('PUT /vendor/settings/mail', {
    initial: {
      personalAdd: written(now.personalDomains.add),
      personalRemove: written(now.personalDomains.remove),
      genericAdd: written(now.genericWords.add),
      genericRemove: written(now.genericWords.remove),
      governmentAdd: written(now.governmentDomains.add),
      governmentRemove: written(now.governmentDomains.remove),
      allow: written(now.allow),
    },
    input: (is) => ({
      personalDomains: { add: read(is.personalAdd), remove: read(is.personalRemove) },
      genericWords: { add: read(is.genericAdd), remove: read(is.genericRemove) },
      governmentDomains: { add: read(is.governmentAdd), remove: read(is.governmentRemove) },
      allow: read(is.allow),
    }),
    refresh: [mailRule.queryKey],
    done: () => keep(true),
  })
  return (
    <Form {...form}>
      <Section title={say('access.mailRule.personal')}>
        <div className={styles.form}>
          <TextAreaField
            {...field('personalAdd')}
            label={say('access.mailRule.add')}
            hint={say('access.mailRule.personal.hint')}
          />
          <TextAreaField {...field('personalRemove')} label={say('access.mailRule.remove')} />
        </div>
      </Section>
      <Section title={say('access.mailRule.generic')}>
        <div className={styles.form}>
          <TextAreaField
            {...field('genericAdd')}
            label={say('access.mailRule.add')}
            hint={say('access.mailRule.generic.hint')}
          />
          <TextAreaField {...field('genericRemove')} label={say('access.mailRule.remove')} />
        </div>
      </Section>
      <Section title={say('access.mailRule.government')}>
        <div className={styles.form}>
          <TextAreaField
            {...field('governmentAdd')}
            label={say('access.mailRule.add')}
            hint={say('access.mailRule.government.hint')}
          />
          <TextAreaField {...field('governmentRemove')} label={say('access.mailRule.remove')} />
        </div>
      </Section>
      <Section title={say('access.mailRule.allow')}>
        <TextAreaField
          {...field('allow')}
          label={say('access.mailRule.allow.label')}
          hint={say('access.mailRule.allow.hint')}
        />
      </Section>
      {denied ? (
        <Blocked block={denied} />
      ) : (
        <FormFoot busy={busy}>{saved && !busy && <small role="status">{say('kit.saved')}</small>}</FormFoot>
      )}
    </Form>
  )
}
