import { NumberInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { inputOf } from '../kit/fields.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { useMay } from '../kit/useMe.ts'
import { secretRule } from './queries.ts'

/** How long the secrets of apps open: the vendor's to say, for the whole network. */
export function SecretRuleSection() {
  const now = useQuery(secretRule)
  return (
    <Section title={say('access.secretRule')}>
      <Answer of={now}>{({ days }) => <RuleForm days={days} />}</Answer>
    </Section>
  )
}

function RuleForm({ days }: { days: number }) {
  const [saved, keep] = useState(false)
  const may = useMay()
  const { form, field, busy } = useForm('PUT /vendor/settings/app-secrets', {
    initial: { days },
    input: (is) => ({ days: is.days }),
    refresh: [secretRule.queryKey],
    done: () => keep(true),
  })
  const { value, change, ...is } = field('days')
  return (
    <Form {...form}>
      <NumberInput
        {...inputOf({ ...is, label: say('access.secretRule.days'), hint: say('access.secretRule.hint') })}
        value={value}
        onChange={(typed) => change(Number(typed))}
        allowDecimal={false}
        w="14rem"
      />
      {may('settings:manage') && (
        <FormFoot busy={busy}>{saved && !busy && <small role="status">{say('kit.saved')}</small>}</FormFoot>
      )}
    </Form>
  )
}
