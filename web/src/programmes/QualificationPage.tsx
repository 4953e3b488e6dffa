import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import { hrefOf } from '../kit/api.ts'
import { Copyable } from '../kit/Copyable.tsx'
import { countryName } from '../kit/countries.ts'
import { Fact, Facts } from '../kit/Facts.tsx'
import kit from '../kit/kit.module.css'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { named, say } from '../kit/say.ts'
import { When } from '../kit/When.tsx'
import { printed } from '../membership/printed.ts'
import { Items } from './Items.tsx'
import { QualificationMoves } from './QualificationMoves.tsx'
import { type Qualification, qualificationOf } from './queries.ts'
import { Tick } from './Tick.tsx'

const trail = () => [{ name: say('programmes.queue.title'), to: '/vendor/programmes' }]

/** One company in the reseller programme: its checklist, item by item, and the decision. */
export function QualificationPage() {
  const { tenantId } = useParams({ strict: false }) as Pick<Qualification, 'tenantId'>
  const place = useQuery(qualificationOf(tenantId))
  if (place.data) return <Placed place={place.data} />
  return (
    <Page title={say('programmes.reseller')} trail={trail()}>
      <Answer of={place} rows={8}>
        {() => null}
      </Answer>
    </Page>
  )
}

function Placed({ place }: { place: Qualification }) {
  const { tenantId, company, country, globalId, kind, status, since, reason, decidedAt, decidedByName, checklist } =
    place
  const fileAt = (id: string) =>
    hrefOf('GET /vendor/partners/:tenantId/files/:id/content', { tenantId, id: id as never })
  return (
    <RecordPage
      title={company}
      trail={trail()}
      lead={named(`kind.reseller.${kind}`)}
      state={{ of: 'reseller', state: status }}
      moves={<QualificationMoves place={place} />}
      to={`/vendor/programmes/${tenantId}`}
    >
      <div className={kit.stack}>
        <Section title={say('programmes.reseller')}>
          <Facts>
            <Fact name={say('programmes.company')}>
              <Link to={`/vendor/partners/${tenantId}` as string}>{company}</Link> ·{' '}
              <Copyable text={globalId} shown={printed(globalId)} />
            </Fact>
            <Fact name={say('programmes.country')}>{countryName(country)}</Fact>
            <Fact name={say('programmes.since')}>
              <When at={since} time />
            </Fact>
            {reason && <Fact name={say('programmes.reason')}>{reason}</Fact>}
            {decidedByName && (
              <Fact name={say('programmes.decided')}>
                {decidedByName} · <When at={decidedAt} time />
              </Fact>
            )}
          </Facts>
        </Section>
        <Items checklist={checklist} fileAt={fileAt} tick={(item) => <Tick tenantId={tenantId} item={item} />} />
      </div>
    </RecordPage>
  )
}
