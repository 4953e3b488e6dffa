import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Answer } from '../../kit/Answer.tsx'
import { hrefOf } from '../../kit/api.ts'
import { countryName } from '../../kit/countries.ts'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { Page } from '../../kit/Page.tsx'
import { RecordPage } from '../../kit/RecordPage.tsx'
import { Section } from '../../kit/Section.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { language, say } from '../../kit/say.ts'
import { dayOf, When } from '../../kit/When.tsx'
import { Evidence } from '../../verifications/Evidence.tsx'
import styles from '../migration.module.css'
import { addressOf, Standing } from '../old-accounts/OldAccountsPage.tsx'
import { tones } from './MyLateClaims.tsx'
import { type Review, reviewOf } from './queries.ts'
import { ReviewMoves } from './ReviewMoves.tsx'

const trail = () => [
  { name: say('migration.title'), to: '/vendor/migration' },
  { name: say('migration.late'), to: '/vendor/migration/late-claims' },
]

/** A late claim under review: who asks beside what the old centre knew, and the decision. */
export function ReviewPage() {
  const { id } = useParams({ strict: false }) as { id: Review['id'] }
  const asked = useQuery(reviewOf(id))
  if (asked.data) return <Reviewed of={asked.data} />
  return (
    <Page title={say('migration.late')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

type Of = { of: Review }

const Reviewed = ({ of }: Of) => (
  <RecordPage
    title={`${of.company}: ${of.printedOldId}`}
    trail={trail()}
    to={`/vendor/migration/late-claims/${of.id}`}
    lead={<StateBadge of="lateClaim" state={of.status} tone={tones[of.status]} />}
    moves={<ReviewMoves of={of} />}
  >
    <Agreement of={of} />
    <div className={styles.halves}>
      <Company of={of} />
      <Old of={of} />
    </div>
    <Sent of={of} />
    {of.rivals.length > 0 && <Rivals of={of} />}
  </RecordPage>
)

const signs = ['domain', 'registration', 'mailbox', 'name', 'country'] as const

const Agreement = ({ of: { agrees } }: Of) => (
  <Section title={say('migration.review.agrees')}>
    <ul className={styles.signs}>
      {signs.map((sign) => {
        const Sign = agrees[sign] ? IconCircleCheck : IconCircleDashed
        return (
          <li key={sign} data-agrees={agrees[sign] || undefined}>
            <Sign
              size={18}
              role="img"
              aria-label={say(agrees[sign] ? 'migration.review.yes' : 'migration.review.no')}
            />
            {say(`migration.review.agrees.${sign}`)}
          </li>
        )
      })}
    </ul>
  </Section>
)

const Company = ({ of }: Of) => (
  <Section title={say('migration.review.company')}>
    <Facts>
      <Fact name={say('migration.claim.name')}>
        <Link to={`/vendor/partners/${of.tenantId}` as string}>{of.company}</Link>
      </Fact>
      <Fact name={say('migration.accounts.country')}>{countryName(of.country)}</Fact>
      <Fact name={say('migration.late.askedBy')}>{of.askedByName}</Fact>
      <Fact name={say('migration.late.askedAt')}>
        <When at={of.createdAt} time />
      </Fact>
      <Fact name={say('migration.late.note')}>{of.note}</Fact>
      <Fact name={say('migration.desk.promised')}>
        <When at={of.promisedAt} />
      </Fact>
      {of.reason && (
        <Fact name={say('migration.late.reason')}>
          {[of.reason[language()], of.reasonText].filter(Boolean).join(' ')}
        </Fact>
      )}
      {of.decidedByName && <Fact name={say('migration.late.decidedBy')}>{of.decidedByName}</Fact>}
    </Facts>
  </Section>
)

function Old({ of: { old, printedOldId } }: Of) {
  if (!old)
    return (
      <Section title={say('migration.review.old')}>
        <p className={styles.about}>{say('migration.review.old.gone')}</p>
      </Section>
    )
  return (
    <Section title={say('migration.review.old')}>
      <Facts>
        <Fact name={say('migration.claim.name')}>
          <Link to={addressOf(old.printedOldId) as string}>{old.name}</Link>
        </Fact>
        <Fact name={say('migration.claim.id')}>
          {old.printedOldId === printedOldId ? printedOldId : `${old.printedOldId} (${printedOldId})`}
        </Fact>
        <Fact name={say('migration.accounts.country')}>{countryName(old.country)}</Fact>
        <Fact name={say('migration.accounts.standing')}>
          <Standing of={old.standing} />
        </Fact>
        <Fact name={say('migration.account.website')}>{old.website}</Fact>
        <Fact name={say('migration.account.registration')}>{old.registrationId}</Fact>
        <Fact name={say('migration.account.sites')}>{String(old.sites)}</Fact>
        {old.claimedAt && (
          <Fact name={say('migration.accounts.claim')}>
            {say('migration.review.old.claimed', { day: dayOf(old.claimedAt) })}
          </Fact>
        )}
      </Facts>
    </Section>
  )
}

function Sent({ of: { files, explanation, domain, domainProvenAt, tenantId } }: Of) {
  const fileAt = (id: string) =>
    hrefOf('GET /vendor/partners/:tenantId/files/:id/content', { tenantId, id: id as never })
  return (
    <Section title={say('migration.review.proof')}>
      <div className={styles.remarks}>
        {domain && domainProvenAt && (
          <p style={{ margin: 0 }}>{say('migration.late.domain.proven', { domain, day: dayOf(domainProvenAt) })}</p>
        )}
        {files.length > 0 ? (
          <Evidence files={files} at={fileAt} />
        ) : (
          domainProvenAt && <p className={styles.about}>{say('migration.review.proof.none')}</p>
        )}
        {explanation && <blockquote className={styles.quote}>{explanation}</blockquote>}
      </div>
    </Section>
  )
}

const Rivals = ({ of: { rivals } }: Of) => (
  <Section title={say('migration.review.rivals')}>
    <div className={styles.remarks}>
      <p className={styles.about}>{say('migration.review.rivals.text')}</p>
      <ul className={styles.plain}>
        {rivals.map(({ id, company, status }) => (
          <li key={id}>
            <Link to={`/vendor/migration/late-claims/${id}` as string}>{company}</Link>{' '}
            <StateBadge of="lateClaim" state={status} tone={tones[status]} />
          </li>
        ))}
      </ul>
    </div>
  </Section>
)
