import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { language, say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useMay } from '../kit/useMe.ts'
import styles from './benefits.module.css'
import { kindName } from './columns.tsx'
import { Places } from './Places.tsx'
import { type BenefitType, benefitTypes } from './queries.ts'
import { Rules } from './Rules.tsx'
import { AddType, ChangeType } from './TypeForm.tsx'

/** What can be granted: the vendor's own names and rules, edited without a deployment. */
export function TypesPage() {
  const [adding, add] = useState(false)
  const list = useQuery(benefitTypes)
  const denied = useDenial()('benefits:manage')
  return (
    <Page
      title={say('benefits.vendor.types')}
      lead={<Places>{say('benefits.types.lead')}</Places>}
      action={<Act name={say('benefits.types.add')} run={() => add(true)} denied={denied} />}
    >
      <Answer of={list}>
        {({ items }) => (
          <Section title={say('benefits.vendor.types')} flush>
            <ul className={styles.list}>
              {items.map((type) => (
                <One key={type.code} type={type} />
              ))}
            </ul>
          </Section>
        )}
      </Answer>
      {adding && <AddType close={() => add(false)} />}
    </Page>
  )
}

function One({ type }: { type: BenefitType }) {
  const [changing, change] = useState(false)
  const may = useMay()
  const { name, kind, explains, worth, active, rules } = type
  const parts = [kindName(kind), worth?.[language()], active ? null : say('benefits.types.off')].filter(Boolean)
  return (
    <li data-off={!active || undefined}>
      <div className={styles.told}>
        <b>{name[language()]}</b>
        <p>{parts.join(' · ')}</p>
        <p>{explains[language()]}</p>
        <Rules rules={rules} />
      </div>
      {may('benefits:manage') && (
        <Button
          size="xs"
          variant="default"
          aria-label={`${say('benefits.types.edit')}: ${name[language()]}`}
          onClick={() => change(true)}
        >
          {say('benefits.types.edit')}
        </Button>
      )}
      {changing && <ChangeType type={type} close={() => change(false)} />}
    </li>
  )
}
