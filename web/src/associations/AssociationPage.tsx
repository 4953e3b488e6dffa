import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Blocked, GoThere } from '../kit/Blocked.tsx'
import { Copyable } from '../kit/Copyable.tsx'
import { countryName } from '../kit/countries.ts'
import { Fact, Facts } from '../kit/Facts.tsx'
import kit from '../kit/kit.module.css'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { When } from '../kit/When.tsx'
import { printed } from '../membership/printed.ts'
import { Choices } from './Choices.tsx'
import { type Association, association } from './queries.ts'

/** Under which location the tenant sells: the one in force, those it could be, and those before. */
export function AssociationPage() {
  const answer = useQuery(association)
  return (
    <Page title={say('associations.title')} lead={say('associations.lead')}>
      <Answer of={answer} rows={8}>
        {(standing) => (
          <div className={kit.stack}>
            {standing.active ? <Now active={standing.active} /> : <None />}
            <Choices standing={standing} />
            <Before standing={standing} />
          </div>
        )}
      </Answer>
    </Page>
  )
}

const None = () => <Blocked block={{ title: say('associations.none'), remedy: say('associations.none.text') }} />

function Now({ active }: { active: NonNullable<Association['active']> }) {
  const [asked, ask] = useState(false)
  const denial = useDenial()
  const { name, partnerId, city, country, since, madeByName, flaw } = active
  const end = (
    <Act
      name={say('associations.end')}
      run={() => ask(true)}
      denied={denial('associations:manage')}
      size="xs"
      variant="default"
    />
  )
  return (
    <>
      {flaw && <Blocked block={{ title: flaw, remedy: say('associations.flaw') }} />}
      <Section title={say('associations.now')} action={end}>
        <Facts>
          <Fact name={name}>{[city, countryName(country)].filter(Boolean).join(', ')}</Fact>
          <Fact name={say('associations.partnerId')}>
            <Copyable text={partnerId} shown={printed(partnerId)} />
          </Fact>
          <Fact name={say('associations.since')}>
            <When at={since} time />
          </Fact>
          <Fact name={say('associations.by')}>{madeByName}</Fact>
        </Facts>
        {asked && <End close={() => ask(false)} />}
      </Section>
    </>
  )
}

function End({ close }: { close: () => void }) {
  const name = say('associations.end')
  return (
    <SureDialog
      endpoint="DELETE /association"
      input={{}}
      refresh={[['association'], ['readiness'], ['inbox']]}
      title={name}
      action={name}
      grave
      close={close}
    >
      {say('associations.end.text')}
    </SureDialog>
  )
}

function Before({ standing: { history } }: { standing: Association }) {
  const ended = history.filter(({ status }) => status === 'ended')
  if (ended.length === 0) return <GoThere to="/locations" name={say('associations.add')} />
  return (
    <>
      <GoThere to="/locations" name={say('associations.add')} />
      <Section title={say('associations.history')}>
        <Facts>
          {ended.map(({ id, name, partnerId, since, endedAt, endedByName }) => (
            <Fact key={id} name={say('associations.history.one', { name, partnerId: printed(partnerId) })}>
              <When at={since} /> – {say('associations.history.until')} <When at={endedAt} />
              {endedByName && ` · ${endedByName}`}
            </Fact>
          ))}
        </Facts>
      </Section>
    </>
  )
}
