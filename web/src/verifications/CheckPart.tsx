import { Button } from '@mantine/core'
import { IconAlertTriangle, IconMessageQuestion } from '@tabler/icons-react'
import { hrefOf } from '../kit/api.ts'
import { GoThere } from '../kit/Blocked.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import kit from '../kit/kit.module.css'
import { Moves } from '../kit/Moves.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { named, say } from '../kit/say.ts'
import { Timeline } from '../kit/Timeline.tsx'
import { useWrite } from '../kit/useWrite.ts'
import { When } from '../kit/When.tsx'
import { momentsOf } from './history.tsx'
import { type Check, checks } from './queries.ts'
import { Reply } from './Reply.tsx'
import styles from './verifications.module.css'

const fileAt = (id: string) => hrefOf('GET /files/:id/content', { id: id as never })

/** One check: what it proves, how it stands, whose turn it is, and everything that happened. */
export function CheckPart({ check }: { check: Check }) {
  const { kind, status } = check
  return (
    <Section title={named(`kind.verification.${kind}`)} action={<StateBadge of="verification" state={status} />}>
      <div className={styles.beside}>
        <div>
          <p className={styles.about}>{say(`verifications.about.${kind}`)}</p>
          <Wanted check={check} />
          <Standing check={check} />
        </div>
        <Timeline moments={momentsOf(check.history, fileAt)} />
      </div>
    </Section>
  )
}

/** What is wanted of the company, loudest when it is its turn. */
function Wanted({ check }: { check: Check }) {
  if (check.turn !== 'partner') return null
  const Sign = check.status === 'rejected' ? IconAlertTriangle : IconMessageQuestion
  return (
    <div className={kit.note} data-tone={check.status === 'rejected' ? 'bad' : 'wait'}>
      <Sign size={18} aria-hidden />
      <div>
        {check.status === 'rejected' ? <Rejection check={check} /> : <Question check={check} />}
        <div className={kit.formFoot}>
          <Moves
            of="verification"
            moves={check.moves}
            offer={{
              appeal: {
                tone: 'main',
                may: 'verification:manage',
                dialog: (close) => <Reply check={check} move="appeal" close={close} />,
              },
              answer: {
                ...(check.mailbox ? {} : { tone: 'main' as const }),
                may: 'verification:manage',
                dialog: (close) => <Reply check={check} move="answer" close={close} />,
              },
            }}
          />
          {check.status === 'rejected' && <GoThere to="/account" name={say('verifications.profile')} />}
        </div>
      </div>
    </div>
  )
}

function Rejection({ check: { reason, text, documents } }: { check: Check }) {
  return (
    <>
      <h3>{say('verifications.why')}</h3>
      {reason && <p>{reason.says}</p>}
      {text && <p className={styles.said}>{text}</p>}
      <h3>{say('verifications.todo')}</h3>
      {reason && <p>{reason.remedy}</p>}
      {documents && <p>{documents}</p>}
    </>
  )
}

function Question({ check }: { check: Check }) {
  const { text, documents, mailbox } = check
  if (mailbox && !text) return <Letter check={check} />
  return (
    <>
      <h3>{say('verifications.asked')}</h3>
      {text && <p className={styles.said}>{text}</p>}
      {documents && <p>{documents}</p>}
    </>
  )
}

/** The contact's mailbox waits for its letter to be opened. */
function Letter({ check: { id, mailbox } }: { check: Check }) {
  const { mutate, isPending, isSuccess, error } = useWrite('POST /verifications/:id/letters', {
    refresh: [checks.queryKey],
  })
  if (!mailbox) return null
  return (
    <>
      <h3>{say('verifications.mailbox.sent', { email: mailbox.email })}</h3>
      <p>
        {say('verifications.mailbox.expires')}: <When at={mailbox.expiresAt} time />
      </p>
      <div>
        <Button size="xs" variant="default" loading={isPending} onClick={() => mutate({ id })}>
          {say('verifications.mailbox.again')}
        </Button>
      </div>
      {isSuccess && <p role="status">{say('verifications.mailbox.again.done')}</p>}
      {error && <ProblemNote problem={error} />}
    </>
  )
}

function Standing({ check }: { check: Check }) {
  const { turn, promisedAt, promiseDays, overdue, since, ageDays, decidedAt, decidedBy } = check
  return (
    <Facts>
      <Fact name={say('verifications.turn')}>{say(`verifications.turn.${turn}`)}</Fact>
      {promisedAt && (
        <Fact name={say('verifications.promise')}>
          <When at={promisedAt} time /> (<When at={promisedAt} relative />) ·{' '}
          {overdue ? (
            <span className={styles.late}>{say('verifications.promise.late')}</span>
          ) : (
            say('verifications.promise.days', { n: promiseDays })
          )}
        </Fact>
      )}
      {turn === 'partner' && <Fact name={say('verifications.promise')}>{say('verifications.promise.none')}</Fact>}
      {turn !== 'nobody' && (
        <Fact name={say('verifications.since')}>
          <When at={since} time /> · {say('verifications.age', { n: ageDays })}
        </Fact>
      )}
      {decidedAt && (
        <Fact name={say('verifications.decidedBy')}>
          {decidedBy ?? say('verifications.decidedBy.house')} · <When at={decidedAt} time />
        </Fact>
      )}
    </Facts>
  )
}
