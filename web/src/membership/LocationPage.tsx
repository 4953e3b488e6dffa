import { Badge } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Copyable } from '../kit/Copyable.tsx'
import { countryName } from '../kit/countries.ts'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Moves, moveName } from '../kit/Moves.tsx'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useWrite } from '../kit/useWrite.ts'
import { AddressLine, ContactFacts } from './CompanyFacts.tsx'
import { ChangeLocation } from './LocationForm.tsx'
import { printed } from './printed.ts'
import { type Location, location } from './queries.ts'
import { CloseLocation, TransferLocation } from './structure/CloseLocation.tsx'

const trail = () => [{ name: say('membership.locations'), to: '/locations' }]

/** One site: where it is, who is its contact, its Partner ID, and what may be done with it. */
export function LocationPage() {
  const { id } = useParams({ strict: false }) as { id: Location['id'] }
  const asked = useQuery(location(id))
  if (asked.data) return <Site site={asked.data} />
  return (
    <Page title={say('membership.locations')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

function Site({ site }: { site: Location }) {
  const [changing, change] = useState(false)
  const denied = useDenial()(may)
  const { name, partnerId, country, address, contact, headquarters, status, moves } = site
  return (
    <RecordPage
      title={name}
      trail={trail()}
      state={{ of: 'location', state: status }}
      to={`/locations/${site.id}`}
      moves={<SiteMoves site={site} />}
      lead={headquarters && <Badge variant="light">{say('membership.locations.seat')}</Badge>}
    >
      <Section
        title={say('membership.locations')}
        action={
          !changing &&
          moves.includes('change') && (
            <Act
              size="xs"
              variant="default"
              name={moveName('location', 'change')}
              run={() => change(true)}
              denied={denied}
            />
          )
        }
      >
        {changing ? (
          <ChangeLocation location={site} close={() => change(false)} />
        ) : (
          <Facts>
            <Fact name={say('membership.locations.id')}>
              <Copyable text={partnerId} shown={printed(partnerId)} />
            </Fact>
            <Fact name={say('membership.country')}>{countryName(country)}</Fact>
            <Fact name={say('membership.address')}>
              <AddressLine country={country} address={address} />
            </Fact>
          </Facts>
        )}
      </Section>
      {!changing && contact && (
        <Section title={say('membership.locations.contact')}>
          <ContactFacts contact={contact} />
        </Section>
      )}
    </RecordPage>
  )
}

const may = 'locations:manage'

function SiteMoves({ site }: { site: Location }) {
  const { id: locationId, moves, version } = site
  const seat = useWrite('POST /locations/:locationId/headquarters', { version })
  return (
    <Moves
      of="location"
      moves={moves}
      busy={seat.isPending}
      {...(seat.error && { denied: { lead: seat.error.told } })}
      offer={{
        lead: { may, run: () => seat.mutate({ locationId }) },
        transfer: { may: 'structure:confirm', dialog: (close) => <TransferLocation site={site} close={close} /> },
        close: { may, tone: 'grave', dialog: (close) => <CloseLocation site={site} close={close} /> },
      }}
    />
  )
}
