import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { numberOf } from '../kit/Amount.tsx'
import { Answer } from '../kit/Answer.tsx'
import type { Block } from '../kit/Blocked.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { ListFoot } from '../kit/ListFoot.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { language, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useDenial } from '../kit/useDenial.ts'
import { When } from '../kit/When.tsx'
import { AssignDialog, assignName } from './AssignDialog.tsx'
import styles from './benefits.module.css'
import { allocationColumns, holderText, kindName, sourceName, unitName } from './columns.tsx'
import { type Allocation, allocationsOf, type Benefit, benefit } from './queries.ts'
import { Rules } from './Rules.tsx'

const trail = () => [{ name: say('benefits.title'), to: '/benefits' }]

/** One line of the inventory: its rules, what is left of it, and what was assigned from it. */
export function BenefitPage() {
  const { id } = useParams({ strict: false }) as { id: Benefit['id'] }
  const asked = useQuery(benefit(id))
  if (asked.data) return <Right key={id} of={asked.data} />
  return (
    <Page title={say('benefits.title')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

/** Why nothing can be assigned, where nothing can. */
function blockOf({ status, available }: Benefit): Block | null {
  if (status !== 'active') return { title: say('benefits.over'), remedy: say('benefits.over.remedy') }
  return available === 0 ? { title: say('benefits.none.left'), remedy: say('benefits.none.left.remedy') } : null
}

function Right({ of }: { of: Benefit }) {
  const [assigning, assign] = useState(false)
  const denial = useDenial()
  const denied = denial('benefits:assign') ?? blockOf(of)
  return (
    <RecordPage
      title={of.name[language()]}
      trail={trail()}
      lead={kindName(of.kind)}
      state={{ of: 'entitlement', state: of.status }}
      to={`/benefits/${of.id}`}
      moves={<Act name={assignName(of.kind)} run={() => assign(true)} denied={denied} />}
      history={
        <Section title={say('benefits.rules')}>
          <Rules rules={of.rules} />
        </Section>
      }
    >
      <Section title={say('benefits.about')}>
        <About of={of} />
      </Section>
      <Assigned of={of} />
      {assigning && <AssignDialog of={of} close={() => assign(false)} />}
    </RecordPage>
  )
}

function About({ of }: { of: Benefit }) {
  const { worth, validFrom, validTo, note } = of
  return (
    <Facts>
      <Fact name={say('benefits.available')}>
        <Left of={of} />
      </Fact>
      {worth && <Fact name={say('benefits.worth')}>{worth[language()]}</Fact>}
      <Fact name={say('benefits.starts')}>
        <When at={validFrom} />
      </Fact>
      <Fact name={say('benefits.ends')}>
        <When at={validTo} time />
      </Fact>
      <Fact name={say('benefits.source')}>{sourceName(of)}</Fact>
      {note && <Fact name={say('benefits.note')}>{note}</Fact>}
    </Facts>
  )
}

/** How many are left, drawn and said. */
function Left({ of: { available, assigned, total, unit } }: { of: Benefit }) {
  if (available === null) return say('benefits.unlimited')
  const said = say('benefits.used', { assigned, total, unit: unitName(unit) })
  return (
    <div className={styles.meter}>
      <b>{numberOf(available)}</b>
      <progress value={assigned} max={Math.max(total, 1)} aria-label={said} />
      <small className={styles.said}>{said}</small>
    </div>
  )
}

function Assigned({ of: { id: entitlementId } }: { of: Benefit }) {
  const { after } = useAddress().search
  const asked = useQuery(allocationsOf({ entitlementId, ...(after && { after }) }))
  const columns = allocationColumns<Allocation>()
  return (
    <Section title={say('benefits.assigned.title')} flush>
      <Answer of={asked}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty of="benefits.assigned.empty" />
          ) : (
            <div className={styles.flat}>
              <ListTable
                title={say('benefits.assigned.title')}
                columns={columns}
                rows={page.items}
                name={holderText}
                open={({ id }) => `/allocations/${id}`}
              />
              <ListFoot page={page} columns={columns} />
            </div>
          )
        }
      </Answer>
    </Section>
  )
}
