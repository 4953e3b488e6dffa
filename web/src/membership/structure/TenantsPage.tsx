import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { Blocked } from '../../kit/Blocked.tsx'
import { Copyable } from '../../kit/Copyable.tsx'
import { countryName } from '../../kit/countries.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { SelectField } from '../../kit/fields.tsx'
import { Moves } from '../../kit/Moves.tsx'
import { Page } from '../../kit/Page.tsx'
import { Section } from '../../kit/Section.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { named, say } from '../../kit/say.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { useForm } from '../../kit/useForm.ts'
import { dayOf } from '../../kit/When.tsx'
import { printed } from '../printed.ts'
import { PartOf } from './PartOf.tsx'
import { type Link, type Structure, structure } from './queries.ts'
import styles from './structure.module.css'

/** The tenants of the account: the one it enrolled with, and those that came later with their locations. */
export function TenantsPage() {
  const [linking, link] = useState(false)
  const denied = useDenial()('tenants:manage')
  const asked = useQuery(structure)
  const isPart = Boolean(asked.data?.into)
  return (
    <Page
      title={say('structure.tenants')}
      lead={say('structure.tenants.lead')}
      action={!isPart && <Act name={say('structure.tenants.link')} run={() => link(true)} denied={denied} />}
    >
      <Answer of={asked}>{(all) => <Tenants all={all} />}</Answer>
      {linking && asked.data && <LinkTenant candidates={asked.data.candidates} close={() => link(false)} />}
    </Page>
  )
}

function Tenants({ all: { primary, into, links } }: { all: Structure }) {
  if (into?.kind === 'linked') return <PartOf /> // it leads nothing
  return (
    <div className={styles.page}>
      {into && <Blocked block={{ title: say('structure.tenants.into', { name: into.name }) }} />}
      <Section title={say('structure.tenants.primary')}>
        <p className={styles.note}>{say('structure.tenants.primary.text')}</p>
        <Facts>
          <Fact name={say('structure.tenants.link.choice')}>{primary.name}</Fact>
          <Fact name={say('membership.country')}>{countryName(primary.country ?? '')}</Fact>
          <Fact name={say('membership.partner.tenant')}>
            <Copyable text={primary.tenantId} />
          </Fact>
        </Facts>
      </Section>
      <Section title={say('structure.tenants.linked')}>
        {links.length === 0 && <p>{say('structure.tenants.none')}</p>}
        {links.map((link) => (
          <Linked key={link.id} link={link} />
        ))}
      </Section>
    </div>
  )
}

function Linked({ link }: { link: Link }) {
  const { name, kind, status, country, linkedTenantId, createdAt, linkedByName, endedAt, sites } = link
  return (
    <article className={styles.tenant}>
      <div className={styles.head}>
        <h3>{name}</h3>
        <StateBadge of="tenantLink" state={status} />
        <LinkMoves link={link} />
      </div>
      <Facts>
        <Fact name={say('structure.tenants.kind')}>{named(`kind.tenantLink.${kind}`)}</Fact>
        <Fact name={say('membership.country')}>{countryName(country ?? '')}</Fact>
        <Fact name={say('membership.partner.tenant')}>
          <Copyable text={linkedTenantId} />
        </Fact>
        <Fact name={say('structure.tenants.since')}>
          {dayOf(String(createdAt))} {say('structure.tenants.by', { name: linkedByName })}
          {endedAt && <small> {say('structure.tenants.ended', { date: dayOf(String(endedAt)) })}</small>}
        </Fact>
        {kind === 'merged' && status === 'active' && (
          <Fact name={say('structure.tenants.sites')}>
            <Sites sites={sites} />
          </Fact>
        )}
      </Facts>
    </article>
  )
}

const Sites = ({ sites }: Pick<Link, 'sites'>) =>
  sites.length === 0 ? (
    say('structure.tenants.sites.none')
  ) : (
    <ul className={styles.sites}>
      {sites.map(({ partnerId, name, country, city }) => (
        <li key={partnerId}>
          {name} · <Copyable text={partnerId} shown={printed(partnerId)} /> ·{' '}
          {[city, countryName(country)].filter(Boolean).join(', ')}
        </li>
      ))}
    </ul>
  )

function LinkMoves({ link: { id, name, moves, version } }: { link: Link }) {
  return (
    <Moves
      of="tenantLink"
      moves={moves}
      size="xs"
      offer={{
        remove: {
          may: 'tenants:manage',
          tone: 'grave',
          dialog: (close) => (
            <SureDialog
              endpoint="DELETE /tenants/:id"
              input={{ id }}
              version={version}
              title={say('structure.tenants.remove', { name })}
              action={named('move.tenantLink.remove')}
              grave
              close={close}
            >
              {say('structure.tenants.remove.text')}
            </SureDialog>
          ),
        },
      }}
    />
  )
}

type LinkProps = { candidates: Structure['candidates']; close: () => void }
function LinkTenant({ candidates, close }: LinkProps) {
  const { form, field, busy } = useForm('POST /tenants', {
    initial: { linkedTenantId: '' },
    input: ({ linkedTenantId }) => ({ linkedTenantId: linkedTenantId as Link['linkedTenantId'] }),
    done: close,
  })
  return (
    <Dialog title={say('structure.tenants.link')} close={close}>
      {candidates.length === 0 ? (
        <p>{say('structure.tenants.link.none')}</p>
      ) : (
        <>
          <p className={styles.note}>{say('structure.tenants.link.lead')}</p>
          <Form {...form}>
            <SelectField
              {...field('linkedTenantId')}
              label={say('structure.tenants.link.choice')}
              options={candidates.map(({ tenantId, name }) => ({ value: tenantId, label: name }))}
            />
            <p className={styles.note}>{say('structure.tenants.link.text')}</p>
            <FormFoot action={say('structure.tenants.link')} busy={busy} cancel={close} />
          </Form>
        </>
      )}
    </Dialog>
  )
}
