import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { language, named, say } from '../kit/say.ts'
import { TabbedBy } from '../kit/TabbedBy.tsx'
import { Promises } from '../verifications/Promises.tsx'
import { Reasons } from '../verifications/Reasons.tsx'
import styles from '../verifications/verifications.module.css'
import { ItemForm } from './ItemForm.tsx'
import { checklists, type Kind, type Listed } from './queries.ts'

const kinds = ['directBill', 'indirectProvider', 'indirectReseller'] as const
const kindName = (kind: Kind) => named(`kind.reseller.${kind}`)

/** What the vendor asks and promises, edited without a deployment: checklists, reasons, promises and documents. */
export function ChecklistsPage() {
  const tabs = [
    ...kinds.map((kind) => ({ name: kind, title: kindName(kind), content: <OfKind kind={kind} /> })),
    { name: 'reasons', title: say('verifications.rules.reasons'), content: <Reasons /> },
    { name: 'promises', title: say('verifications.rules.promises'), content: <Promises /> },
  ]
  return (
    <Page title={say('programmes.editor.title')} lead={say('programmes.editor.lead')}>
      <TabbedBy tabs={tabs} />
    </Page>
  )
}

function OfKind({ kind }: { kind: Kind }) {
  const list = useQuery(checklists)
  const [adding, add] = useState(false)
  const button = (
    <Button size="xs" variant="default" onClick={() => add(true)}>
      {say('programmes.editor.add')}
    </Button>
  )
  return (
    <Section title={kindName(kind)} action={button} flush>
      <Answer of={list}>
        {({ items }) => (
          <ul className={styles.listed}>
            {items
              .filter((item) => item.kind === kind)
              .map((item) => (
                <One key={item.id} item={item} />
              ))}
          </ul>
        )}
      </Answer>
      {adding && <ItemForm kind={kind} item={null} close={() => add(false)} />}
    </Section>
  )
}

function One({ item }: { item: Listed }) {
  const { kind, says, explains, clearedBy, required, active } = item
  const [editing, edit] = useState(false)
  const parts = [
    named(`clearedBy.${clearedBy}`),
    say(required ? 'programmes.editor.required' : 'programmes.optional'),
    ...(active ? [] : [say('programmes.editor.dropped')]),
  ]
  return (
    <li data-off={!active || undefined}>
      <div>
        <b>{says[language()]}</b>
        <p>{explains[language()]}</p>
        <p>{parts.join(' · ')}</p>
      </div>
      <Button
        size="xs"
        variant="default"
        aria-label={`${say('programmes.editor.edit')}: ${says[language()]}`}
        onClick={() => edit(true)}
      >
        {say('programmes.editor.edit')}
      </Button>
      {editing && <ItemForm kind={kind} item={item} close={() => edit(false)} />}
    </li>
  )
}
