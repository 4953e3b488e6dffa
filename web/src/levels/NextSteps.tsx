import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Section } from '../kit/Section.tsx'
import { language, say } from '../kit/say.ts'
import { dayOf } from '../kit/When.tsx'
import styles from './levels.module.css'
import { type Offer, offers } from './queries.ts'

type Step = { key: string; title: string; text: string; to: string; action: string }

const STEPS_MAX = 5

/** What can be done now, what is pressing first: an order to pay, a level to renew, one that can be bought, one that is near. */
export function NextSteps() {
  const asked = useQuery(offers)
  return (
    <Section title={say('levels.next')} flush={asked.isSuccess}>
      <Answer of={asked}>
        {({ items }) => {
          const steps = [paying, renewing, buying, nearing].flatMap((of) => items.flatMap(of)).slice(0, STEPS_MAX)
          if (steps.length === 0) return <Empty of="levels.next.none" />
          return (
            <ul className={styles.rows}>
              {steps.map(({ key, title, text, to, action }) => (
                <li key={key}>
                  <div>
                    <b>{title}</b>
                    <small>{text}</small>
                  </div>
                  <Button component={Link} to={to} size="xs" variant="light" aria-label={`${action}: ${title}`}>
                    {action}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }}
      </Answer>
    </Section>
  )
}

const nameOf = ({ name }: Offer) => name[language()]

function paying(of: Offer): Step[] {
  const { code, order } = of
  if (!order) return []
  const title = say('levels.next.pay', { level: nameOf(of) })
  const text = say('levels.next.pay.text', { number: order.number })
  return [{ key: `pay ${code}`, title, text, to: `/membership/orders/${order.id}`, action: say('levels.next.pay.do') }]
}

const levelAt = (code: string) => `/membership/levels/${code}`

function renewing(of: Offer): Step[] {
  const { code, holding, order } = of
  if (!holding?.renewable || order) return []
  const title = say('levels.next.renew', { level: nameOf(of) })
  const text = say('levels.next.renew.text', { date: dayOf(String(holding.anniversary)) })
  return [{ key: `renew ${code}`, title, text, to: levelAt(code), action: say('levels.renew') }]
}

function buying(of: Offer): Step[] {
  const { code, ready, orderKind } = of
  if (!ready || orderKind !== 'new') return []
  const title = say('levels.next.buy', { level: nameOf(of) })
  return [
    { key: `buy ${code}`, title, text: say('levels.next.buy.text'), to: levelAt(code), action: say('levels.buy') },
  ]
}

/** Everything is met but what it takes to qualify. */
function nearing(of: Offer): Step[] {
  const open = of.conditions.filter(({ met }) => !met)
  const [only] = open
  if (open.length !== 1 || only?.name !== 'levelQualified' || !only.link) return []
  const title = say('levels.next.near', { level: nameOf(of) })
  const text = only.sentence?.[language()] ?? ''
  return [{ key: `near ${of.code}`, title, text, to: only.link, action: say('levels.next.near.do') }]
}
