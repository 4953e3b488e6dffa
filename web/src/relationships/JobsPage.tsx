import { Alert, Progress } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { Moves, moveName } from '../kit/Moves.tsx'
import { Page } from '../kit/Page.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useWrite } from '../kit/useWrite.ts'
import { dayOf, When } from '../kit/When.tsx'
import { Beside } from './Beside.tsx'
import { JobLines } from './JobLines.tsx'
import { type Job, jobOf, jobs } from './queries.ts'
import { Roles } from './Roles.tsx'

const LIST = '/delegations/jobs'
const nameOf = ({ kind, name }: Job) => (name ? `${named(`kind.accessRun.${kind}`)}: ${name}` : named(`kind.accessRun.${kind}`)) // biome-ignore format: one thought

/** The log of what was done with many customers at once; the address names the one that is looked at. */
export function JobsPage() {
  const { search } = useAddress()
  return search.job ? <One id={search.job as Job['id']} /> : <All />
}

function All() {
  const { after } = useAddress().search
  const list = useQuery({ ...jobs(after ? { after } : {}), placeholderData: keepPreviousData })
  return (
    <ListPage
      title={say('relationships.jobs')}
      trail={[{ name: say('relationships.access'), to: '/delegations' }]}
      lead={<Beside>{say('relationships.jobs.lead')}</Beside>}
      list={list}
      columns={columns()}
      name={nameOf}
      open={({ id }) => `${LIST}?job=${id}`}
      empty={<Empty of="relationships.jobs.empty" />}
    />
  )
}

const columns = (): Column<Job>[] => [
  { id: 'what', title: say('relationships.jobs.what'), cell: (row) => <b>{nameOf(row)}</b>, text: nameOf },
  {
    id: 'state',
    title: say('relationships.access.state'),
    cell: (row) => <StateBadge of="accessRun" state={row.status} tone={toneOf(row)} />,
    text: ({ status }) => stateName('accessRun', status),
  },
  {
    id: 'counts',
    title: say('relationships.jobs.counts'),
    cell: (row) => countsOf(row),
    text: countsOf,
  },
  { id: 'by', title: say('relationships.jobs.by'), cell: ({ byName }) => byName, text: ({ byName }) => byName, wide: true },
  {
    id: 'at',
    title: say('relationships.jobs.at'),
    cell: ({ startedAt }) => <When at={startedAt} time />,
    text: ({ startedAt }) => dayOf(startedAt, true),
  },
] // biome-ignore format: a table

/** A job that is over is not well while lines of it failed. */
const toneOf = ({ status, failed }: Job) => (status === 'done' && failed > 0 ? ('wait' as const) : undefined)
const countsOf = ({ ready, done, failed }: Job) => say('relationships.jobs.counted', { ready, done, failed })

function One({ id }: { id: Job['id'] }) {
  const asked = useQuery(jobOf(id))
  if (asked.data) return <Found job={asked.data} />
  return (
    <Page title={say('relationships.jobs')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}
const trail = () => [
  { name: say('relationships.access'), to: '/delegations' },
  { name: say('relationships.jobs'), to: LIST },
]

function Found({ job }: { job: Job }) {
  const { id, version, status, ready, done, failed, stoppedFor, moves, kind, roles, days, tries, turnAt } = job
  const repeat = useWrite('POST /delegation-runs/:id/repetition', { version })
  const again = () => repeat.mutate({ id })
  const all = Math.max(1, ready + done + failed)
  return (
    <RecordPage
      title={nameOf(job)}
      trail={trail()}
      state={{ of: 'accessRun', state: status, tone: toneOf(job) }}
      moves={
        <Moves
          of="accessRun"
          moves={moves}
          busy={repeat.isPending}
          offer={{
            repeat: { may: 'delegations:manage', tone: 'main', run: again },
            resume: { may: 'delegations:manage', tone: 'main', run: again },
            stop: { may: 'delegations:manage', dialog: (close) => <Stop job={job} close={close} /> },
          }}
        />
      }
    >
      {repeat.error && <ProblemNote problem={repeat.error} />}
      <Section title={say('relationships.jobs.progress')}>
        <p role="status">{countsOf(job)}</p>
        {status === 'running' && (
          <Progress mb="md" value={((done + failed) / all) * 100} aria-label={say('relationships.jobs.progress')} />
        )}
        {stoppedFor && <Alert color="yellow">{say(`relationships.jobs.stopped.${stoppedFor}`)}</Alert>}
        {status === 'running' && tries > 1 && turnAt && (
          <p>{say('relationships.jobs.waits', { at: dayOf(turnAt, true) })}</p>
        )}
        <Facts>
          {kind === 'ask' && (
            <>
              <Fact name={say('relationships.access.roles')}>
                <Roles roles={roles} />
              </Fact>
              <Fact name={say('relationships.access.days')}>{say('relationships.access.days.n', { n: days })}</Fact>
            </>
          )}
          <Fact name={say('relationships.jobs.by')}>{job.byName}</Fact>
          <Fact name={say('relationships.jobs.at')}>
            <When at={job.startedAt} time />
          </Fact>
        </Facts>
      </Section>
      <JobLines job={job} />
    </RecordPage>
  )
}

const Stop = ({ job: { id, version }, close }: { job: Job; close: () => void }) => (
  <SureDialog
    endpoint="DELETE /delegation-runs/:id"
    input={{ id }}
    version={version}
    title={say('relationships.jobs.stop')}
    action={moveName('accessRun', 'stop')}
    close={close}
  >
    {say('relationships.jobs.stop.text')}
  </SureDialog>
)
