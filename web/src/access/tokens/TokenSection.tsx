import { Copyable } from '../../kit/Copyable.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { Section } from '../../kit/Section.tsx'
import { say } from '../../kit/say.ts'
import { useMe } from '../../kit/useMe.ts'
import styles from '../access.module.css'

/** Where programs of the company fetch their access tokens, and a call that tries it. */
export function TokenSection({ clientId = 'CLIENT_ID' }: { clientId?: string | undefined }) {
  const { tenant } = useMe()
  if (!tenant) return null
  const { origin } = window.location
  const base = `${origin}/${tenant.id}`
  const address = `${base}/oauth2/v2.0/token`
  const scope = `${origin}/.default`
  const call = `curl ${address} -d grant_type=client_credentials -d client_id=${clientId} -d client_secret=SECRET -d scope=${scope}`
  return (
    <Section title={say('tokens.how')}>
      <p className={styles.said}>{say('tokens.how.lead')}</p>
      <Facts>
        <Fact name={say('tokens.how.tenant')}>
          <Copyable text={tenant.id} />
        </Fact>
        <Fact name={say('tokens.how.address')}>
          <Copyable text={address} />
        </Fact>
        <Fact name={say('tokens.how.first')}>
          <Copyable text={`${base}/oauth2/token`} />
        </Fact>
        <Fact name={say('tokens.how.discovery')}>
          <Copyable text={`${base}/v2.0/.well-known/openid-configuration`} />
        </Fact>
        <Fact name={say('tokens.how.scope')}>
          <Copyable text={scope} />
          <br />
          <small>{say('tokens.how.scope.hint')}</small>
        </Fact>
        <Fact name={say('tokens.how.try')}>
          <code style={{ overflowWrap: 'anywhere' }}>{call}</code>
        </Fact>
      </Facts>
    </Section>
  )
}
