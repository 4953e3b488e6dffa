import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { Blocked } from '../../kit/Blocked.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import kit from '../../kit/kit.module.css'
import { Moves, moveName } from '../../kit/Moves.tsx'
import { Page } from '../../kit/Page.tsx'
import { Section } from '../../kit/Section.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { language, say } from '../../kit/say.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { dayOf, When } from '../../kit/When.tsx'
import styles from '../migration.module.css'
import { Ask } from './Ask.tsx'
import { tones } from './MyLateClaims.tsx'
import { Proof } from './Proof.tsx'
import { type LateClaim, lateClaim } from './queries.ts'

const may = 'lateClaims:ask'
const trail = () => [
  { name: say('membership.account'), to: '/account' },
  { name: say('migration.mine'), to: '/account/legacy' },
]

/** One request for an old ID's history: what proves it, and where it stands. */
export function LateClaimPage() {
  const { id } = useParams({ strict: false }) as { id: LateClaim['id'] }
  const asked = useQuery(lateClaim(id))
  if (asked.data) return <One claim={asked.data} />
  return (
    <Page title={say('migration.mine.late')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

function One({ claim }: { claim: LateClaim }) {
  const { status, printedOldId, askedByName, createdAt, note, promisedAt, decidedAt } = claim
  return (
    <Page
      title={say('migration.late.of', { id: printedOldId })}
      trail={trail()}
      beside={<StateBadge of="lateClaim" state={status} tone={tones[status]} />}
      action={<LateClaimMoves claim={claim} />}
      narrow
    >
      <div className={kit.stack}>
        <Outcome claim={claim} />
        <Section title={say('migration.import.state')}>
          <Facts>
            <Fact name={say('migration.late.askedBy')}>{askedByName}</Fact>
            <Fact name={say('migration.late.askedAt')}>
              <When at={createdAt} />
            </Fact>
            {note && <Fact name={say('migration.late.note')}>{note}</Fact>}
            {promisedAt && !decidedAt && (
              <Fact name={say('migration.late.promised')}>
                <When at={promisedAt} /> (<When at={promisedAt} relative />)
              </Fact>
            )}
          </Facts>
        </Section>
        <Proof key={claim.version} claim={claim} />
      </div>
    </Page>
  )
}

/** What the company should know or do first. */
function Outcome({ claim }: { claim: LateClaim }) {
  const { status, expiresAt, reason, reasonText } = claim
  if (status === 'asked' || status === 'proving')
    return <p className={styles.about}>{say('migration.late.expires', { day: dayOf(expiresAt) })}</p>
  if (status === 'granted')
    return (
      <div className={styles.told} role="status">
        <b>{say('migration.late.granted')}</b>
        <p>{say('migration.late.granted.text')}</p>
        <div>
          <Link to={'/account/legacy' as string} search={{ tab: 'history' }}>
            {say('migration.late.granted.do')}
          </Link>
        </div>
      </div>
    )
  if (status === 'refused')
    return (
      <Blocked block={{ title: reason?.[language()] ?? '', remedy: reasonText ?? undefined }}>
        <Again claim={claim} />
      </Blocked>
    )
  if (status !== 'expired' && status !== 'withdrawn') return null
  return (
    <div className={kit.stack}>
      <p className={styles.about}>{say(`migration.late.${status}`)}</p>
      <Again claim={claim} />
    </div>
  )
}

function Again({ claim: { printedOldId } }: { claim: LateClaim }) {
  const [asking, ask] = useState(false)
  const denied = useDenial()(may)
  return (
    <div>
      <Act size="xs" variant="default" name={say('migration.late.again')} run={() => ask(true)} denied={denied} />
      {asking && <Ask oldId={printedOldId} close={() => ask(false)} />}
    </div>
  )
}

function LateClaimMoves({ claim: { id, moves, version } }: { claim: LateClaim }) {
  const go = useNavigate()
  const withdraw = (close: () => void) => (
    <SureDialog
      endpoint="DELETE /late-claims/:id"
      input={{ id }}
      version={version}
      done={() => go({ to: '/account/legacy' as string, search: { tab: 'late' } })}
      title={say('migration.late.withdraw.title')}
      action={moveName('lateClaim', 'withdraw')}
      grave
      close={close}
    >
      {say('migration.late.withdraw.text')}
    </SureDialog>
  )
  return <Moves of="lateClaim" moves={moves} offer={{ withdraw: { may, tone: 'grave', dialog: withdraw } }} />
}
