import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Blocked } from '../kit/Blocked.tsx'
import { Copyable } from '../kit/Copyable.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { PasswordField, TextField } from '../kit/fields.tsx'
import kit from '../kit/kit.module.css'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { listed, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { domainsHere, type SignOn, signOn } from './queries.ts'

const initial = { issuer: '', clientId: '', clientSecret: '' }

/** The company's own provider, which vouches for everyone at its proven domains. */
export function SignOnPage() {
  const found = useQuery(signOn)
  return (
    <Page title={say('access.signOn')} lead={say('access.signOn.lead')} narrow>
      <Answer of={found}>
        {(now) => (
          <div className={kit.stack}>
            {now && <InUse now={now} />}
            <SetUp now={now} />
          </div>
        )}
      </Answer>
    </Page>
  )
}

function InUse({ now: { issuer, domains, redirectPath } }: { now: SignOn }) {
  const [asked, ask] = useState(false)
  const remove = (
    <Button size="xs" variant="default" c="var(--gh-bad)" onClick={() => ask(true)}>
      {say('access.signOn.remove')}
    </Button>
  )
  return (
    <Section title={say('access.signOn.now')} action={remove}>
      <Facts>
        <Fact name={say('access.signOn.issuer')}>{issuer}</Fact>
        <Fact name={say('access.signOn.domains')}>{listed(domains)}</Fact>
        <Fact name={say('access.signOn.redirect')}>
          <Copyable text={`${window.location.origin}${redirectPath}`} />
          <br />
          <small>{say('access.signOn.redirect.hint')}</small>
        </Fact>
      </Facts>
      {asked && <Remove close={() => ask(false)} />}
    </Section>
  )
}

function Remove({ close }: { close: () => void }) {
  return (
    <SureDialog
      endpoint="DELETE /sso"
      input={{}}
      refresh={[signOn.queryKey]}
      title={say('access.signOn.remove.ask')}
      action={say('access.signOn.remove')}
      grave
      close={close}
    >
      {say('access.signOn.remove.text')}
    </SureDialog>
  )
}

/** Without a proven domain there is nobody to vouch for: the page leads there first. */
function SetUp({ now }: { now: SignOn | null }) {
  const { data } = useQuery(domainsHere)
  const proven = data?.items.some(({ status }) => status === 'verified') ?? true
  if (!proven)
    return (
      <Blocked
        block={{ title: say('access.signOn.first'), remedy: say('access.signOn.first.text'), link: '/account/domains' }}
      />
    )
  return <SetUpForm now={now} />
}

function SetUpForm({ now }: { now: SignOn | null }) {
  const { form, field, set, busy } = useForm('PUT /sso', {
    initial,
    input: ({ issuer, clientId, clientSecret }) => ({ issuer: issuer.trim(), clientId: clientId.trim(), clientSecret }),
    refresh: [signOn.queryKey],
    done: (): void => set(initial),
  })
  return (
    <Section title={say(now ? 'access.signOn.replace' : 'access.signOn.set')}>
      <Form {...form}>
        <TextField
          {...field('issuer')}
          label={say('access.signOn.issuer')}
          hint={say('access.signOn.issuer.hint')}
          type="url"
          complete="off"
        />
        <TextField {...field('clientId')} label={say('access.signOn.clientId')} complete="off" />
        <PasswordField
          {...field('clientSecret')}
          label={say('access.signOn.clientSecret')}
          hint={say('access.signOn.clientSecret.hint')}
          complete="off"
        />
        <FormFoot action={say('access.signOn.set.do')} busy={busy} />
      </Form>
    </Section>
  )
}
