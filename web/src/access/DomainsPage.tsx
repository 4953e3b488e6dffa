import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextField } from '../kit/fields.tsx'
import styles from '../kit/kit.module.css'
import { Page } from '../kit/Page.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { useMay } from '../kit/useMe.ts'
import { DomainSection } from './DomainSection.tsx'
import { domainsHere } from './queries.ts'

/** The domains a company says are its own, and the proof of each. */
export function DomainsPage() {
  const list = useQuery(domainsHere)
  const may = useMay()
  return (
    <Page title={say('access.domains')} lead={say('access.domains.lead')} narrow>
      <div className={styles.stack}>
        {may('domains:manage') && <AddDomain />}
        <Answer of={list}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty of="access.domains.none" />
            ) : (
              items.map((domain) => <DomainSection key={domain.id} domain={domain} />)
            )
          }
        </Answer>
      </div>
    </Page>
  )
}

function AddDomain() {
  const initial = { name: '' }
  const { form, field, set, busy } = useForm('POST /domains', {
    initial,
    input: ({ name }) => ({ name: name.trim() }),
    refresh: [domainsHere.queryKey],
    done: (): void => set(initial),
  })
  return (
    <Section title={say('access.domains.add')}>
      <Form {...form}>
        <TextField
          {...field('name')}
          label={say('access.domains.name')}
          hint={say('access.domains.name.hint')}
          mode="url"
          complete="off"
          maxLength={253}
        />
        <FormFoot action={say('access.domains.add.do')} busy={busy} />
      </Form>
    </Section>
  )
}
