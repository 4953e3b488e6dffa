import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Gives } from '../kit/api.ts'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Form } from '../kit/Form.tsx'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { asProblem } from '../kit/problem.ts'
import { StepFoot } from '../kit/Steps.tsx'
import { say } from '../kit/say.ts'
import { network } from '../kit/useMe.ts'
import { useWrite } from '../kit/useWrite.ts'
import type { StepProps } from './Draft.tsx'
import styles from './enrolment.module.css'
import { stepsSaid } from './steps.ts'
import { useStep } from './useStep.ts'

type Company = Gives<'GET /registry/companies/:duns'>

/** Looked up by its number, or typed in: both ways lead to the same form. */
export function CompanyStep({ draft, go }: StepProps) {
  const { form, field, values, busy } = useStep('PUT /enrolment/company', {
    step: 'company',
    initial: { source: (draft.source ?? '') as 'registry' | 'manual' | '' },
    input: ({ source }) => ({ source: source || 'manual' }),
    next: () => go('profile'),
  })
  return (
    <Form {...form}>
      <ChoiceField
        {...field('source')}
        label={say('enrolment.company.label')}
        choices={[
          { value: 'registry', title: say('enrolment.company.registry'), hint: say('enrolment.company.registry.hint') },
          { value: 'manual', title: say('enrolment.company.manual'), hint: say('enrolment.company.manual.hint') },
        ]}
      />
      {values.source === 'registry' && <LookUp go={go} />}
      {values.source === 'manual' && <StepFoot steps={stepsSaid()} at="company" busy={busy} />}
    </Form>
  )
}

/** What the registry knows under a number; taken over whole, and mended in the form after it. */
function LookUp({ go }: Pick<StepProps, 'go'>) {
  const [duns, type] = useState('')
  const { data } = useQuery(network)
  const found = useQuery({
    queryKey: ['registry', 'asked'],
    queryFn: ({ signal }) => api('GET /registry/companies/:duns', { duns: duns.trim() }, { signal }),
    enabled: false,
    retry: false,
  })
  const ask = () => duns.trim() && found.refetch()
  const failed = found.error ? asProblem(found.error) : null
  return (
    <div className={styles.lookUp}>
      <div className={styles.beside}>
        <TextField
          name="duns"
          value={duns}
          change={type}
          error={undefined}
          label={say('enrolment.company.duns')}
          {...(data?.demo && { hint: say('enrolment.company.duns.hint') })}
          mode="numeric"
          maxLength={20}
          focus
        />
        <Button variant="default" loading={found.isFetching} onClick={ask}>
          {say('enrolment.company.find')}
        </Button>
      </div>
      {failed && !found.isFetching && <ProblemNote problem={failed} />}
      {found.data && !failed && <Found company={found.data} go={go} />}
    </div>
  )
}

function Found({ company, go }: { company: Company; go: StepProps['go'] }) {
  const source = useWrite('PUT /enrolment/company', { refresh: [] })
  const profile = useWrite('PUT /enrolment/profile', { done: () => go('profile') })
  const take = () => source.mutate({ source: 'registry' }, { onSuccess: () => profile.mutate(company) })
  const { legalName, latinName, addressLine1, city, postalCode, registrationId } = company
  const problem = source.error ?? profile.error
  return (
    <section className={styles.found} aria-label={say('enrolment.company.found')}>
      <h3>{legalName}</h3>
      {latinName !== legalName && <p>{latinName}</p>}
      <Facts>
        <Fact name={say('enrolment.profile.line1')}>{[addressLine1, city, postalCode].filter(Boolean).join(', ')}</Fact>
        <Fact name={say('enrolment.profile.registration')}>{registrationId}</Fact>
      </Facts>
      {problem && <ProblemNote problem={problem} />}
      <Button w="fit-content" loading={source.isPending || profile.isPending} onClick={take}>
        {say('enrolment.company.this')}
      </Button>
    </section>
  )
}
