import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import type { Gives } from '../kit/api.ts'
import { Page } from '../kit/Page.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { useMeOrStranger } from '../kit/useMe.ts'
import { useWrite } from '../kit/useWrite.ts'
import { dayOf } from '../kit/When.tsx'
import { openedPartnership } from './queries.ts'
import styles from './relationships.module.css'
import { Shut } from './Shut.tsx'

/** The link of a provider's invitation: a reseller's global admin reads it and authorises the provider. */
export function PartnerUpPage() {
  const { token } = useParams({ strict: false }) as { token: string }
  const there = useMeOrStranger()
  if (there) return <Opening token={token} />
  return (
    <Page title={say('relationships.together.open.title')} narrow>
      <p>{say('relationships.together.open.signIn')}</p>
      <div>
        <Button component={Link} to={`/sign-in?${new URLSearchParams({ to: window.location.pathname })}`}>
          {say('relationships.relate.signIn')}
        </Button>
      </div>
    </Page>
  )
}

function Opening({ token }: { token: string }) {
  const asked = useQuery(openedPartnership(token))
  if (asked.data) return <Read token={token} one={asked.data} />
  return (
    <Page title={say('relationships.together.open.title')} narrow>
      {asked.error ? <Shut of={asked} /> : <Answer of={asked}>{() => null}</Answer>}
    </Page>
  )
}

function Read({ token, one }: { token: string; one: Gives<'POST /opened-partnerships'> }) {
  const go = useNavigate()
  const { partnerName: provider, invitedByName: name, message, expiresAt } = one
  const { mutate, isPending, error } = useWrite('POST /partnership-acceptances', {
    refresh: [['partnerships']],
    done: () => go({ to: '/partnerships' as string }),
  })
  return (
    <Page
      title={say('relationships.together.open', { provider })}
      lead={say('relationships.together.open.lead', { provider, name, day: dayOf(expiresAt) })}
      narrow
    >
      <Section title={say('relationships.relate.asks')}>
        {message && <blockquote className={styles.quote}>{message}</blockquote>}
        <p>{say('relationships.together.open.text', { provider })}</p>
        {error && <ProblemNote problem={error} />}
        <div className={styles.acts}>
          <Button loading={isPending} onClick={() => mutate({ token })}>
            {say('relationships.together.open.do')}
          </Button>
        </div>
      </Section>
    </Page>
  )
}
