import { IconAlertTriangle, IconCircleCheck, IconClockHour4 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Checklist, type Condition } from '../kit/Checklist.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import kit from '../kit/kit.module.css'
import { Page } from '../kit/Page.tsx'
import { conditionOf } from '../kit/requirement.ts'
import { Section } from '../kit/Section.tsx'
import { StateBadge, type Tone } from '../kit/StateBadge.tsx'
import { named, say } from '../kit/say.ts'
import { TabbedBy } from '../kit/TabbedBy.tsx'
import { dayOf, When } from '../kit/When.tsx'
import styles from './agreements.module.css'
import { type Ours, ours, type Step } from './queries.ts'
import { OurRedline } from './Redline.tsx'
import { Signatures } from './Signatures.tsx'
import { SignPanel } from './SignPanel.tsx'
import { Texts } from './Texts.tsx'

const tones: Partial<Record<Ours['state'], Tone>> = { unsigned: 'wait', signed: 'good', due: 'wait', superseded: 'bad' }

/** Our agreement: where we stand with it, what it says, what changed, and where it is signed. */
export function PartnerAgreementPage() {
  const answer = useQuery(ours)
  const is = answer.data
  return (
    <Page
      title={say('agreements.title')}
      beside={is && <StateBadge of="standing" state={is.state} tone={tones[is.state]} />}
      lead={is && say(is.agreement ? 'agreements.lead' : 'agreements.lead.none', { region: regionOf(is) })}
    >
      <Answer of={answer} rows={12}>
        {(here) => <Agreement is={here} />}
      </Answer>
    </Page>
  )
}

const regionOf = ({ region }: Ours) => named(`region.${region}`)

function Agreement({ is }: { is: Ours }) {
  const { agreement } = is
  const isOpen = is.steps.some(({ met }) => !met)
  const settled = is.state === 'signed' || is.state === 'unpublished'
  return (
    <div className={agreement ? kit.record : undefined}>
      <div className={styles.stack}>
        <Standing is={is} />
        {!settled && isOpen && <Before steps={is.steps} />}
        {agreement ? <Tabs is={is} texts={agreement.texts} /> : <Signatures />}
      </div>
      {agreement && (
        <div className={styles.sticky}>
          {!settled && <SignPanel is={is} agreement={agreement} />}
          <Section title={say('agreements.version', { number: agreement.number })}>
            <Facts>
              <Fact name={say('agreements.region')}>{regionOf(is)}</Fact>
              <Fact name={say('agreements.effectiveFrom')}>
                <When at={agreement.effectiveFrom} />
              </Fact>
              {is.signBy && (
                <Fact name={say('agreements.acceptBy')}>
                  <When at={is.signBy} time />
                </Fact>
              )}
            </Facts>
          </Section>
        </div>
      )}
    </div>
  )
}

/** Where the company stands, in a sentence that says what follows from it. */
function Standing({ is: { state, agreement, signed, signBy } }: { is: Ours }) {
  const number = agreement?.number ?? 0
  const date = signBy ? dayOf(signBy, true) : ''
  if (state === 'signed' && signed) {
    const { signerName: name, companyName: company, acceptedAt } = signed
    const facts = { name, company, date: dayOf(acceptedAt) }
    return (
      <Note
        tone="good"
        title={say('agreements.signed.title', { number })}
        text={say('agreements.signed.text', facts)}
      />
    )
  }
  if (state === 'unsigned') {
    return (
      <Note tone="wait" title={say('agreements.unsigned.title')} text={say('agreements.unsigned.text', { number })} />
    )
  }
  if (state === 'due' && signed) {
    const text = say('agreements.due.text', { signed: signed.number, date })
    return <Note tone="wait" title={say('agreements.due.title', { number })} text={text} />
  }
  if (state === 'superseded') {
    const text = say('agreements.superseded.text', { number, date })
    return <Note tone="bad" title={say('agreements.superseded.title')} text={text} />
  }
  return null
}

const signs = { good: IconCircleCheck, wait: IconClockHour4, bad: IconAlertTriangle }

function Note({ tone, title, text }: { tone: Tone; title: string; text: string }) {
  const Sign = signs[tone]
  return (
    <div className={kit.note} data-tone={tone}>
      <Sign size={18} aria-hidden />
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
    </div>
  )
}

/** The way out of being blocked from signing: every step, whose it is, and where. */
function Before({ steps }: { steps: readonly Step[] }) {
  const sign: Condition = { name: 'sign', title: say('agreements.step.sign'), state: 'unmet' }
  return (
    <Section title={say('agreements.steps')} flush>
      <p className={styles.lead}>{say('agreements.steps.lead')}</p>
      <Checklist conditions={[...steps.map(conditionOf), sign]} />
    </Section>
  )
}

function Tabs({ is, texts }: { is: Ours; texts: NonNullable<Ours['agreement']>['texts'] }) {
  const text = { name: 'read', title: say('agreements.text'), content: <Texts texts={texts} /> }
  const changed = {
    name: 'changes',
    title: say('agreements.changes'),
    content: <OurRedline summary={(lang) => texts.find((one) => one.language === lang)?.summary ?? ''} />,
  }
  const signatures = { name: 'signatures', title: say('agreements.signatures'), content: <Signatures /> }
  const isNew = is.signed !== null && is.signed.number !== is.agreement?.number
  return <TabbedBy tabs={isNew ? [changed, text, signatures] : [text, signatures]} />
}
