import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Moves } from '../kit/Moves.tsx'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { named, say } from '../kit/say.ts'
import { TabbedBy } from '../kit/TabbedBy.tsx'
import { When } from '../kit/When.tsx'
import { DrivePanel } from './DrivePanel.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { type Version, versionOf } from './queries.ts'
import { RedlineOf } from './Redline.tsx'
import { Texts } from './Texts.tsx'
import { toneOf } from './tone.ts'
import { Writing } from './Writing.tsx'

/** One version at the vendor's desk: written while a draft, then read, compared and watched until all have signed. */
export function VersionPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const answer = useQuery(versionOf(id as Version['id']))
  if (answer.data) return <Whole is={answer.data} />
  return (
    <Page title={say('agreements.desk')} trail={trail()}>
      <Answer of={answer} rows={12}>
        {() => null}
      </Answer>
    </Page>
  )
}

const trail = () => [{ name: say('agreements.desk'), to: '/vendor/agreements' }]

function Whole({ is }: { is: Version }) {
  const { id, region, number, status, moves, previous, texts } = is
  const isDraft = status === 'draft'
  const write = { name: 'write', title: say('agreements.write'), content: <Writing key={is.version} is={is} /> }
  const read = { name: 'read', title: say('agreements.text'), content: <Texts texts={texts} /> }
  const changed = { name: 'changes', title: say('agreements.changes'), content: <RedlineOf id={id} /> }
  const drive = { name: 'drive', title: say('agreements.drive'), content: <DrivePanel id={id} /> }
  const isWatched = is.acceptBy !== null && status !== 'withdrawn'
  return (
    <Page
      title={say('agreements.one', { region: named(`region.${region}`), number })}
      trail={trail()}
      beside={<StateBadge of="agreement" state={status} tone={toneOf(status)} />}
      action={<Moves of="agreement" moves={moves} offer={offerOf(is)} />}
    >
      {!isDraft && <Dates is={is} />}
      <TabbedBy
        tabs={[...(isWatched ? [drive] : []), isDraft ? write : read, ...(previous === null ? [] : [changed])]}
      />
    </Page>
  )
}

const may = 'contracts:manage'
const offerOf = (is: Version) => ({
  publish: { may, tone: 'main' as const, dialog: (close: () => void) => <PublishDialog is={is} close={close} /> },
  ...(isUpcoming(is) && { withdraw: { may, dialog: (close: () => void) => <Withdraw is={is} close={close} /> } }),
  drop: { may, tone: 'grave' as const, dialog: (close: () => void) => <Drop is={is} close={close} /> },
})

const isUpcoming = ({ effectiveFrom }: Version) => effectiveFrom !== null && new Date(effectiveFrom) > new Date()

function Withdraw({ is: { id, number, version }, close }: { is: Version; close: () => void }) {
  const title = say('agreements.withdraw', { number })
  return (
    <SureDialog
      endpoint="DELETE /vendor/agreements/:id/publication"
      input={{ id }}
      version={version}
      title={title}
      action={title}
      grave
      close={close}
    >
      {say('agreements.withdraw.text')}
    </SureDialog>
  )
}

function Drop({ is: { id, number, version }, close }: { is: Version; close: () => void }) {
  const go = useNavigate()
  const title = say('agreements.drop', { number })
  return (
    <SureDialog
      endpoint="DELETE /vendor/agreements/:id"
      input={{ id }}
      version={version}
      refresh={[]}
      done={() => go({ to: '/vendor/agreements' })}
      title={title}
      action={title}
      grave
      close={close}
    >
      {say('agreements.drop.text')}
    </SureDialog>
  )
}

const Dates = ({ is: { effectiveFrom, acceptBy } }: { is: Version }) => (
  <Section title={say('agreements.dates')}>
    <Facts>
      <Fact name={say('agreements.effectiveFrom')}>
        <When at={effectiveFrom} />
      </Fact>
      <Fact name={say('agreements.acceptBy')}>{acceptBy && <When at={acceptBy} time />}</Fact>
    </Facts>
  </Section>
)
