import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { useMay } from '../kit/useMe.ts'
import { ourAgreement } from './queries.ts'

/** On a customer's first page, while nobody has agreed for it: neither its admin, nor somebody a partner has recorded. */
export function AgreementWaits() {
  const may = useMay()
  const { data } = useQuery({ ...ourAgreement, enabled: may('ourAgreement:sign') })
  if (!data?.agreement || data.signed || data.recorded.length > 0) return null
  return (
    <Section title={say('customers.our.waits')}>
      <p>{say('customers.our.waits.text')}</p>
      <Button component={Link} to="/our-agreement">
        {say('customers.our.waits.do')}
      </Button>
    </Section>
  )
}
