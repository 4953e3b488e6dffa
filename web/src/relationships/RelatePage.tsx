import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { GoThere } from '../kit/Blocked.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import kit from '../kit/kit.module.css'
import { Leave } from '../kit/Leave.tsx'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useMeOrStranger } from '../kit/useMe.ts'
import { dayOf } from '../kit/When.tsx'
import { type Opened, opened } from './queries.ts'
import { Answering } from './RelateAnswer.tsx'
import { Begin } from './RelateBegin.tsx'
import { Roles } from './Roles.tsx'
import styles from './relationships.module.css'
import { Shut } from './Shut.tsx'

type Done = 'accepted' | 'declined'

/** The link of a partner's request: what it asks for, who answers, the agreement; then the relationship stands. */
export function RelatePage() {
  const { token } = useParams({ strict: false }) as { token: string }
  const { search } = useAddress()
  const asked = useQuery(opened(token, search.country ?? ''))
  const [done, finish] = useState<{ what: Done; partner: string } | null>(null)
  if (done) return <Finished {...done} />
  if (asked.error && !asked.data)
    return (
      <Page title={say('relationships.relate.title')} narrow>
        <Shut of={asked} />
      </Page>
    )
  return (
    <Answer of={asked} rows={8}>
      {(one) => <Reading token={token} one={one} finish={(what) => finish({ what, partner: one.partner })} />}
    </Answer>
  )
}

function Reading({ token, one, finish }: { token: string; one: Opened; finish: (what: Done) => void }) {
  const there = useMeOrStranger()
  const { search } = useAddress()
  if (!there && search.step === 'begin') return <Begin token={token} one={one} />
  const { partner, askedByName: name, expiresAt } = one
  return (
    <Page
      title={say('relationships.relate', { partner })}
      lead={say('relationships.relate.lead', { partner, name, day: dayOf(expiresAt) })}
      narrow
    >
      <div className={kit.stack}>
        <Asked one={one} />
        <Answering token={token} one={one} finish={finish} />
      </div>
    </Page>
  )
}

const Asked = ({ one: { message, kind, providerName, accessRoles, accessDays } }: { one: Opened }) => (
  <Section title={say('relationships.relate.asks')}>
    {message && <blockquote className={styles.quote}>{message}</blockquote>}
    <div>
      <Facts>
        <Fact name={say('relationships.relate.kind')}>{say(`relationships.relate.kind.${kind}`)}</Fact>
        {providerName && (
          <Fact name={say('relationships.relate.provider')}>
            {say('relationships.relate.provider.text', { provider: providerName })}
          </Fact>
        )}
        <Fact name={say('relationships.relate.access')}>
          {accessRoles.length === 0 ? (
            say('relationships.relate.access.none')
          ) : (
            <>
              <Roles roles={accessRoles} /> {say('relationships.relate.access.days', { days: accessDays })}
            </>
          )}
        </Fact>
      </Facts>
    </div>
    <p className={styles.said} style={{ margin: '0.75rem 0 0' }}>
      {say('relationships.relate.stays')}
    </p>
  </Section>
)

function Finished({ what, partner }: { what: Done; partner: string }) {
  const [leaving, leave] = useState(false)
  if (leaving) return <Leave to="/our-partners" />
  if (what === 'declined')
    return (
      <Page title={say('relationships.relate.declined')} narrow>
        <p>{say('relationships.relate.declined.text', { partner })}</p>
      </Page>
    )
  return (
    <Page title={say('relationships.relate.done', { partner })} narrow>
      <p>{say('relationships.relate.done.text')}</p>
      {/* A new company may just have come to be: everything is read anew. */}
      <div onClickCapture={() => leave(true)}>
        <GoThere to="/our-partners" name={say('relationships.relate.done.open')} />
      </div>
    </Page>
  )
}
