import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer } from '../../kit/Answer.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Page } from '../../kit/Page.tsx'
import { Section } from '../../kit/Section.tsx'
import { language, named, say } from '../../kit/say.ts'
import { useMay } from '../../kit/useMe.ts'
import { dayOf } from '../../kit/When.tsx'
import { ConditionsFlyout } from '../Conditions.tsx'
import styles from '../levels.module.css'
import { Meter } from '../Meter.tsx'
import { pointsOf } from '../points.ts'
import type { Held } from '../queries.ts'
import { lackingText } from '../ScoresPage.tsx'
import { AreaStanding, HeldState } from '../Standing.tsx'
import { Give, Withdraw } from './ByHand.tsx'
import { heldBy, offersTo, partnerNamed, scoresOf, type TenantId } from './queries.ts'

/** One partner's levels: what it holds, how it scores, and what keeps it from more. */
export function PartnerLevelsPage() {
  const { tenantId } = useParams({ strict: false }) as { tenantId: TenantId }
  const [giving, give] = useState(false)
  const may = useMay()
  const { data } = useQuery(partnerNamed(tenantId))
  const name = data?.name ?? say('levels.desk.company')
  return (
    <Page
      title={say('levels.of', { company: name })}
      trail={[
        { name: say('levels.desk.holders'), to: '/vendor/holdings' },
        { name, to: `/vendor/partners/${tenantId}` },
      ]}
      action={may('levels:manage') && <Button onClick={() => give(true)}>{say('levels.give')}</Button>}
    >
      <div className={styles.halves}>
        <Holdings tenantId={tenantId} />
        <Offers tenantId={tenantId} />
      </div>
      <Scores tenantId={tenantId} />
      {giving && <Give tenantId={tenantId} close={() => give(false)} />}
    </Page>
  )
}

type Of = { tenantId: TenantId }

function Holdings({ tenantId }: Of) {
  const asked = useQuery(heldBy(tenantId))
  return (
    <Section title={say('levels.held.by')} flush={asked.isSuccess}>
      <Answer of={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty of="levels.held.none" />
          ) : (
            <ul className={styles.rows}>
              {items.map((one) => (
                <One key={one.id} of={one} tenantId={tenantId} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Section>
  )
}

function One({ of, tenantId }: Of & { of: Held }) {
  const [taking, take] = useState(false)
  const may = useMay()
  const { name, source, since, anniversary, status, moves, reason } = of
  const parts = [
    named(`source.holding.${source}`),
    dayOf(String(since)),
    anniversary ? say('levels.until', { date: dayOf(String(anniversary)) }) : say('levels.until.never'),
    reason,
  ]
  return (
    <li>
      <div>
        <b>{name[language()]}</b>
        <small>{parts.filter(Boolean).join(' · ')}</small>
        {moves.includes('withdraw') && may('levels:manage') && (
          <Button
            size="compact-xs"
            variant="default"
            w="fit-content"
            mt={4}
            onClick={() => take(true)}
            aria-label={`${named('move.holding.withdraw')}: ${name[language()]}`}
          >
            {named('move.holding.withdraw')}
          </Button>
        )}
      </div>
      <HeldState status={status} />
      {taking && <Withdraw of={of} tenantId={tenantId} close={() => take(false)} />}
    </li>
  )
}

/** The same conditions the partner reads. */
function Offers({ tenantId }: Of) {
  const asked = useQuery(offersTo(tenantId))
  return (
    <Section title={say('levels.offers.to')} flush={asked.isSuccess}>
      <Answer of={asked}>
        {({ items }) => (
          <ul className={styles.rows}>
            {items
              .filter(({ obtained }) => obtained === 'purchase')
              .map((of) => (
                <li key={of.code}>
                  <div>
                    <b>{of.name[language()]}</b>
                    <small>{named(`kind.level.${of.kind}`)}</small>
                  </div>
                  <ConditionsFlyout of={of} />
                </li>
              ))}
          </ul>
        )}
      </Answer>
    </Section>
  )
}

function Scores({ tenantId }: Of) {
  const asked = useQuery(scoresOf(tenantId))
  return (
    <Section title={say('levels.scores.title')}>
      <Answer of={asked}>
        {({ items }) => (
          <ul className={styles.areas}>
            {items.map((of) => (
              <li key={of.area}>
                <div className={styles.line}>
                  <b>{of.name[language()]}</b>
                  <AreaStanding status={of.status} />
                </div>
                <div className={styles.line}>
                  <b className={styles.points}>{pointsOf(of.total)}</b>
                  <Meter
                    value={of.total}
                    max={100}
                    mark={of.qualifiedFrom}
                    label={say('levels.score.of', { area: of.name[language()], points: pointsOf(of.total) })}
                    good={of.qualifiedToday}
                  />
                </div>
                <p className={styles.small}>{lackingText(of)}</p>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Section>
  )
}
