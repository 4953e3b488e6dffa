import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { say } from '../kit/say.ts'
import { useNetworkName } from '../kit/useMe.ts'
import { useTitle } from '../kit/useTitle.ts'
import styles from './landing.module.css'
import { Street } from './Street.tsx'

const steps = ['enrol', 'associate', 'sign'] as const
const promises = ['blocked', 'appeal', 'api'] as const

/** What a stranger sees: whose network it is, how one becomes able to sell, and the door. */
export function LandingPage() {
  const network = useNetworkName()
  useTitle(network)
  return (
    <div className={styles.landing}>
      <section className={styles.hero}>
        <div>
          <h1>{say('home.landing.title', { network: unbroken(network) })}</h1>
          <p className={styles.lead}>{say('home.landing.text', { network })}</p>
          <div className={styles.doors}>
            <Button
              component={Link}
              to={'/enrol' as string}
              size="md"
              rightSection={<IconArrowRight size={18} aria-hidden />}
            >
              {say('shell.enrol')}
            </Button>
            <Button component={Link} to={'/sign-in' as string} size="md" variant="default">
              {say('shell.signIn')}
            </Button>
          </div>
        </div>
        <Street />
      </section>
      <Steps />
      <Promises />
      <section className={styles.have}>
        <h2>{say('home.landing.have')}</h2>
        <p>{say('home.landing.have.text')}</p>
        <p>{say('home.landing.legacy')}</p>
      </section>
    </div>
  )
}

/** A name stays on one line. */
const unbroken = (name: string) => name.replaceAll(' ', '\u00a0')

function Steps() {
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{say('home.landing.steps')}</h2>
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          <li key={step}>
            <span className={styles.number} aria-hidden="true">
              {at + 1}
            </span>
            <h3>{say(`home.landing.${step}`)}</h3>
            <p>{say(`home.landing.${step}.text`)}</p>
            <p className={styles.who}>{say(`home.landing.${step}.who`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Promises() {
  return (
    <section aria-labelledby="promises">
      <h2 id="promises">{say('home.landing.promises')}</h2>
      <dl className={styles.promises}>
        {promises.map((promise) => (
          <div key={promise}>
            <dt>{say(`home.landing.promise.${promise}`)}</dt>
            <dd>{say(`home.landing.promise.${promise}.text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
