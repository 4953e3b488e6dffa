import { Button } from '@mantine/core'
import { IconCertificate } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import { hrefOf } from '../kit/api.ts'
import { Copyable } from '../kit/Copyable.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { language, named, say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { dayOf, When } from '../kit/When.tsx'
import { Logo } from './Logo.tsx'
import styles from './levels.module.css'
import { type Held, holding } from './queries.ts'

const trail = () => [{ name: say('levels.title'), to: '/membership' }]

/** A level the company holds or has held: since when, until when, how it is renewed, and its certificate. */
export function HoldingPage() {
  const { id } = useParams({ strict: false }) as { id: Held['id'] }
  const asked = useQuery(holding(id))
  if (asked.data) return <Known key={id} of={asked.data} />
  return (
    <Page title={say('levels.title')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

function Known({ of }: { of: Held }) {
  const { id, code, name, kind, status, renewable } = of
  return (
    <RecordPage
      title={name[language()]}
      trail={trail()}
      lead={named(`kind.level.${kind}`)}
      state={{ of: 'holding', state: status }}
      to={`/membership/holdings/${id}`}
      moves={
        <Button component={Link} to={`/membership/levels/${code}`} variant={renewable ? 'filled' : 'default'}>
          {say(renewable ? 'levels.renew' : 'levels.record.level')}
        </Button>
      }
      history={
        <>
          <Section title={say('levels.certificate')}>
            <Certificate of={of} />
          </Section>
          {(status === 'active' || status === 'grace') && (
            <Section title={say('levels.logo')}>
              <Logo of={of} />
            </Section>
          )}
        </>
      }
    >
      <Section title={say('levels.record')}>
        <About of={of} />
      </Section>
    </RecordPage>
  )
}

function About({ of }: { of: Held }) {
  const { source, since, periodFrom, anniversary, renewableFrom, graceTo, endedAt, reason } = of
  const isOver = endedAt !== null
  return (
    <Facts>
      <Fact name={say('levels.source')}>{named(`source.holding.${source}`)}</Fact>
      <Fact name={say('levels.since')}>
        <When at={String(since)} />
      </Fact>
      {String(periodFrom) !== String(since) && (
        <Fact name={say('levels.periodFrom')}>
          <When at={String(periodFrom)} />
        </Fact>
      )}
      <Fact name={say('levels.anniversary')}>
        {anniversary ? <When at={String(anniversary)} /> : say('levels.until.never')}
      </Fact>
      {!isOver && renewableFrom && graceTo && (
        <>
          <Fact name={say('levels.renewal')}>
            <When at={String(renewableFrom)} /> – <When at={String(graceTo)} />
          </Fact>
          <Fact name={say('levels.auto')}>
            <AutoRenewal of={of} />
          </Fact>
        </>
      )}
      {isOver && (
        <Fact name={say('levels.endedAt')}>
          <When at={String(endedAt)} />
        </Fact>
      )}
      {reason && <Fact name={say('levels.reason')}>{reason}</Fact>}
    </Facts>
  )
}

/** It can only be switched off here: the next renewal switches it on again. */
function AutoRenewal({ of: { id, autoRenew, version } }: { of: Held }) {
  const [asking, ask] = useState(false)
  const denied = useDenial()('membership:buy')
  if (!autoRenew) return say('levels.auto.off')
  return (
    <div className={styles.line}>
      <span>{say('levels.auto.on')}</span>
      <Act name={say('levels.auto.stop')} run={() => ask(true)} denied={denied} size="xs" variant="default" />
      {asking && (
        <SureDialog
          endpoint="PUT /holdings/:holdingId/renewal"
          input={{ holdingId: id, on: false }}
          version={version}
          title={say('levels.auto.stop.title')}
          action={say('levels.auto.stop')}
          close={() => ask(false)}
        >
          {say('levels.auto.stop.text')}
        </SureDialog>
      )}
    </div>
  )
}

/** The badge, its papers, and the address where anybody can check it. */
function Certificate({ of: { id, certificate: number, name, status, graceTo } }: { of: Held }) {
  if (!number)
    return (
      <p className={styles.quiet}>
        {say(status === 'active' || status === 'grace' ? 'levels.certificate.soon' : 'levels.certificate.gone')}
      </p>
    )
  const paper = (lang: 'en' | 'ko') => hrefOf('GET /holdings/:holdingId/certificate', { holdingId: id, language: lang })
  return (
    <div className={styles.close}>
      <div className={styles.badge} data-status="valid">
        <span className={styles.seal}>
          <IconCertificate size={34} stroke={1.5} aria-hidden />
        </span>
        <div>
          <b>{name[language()]}</b>
          <Copyable text={number} />
        </div>
      </div>
      <ul className={styles.plain}>
        <li>
          <a href={paper('ko')} download>
            {say('levels.certificate.ko')}
          </a>
        </li>
        <li>
          <a href={paper('en')} download>
            {say('levels.certificate.en')}
          </a>
        </li>
        <li>
          <a href={hrefOf('GET /certificates/:number/badge', { number })} download>
            {say('levels.certificate.badge')}
          </a>
        </li>
        <li>
          <Link to={`/certificates/${number}` as string}>{say('levels.certificate.check')}</Link>
        </li>
      </ul>
      {graceTo && <p className={styles.small}>{say('levels.certificate.grace', { date: dayOf(String(graceTo)) })}</p>}
      <p className={styles.small}>{say('levels.certificate.text')}</p>
    </div>
  )
}
