import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Answer } from '../../kit/Answer.tsx'
import { Blocked } from '../../kit/Blocked.tsx'
import { Copyable } from '../../kit/Copyable.tsx'
import { countryName } from '../../kit/countries.ts'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { Page } from '../../kit/Page.tsx'
import { RecordPage } from '../../kit/RecordPage.tsx'
import { Section } from '../../kit/Section.tsx'
import { say } from '../../kit/say.ts'
import { When } from '../../kit/When.tsx'
import { Belongings } from './Belongings.tsx'
import { Letters } from './Letters.tsx'
import { addressOf, Standing } from './OldAccountsPage.tsx'
import { type OldAccount, oldAccount } from './queries.ts'

const trail = () => [
  { name: say('migration.title'), to: '/vendor/migration' },
  { name: say('migration.accounts'), to: '/vendor/migration/accounts' },
]

/** An account of the old centre with everything that hangs on it, and what it lives on as. */
export function OldAccountPage() {
  const { oldId } = useParams({ strict: false }) as { oldId: string }
  const asked = useQuery(oldAccount(oldId))
  if (asked.data) return <Old account={asked.data} />
  return (
    <Page title={say('migration.accounts')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

function Old({ account }: { account: OldAccount }) {
  const { name, oldId, printedOldId, parentOldId, standing, claimedTenantId } = account
  return (
    <RecordPage
      title={name}
      trail={trail()}
      to={addressOf(oldId)}
      lead={
        <>
          <Copyable text={printedOldId} /> <Standing of={standing} />
        </>
      }
    >
      {standing === 'inactive' && !claimedTenantId && (
        <Blocked block={{ title: say('migration.account.inactive'), remedy: say('migration.account.inactive.text') }} />
      )}
      {claimedTenantId && <LivesOn account={account} />}
      <Section title={say('migration.account.company')}>
        <Facts>
          {parentOldId && (
            <Fact name={say('migration.account.parent')}>
              <Link to={addressOf(parentOldId) as string}>{parentOldId}</Link>
            </Fact>
          )}
          <Then account={account} />
        </Facts>
      </Section>
      {!parentOldId && <Letters account={account} />}
      <Belongings account={account} />
    </RecordPage>
  )
}

function LivesOn({ account: { claimedTenantId, claimedAt } }: { account: OldAccount }) {
  return (
    <Section title={say('migration.accounts.claim')}>
      <Facts>
        <Fact name={say('migration.account.claimedAt')}>
          <When at={claimedAt} time />
        </Fact>
        <Fact name={say('migration.account.partner')}>
          <Link to={`/vendor/partners/${claimedTenantId}` as string}>{say('migration.account.partner.open')}</Link>
        </Fact>
      </Facts>
    </Section>
  )
}

function Then({ account }: { account: OldAccount }) {
  const { latinName, country, address, phone, website, registrationId, taxId, importId, importedAt } = account
  const { line1, line2, city, state, postalCode } = address
  return (
    <>
      <Fact name={say('migration.account.latin')}>{latinName}</Fact>
      <Fact name={say('migration.accounts.country')}>{countryName(country)}</Fact>
      <Fact name={say('migration.account.address')}>
        {[line1, line2, city, state, postalCode].filter(Boolean).join(', ')}
      </Fact>
      <Fact name={say('migration.account.phone')}>{phone}</Fact>
      <Fact name={say('migration.account.website')}>{website}</Fact>
      <Fact name={say('migration.account.registration')}>{registrationId}</Fact>
      <Fact name={say('migration.account.tax')}>{taxId}</Fact>
      <Fact name={say('migration.account.imported')}>
        <When at={importedAt} time /> ·{' '}
        <Link to={`/vendor/migration/imports/${importId}` as string}>{say('migration.account.import')}</Link>
      </Fact>
    </>
  )
}
