import { Group } from '@mantine/core'
import { GoThere } from '../kit/Blocked.tsx'
import { Copyable } from '../kit/Copyable.tsx'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { type Plain, say } from '../kit/say.ts'
import { printed } from '../membership/printed.ts'
import styles from './enrolment.module.css'
import type { Enrolment } from './queries.ts'

const NEXT = ['checks', 'look', 'sell'] as const

/** The end of the wizard: the IDs, what each is for, and what happens without anybody asking. */
export function Done({ draft: { result } }: { draft: Enrolment }) {
  if (!result) return null
  return (
    <Page title={say('enrolment.done.title')} lead={say('enrolment.done.lead', { company: result.company })}>
      <div className={styles.ids}>
        <PartnerId name={say('enrolment.done.global')} text={say('enrolment.done.global.text')} id={result.globalId} />
        <PartnerId
          name={say('enrolment.done.location')}
          text={say('enrolment.done.location.text')}
          id={result.locationId}
        />
      </div>
      <Section title={say('enrolment.done.next')}>
        <ol className={styles.next}>
          {NEXT.map((one) => (
            <li key={one}>
              <b>{say(`enrolment.done.next.${one}` as Plain)}</b>
              <p>{say(`enrolment.done.next.${one}.text` as Plain)}</p>
            </li>
          ))}
        </ol>
        <Group gap="sm">
          <GoThere to="/verification" name={say('enrolment.done.checks')} />
          <GoThere to="/readiness" name={say('enrolment.done.ready')} />
        </Group>
      </Section>
    </Page>
  )
}

const PartnerId = ({ name, text, id }: { name: string; text: string; id: string }) => (
  <section className={styles.id} aria-label={name}>
    <h2>{name}</h2>
    <p>
      <Copyable text={id} shown={printed(id)} />
    </p>
    <small>{text}</small>
  </section>
)
