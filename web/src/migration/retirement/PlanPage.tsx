import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../kit/Answer.tsx'
import { Blocked } from '../../kit/Blocked.tsx'
import { Confirm } from '../../kit/Dialog.tsx'
import { Form, FormFoot, Row } from '../../kit/Form.tsx'
import { TextAreaField, TextField } from '../../kit/fields.tsx'
import kit from '../../kit/kit.module.css'
import { Page } from '../../kit/Page.tsx'
import type { Problem } from '../../kit/problem.ts'
import { Section } from '../../kit/Section.tsx'
import { say } from '../../kit/say.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { useForm } from '../../kit/useForm.ts'
import { dayOf } from '../../kit/When.tsx'
import styles from '../migration.module.css'
import { Places } from '../Places.tsx'
import { DayField } from './DayField.tsx'
import { PhaseBadge } from './Days.tsx'
import { Preview } from './Preview.tsx'
import { type Plan, plan } from './queries.ts'

/** The plan of the retirement: its days, the days of its notices, and the letter. */
export function PlanPage() {
  const asked = useQuery(plan)
  return (
    <Page
      title={say('migration.plan')}
      trail={[{ name: say('migration.title'), to: '/vendor/migration' }]}
      lead={<Places>{say('migration.plan.lead')}</Places>}
      beside={asked.data && <PhaseBadge phase={asked.data.phase} />}
    >
      <Answer of={asked} rows={10}>
        {(one) => <Planning plan={one} />}
      </Answer>
    </Page>
  )
}

const initialOf = (one: Plan) => ({
  announceOn: one.announceOn,
  freezeOn: one.freezeOn,
  retireOn: one.retireOn,
  zone: one.zone,
  noticeDays: one.noticeDays.join(', '),
  'subject.en': one.subject.en,
  'subject.ko': one.subject.ko,
  'body.en': one.body.en,
  'body.ko': one.body.ko,
  sure: false,
})

/** Numbers parted by anything; what is none stays out, and the server says what is wrong with the rest. */
const daysIn = (text: string) =>
  text
    .split(/[^\d]+/)
    .filter(Boolean)
    .map(Number)

function usePlanning(one: Plan) {
  const [kept, keep] = useState(false)
  const entry = useForm('PUT /vendor/retirement', {
    initial: initialOf(one),
    input: (values) => ({
      announceOn: values.announceOn,
      freezeOn: values.freezeOn,
      retireOn: values.retireOn,
      zone: values.zone.trim(),
      noticeDays: daysIn(values.noticeDays),
      subject: { en: values['subject.en'], ko: values['subject.ko'] },
      body: { en: values['body.en'], ko: values['body.ko'] },
      sure: values.sure,
    }),
    version: one.version ?? undefined,
    refresh: [['retirement']],
    done: () => keep(true),
  })
  return { ...entry, kept }
}
type Planned = ReturnType<typeof usePlanning>

function Planning({ plan: one }: { plan: Plan }) {
  const entry = usePlanning(one)
  const denied = useDenial()('migration:manage')
  const isOver = one.phase === 'retired'
  return (
    <div className={kit.stack}>
      {!one.isPlanned && <Blocked block={{ title: say('migration.plan.proposal') }} />}
      {isOver && <Blocked block={{ title: say('migration.plan.over') }} />}
      <Form {...entry.form}>
        <Section title={say('migration.plan.days')}>
          <DayFields field={entry.field} isOver={isOver} />
        </Section>
        <Section title={say('migration.plan.letter')}>
          <LetterFields field={entry.field} />
        </Section>
        {denied && <Blocked block={denied} />}
        {!denied && !isOver && (
          <FormFoot action={say('migration.plan.save')} busy={entry.busy}>
            {entry.kept && <small role="status">{say('migration.plan.kept')}</small>}
          </FormFoot>
        )}
        {one.changedAt && (
          <small>
            {say('migration.plan.changed', { name: one.changedByName ?? '', date: dayOf(one.changedAt, true) })}
          </small>
        )}
      </Form>
      <Preview letter={entry.values} />
      <TellAnew entry={entry} />
    </div>
  )
}

/** Who was told other days is counted before they are moved: the server says how many, and is asked once more. */
function TellAnew({ entry: { form, submit } }: { entry: Planned }) {
  const [left, leave] = useState<Problem | null>(null)
  const { problem } = form
  if (problem?.code !== 'migration.toldOtherwise' || problem === left) return null
  return (
    <Confirm
      title={say('migration.plan.told')}
      action={say('migration.plan.told.do')}
      run={() => submit({ sure: true })}
      close={() => leave(problem)}
      grave
    >
      <p>{problem.told.title}</p>
      <p>{say('migration.plan.told.text')}</p>
    </Confirm>
  )
}

const DayFields = ({ field, isOver: closed }: { field: Planned['field']; isOver: boolean }) => (
  <div className={kit.form}>
    <Row>
      <DayField
        {...field('announceOn')}
        closed={closed}
        label={say('migration.plan.announce')}
        hint={say('migration.plan.announce.hint')}
      />
      <DayField
        {...field('freezeOn')}
        closed={closed}
        label={say('migration.plan.freeze')}
        hint={say('migration.plan.freeze.hint')}
      />
      <DayField
        {...field('retireOn')}
        closed={closed}
        label={say('migration.plan.retire')}
        hint={say('migration.plan.retire.hint')}
      />
    </Row>
    <Row>
      <TextField
        {...field('zone')}
        label={say('migration.plan.zone')}
        hint={say('migration.plan.zone.hint')}
        maxLength={60}
      />
      <TextField
        {...field('noticeDays')}
        label={say('migration.plan.notices')}
        hint={say('migration.plan.notices.hint')}
        maxLength={200}
      />
    </Row>
  </div>
)

const PLACES = ['{name}', '{company}', '{oldId}', '{retireOn}', '{days}']
const [SUBJECT_MAX, BODY_MAX] = [200, 4000]

const LetterFields = ({ field }: { field: Planned['field'] }) => (
  <div className={kit.form}>
    <p className={styles.about}>{say('migration.plan.letter.text', { places: PLACES.join(' ') })}</p>
    <Row>
      <TextField {...field('subject.en')} label={say('migration.plan.subject.en')} maxLength={SUBJECT_MAX} />
      <TextField {...field('subject.ko')} label={say('migration.plan.subject.ko')} maxLength={SUBJECT_MAX} />
    </Row>
    <Row>
      <TextAreaField {...field('body.en')} label={say('migration.plan.body.en')} rows={6} maxLength={BODY_MAX} />
      <TextAreaField {...field('body.ko')} label={say('migration.plan.body.ko')} rows={6} maxLength={BODY_MAX} />
    </Row>
  </div>
)
