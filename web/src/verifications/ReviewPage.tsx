import { IconCopyCheck, IconFlag } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import { hrefOf } from '../kit/api.ts'
import { Fact, Facts } from '../kit/Facts.tsx'
import kit from '../kit/kit.module.css'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { named, say } from '../kit/say.ts'
import { History } from '../kit/Timeline.tsx'
import { When } from '../kit/When.tsx'
import { Beside } from './Beside.tsx'
import { Evidence } from './Evidence.tsx'
import { momentsOf } from './history.tsx'
import { type Review, reviewOf, type There } from './queries.ts'
import { ReviewMoves } from './ReviewMoves.tsx'
import styles from './verifications.module.css'

const trail = () => [{ name: say('verifications.queue.title'), to: '/vendor/verifications' }]

/** One check under review: the company beside its registry, what was sent, what happened, and the decision. */
export function ReviewPage() {
  const { tenantId, id } = useParams({ strict: false }) as There
  const review = useQuery(reviewOf({ tenantId, id }))
  if (!review.data) {
    return (
      <Page title={say('verifications.kind')} trail={trail()}>
        <Answer of={review} rows={10}>
          {() => null}
        </Answer>
      </Page>
    )
  }
  return <Reviewed review={review.data} />
}

function Reviewed({ review }: { review: Review }) {
  const { tenantId, id, company, kind, status, history } = review
  const fileAt = (fileId: string) =>
    hrefOf('GET /vendor/partners/:tenantId/files/:id/content', { tenantId, id: fileId as never })
  return (
    <RecordPage
      title={`${company.name}: ${named(`kind.verification.${kind}`)}`}
      trail={trail()}
      lead={say(`verifications.about.${kind}`)}
      state={{ of: 'verification', state: status }}
      moves={<ReviewMoves review={review} />}
      history={<History moments={momentsOf(history, fileAt)} />}
      to={`/vendor/verifications/${tenantId}/${id}`}
    >
      {company.distinction && <Distinction text={company.distinction} />}
      {review.flags.map((flag) => (
        <Flagged key={flag} flag={flag} review={review} />
      ))}
      <Standing review={review} />
      <Sent review={review} fileAt={fileAt} />
      <Beside review={review} />
      <Others review={review} />
    </RecordPage>
  )
}

const Distinction = ({ text }: { text: string }) => (
  <div className={kit.note} data-tone="wait">
    <IconCopyCheck size={18} aria-hidden />
    <div>
      <h2>{say('verifications.review.distinction')}</h2>
      <p className={styles.said}>{text}</p>
    </div>
  </div>
)

/** Something to look at twice: nothing is refused for it. */
function Flagged({ flag, review: { company } }: { flag: Review['flags'][number]; review: Review }) {
  const { website, contact } = company
  return (
    <div className={kit.note} data-tone="wait">
      <IconFlag size={18} aria-hidden />
      <div>
        <h2>{say(`verifications.flag.${flag}`)}</h2>
        <p>{say(`verifications.flag.${flag}.text`, { website: website ?? '', email: contact.email })}</p>
      </div>
    </div>
  )
}

function Standing({ review }: { review: Review }) {
  const { tenantId, company, turn, promisedAt, overdue, ageDays, since, claimedBy, claimedByMe, reason, text } = review
  return (
    <Section title={say('verifications.state')}>
      <Facts>
        <Fact name={say('verifications.company')}>
          <Link to={`/vendor/partners/${tenantId}` as string}>{company.name}</Link>
        </Fact>
        <Fact name={say('verifications.turn')}>{say(`verifications.review.turn.${turn}`)}</Fact>
        <Fact name={say('verifications.promise')}>
          {promisedAt && (
            <span className={overdue ? styles.late : undefined}>
              <When at={promisedAt} time /> (<When at={promisedAt} relative />)
            </span>
          )}
        </Fact>
        <Fact name={say('verifications.since')}>
          <When at={since} time /> · {say('verifications.age', { n: ageDays })}
        </Fact>
        <Fact name={say('verifications.claimedBy')}>{claimedByMe ? say('verifications.claim.me') : claimedBy}</Fact>
        {reason && <Fact name={say('verifications.why')}>{reason.says}</Fact>}
        {text && <Fact name={say('verifications.review.told')}>{text}</Fact>}
      </Facts>
    </Section>
  )
}

function Sent({ review: { history }, fileAt }: { review: Review; fileAt: (id: string) => string }) {
  const files = history.flatMap((move) => move.files)
  return (
    <Section title={say('verifications.review.evidence')}>
      {files.length ? (
        <Evidence files={files} at={fileAt} />
      ) : (
        <p className={styles.about}>{say('verifications.review.evidence.none')}</p>
      )}
    </Section>
  )
}

function Others({ review: { others, id, tenantId } }: { review: Review }) {
  return (
    <Section title={say('verifications.review.others')}>
      <ul className={styles.others}>
        {others
          .filter((other) => other.id !== id)
          .map((other) => (
            <li key={other.id}>
              <Link to={`/vendor/verifications/${tenantId}/${other.id}` as string}>
                {named(`kind.verification.${other.kind}`)}
              </Link>
              <StateBadge of="verification" state={other.status} />
            </li>
          ))}
      </ul>
    </Section>
  )
}
