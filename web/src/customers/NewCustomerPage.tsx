import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Blocked } from '../kit/Blocked.tsx'
import { Form } from '../kit/Form.tsx'
import { Page } from '../kit/Page.tsx'
import { type Step, StepFoot, Steps } from '../kit/Steps.tsx'
import { language, say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useFirstMistake } from '../kit/useFirstMistake.ts'
import { useForm } from '../kit/useForm.ts'
import { useMe } from '../kit/useMe.ts'
import { CreatedCustomer } from './CreatedCustomer.tsx'
import { NewCompany } from './NewCompany.tsx'
import { NewContact } from './NewContact.tsx'
import { NewReview } from './NewReview.tsx'
import { FIELDS, type StepName } from './newCustomer.ts'
import { PlaceFields, valuesOf } from './ProfileForm.tsx'
import { type Created, customerForm } from './queries.ts'
import { tagsIn } from './TagDialog.tsx'

const ORDER = Object.keys(FIELDS) as StepName[] // its own keys
const ASKED = ORDER.map((name) => [name, FIELDS[name]] as const)
const steps = (): Step[] => ORDER.map((name) => ({ name, title: say(`customers.step.${name}`) }))

/** A company without a directory becomes a customer: which one, where, whom one deals with, and whether all of it is right. */
export function NewCustomerPage() {
  const [made, keep] = useState<Created | null>(null)
  const denied = useDenial()('customers:create')
  const trail = [{ name: say('customers.title'), to: '/customers' }]
  if (made) return <CreatedCustomer made={made} again={() => keep(null)} />
  return (
    <Page title={say('customers.new')} trail={trail} lead={say('customers.new.lead')}>
      {denied ? <Blocked block={denied} /> : <Asking done={keep} />}
    </Page>
  )
}

/** Whoever makes no customers at all is told so before the first question. */
function Asking({ done }: { done: (made: Created) => void }) {
  const { tenant } = useMe()
  const lang = language()
  return (
    <Answer of={useQuery(customerForm(tenant?.country ?? ''))}>
      {({ closed }) =>
        closed ? (
          <Blocked block={{ title: closed.says[lang], remedy: closed.remedy[lang], link: '/customers/requests' }} />
        ) : (
          <Wizard done={done} />
        )
      }
    </Answer>
  )
}

function Wizard({ done }: { done: (made: Created) => void }) {
  const { tenant } = useMe()
  const country = tenant?.country ?? ''
  const [at, go] = useState<StepName>('company')
  const { form, field, values, lack, submit, busy } = useForm('POST /customers', {
    initial: {
      ...valuesOf({ name: '', country, profile: null }),
      ...{ domainPrefix: '', tags: '', resellerTenantId: '', usualAccess: true },
    },
    input: ({ tags, resellerTenantId, ...given }) => ({
      ...{ ...given, tags: tagsIn(tags) },
      resellerTenantId: (resellerTenantId || null) as Created['resellerTenantId'],
    }),
    refresh: [['customers']],
    done,
  })
  const { data: asked } = useQuery(customerForm(values.country))
  useFirstMistake(form.problem, ASKED, go)
  const here = ORDER.indexOf(at)
  const next = ORDER[here + 1]
  const onward = () => {
    const empty = FIELDS[at].filter((one) => asked?.needed.includes(one) && !values[one].trim())
    if (lack(Object.fromEntries(empty.map((one) => [one, say('kit.needed')])))) return
    return next ? go(next) : submit()
  }
  const turn = (name: StepName) => {
    lack({}) // what was said of this question is not said over another
    go(name)
  }
  return (
    <Steps steps={steps()} at={at} reached={here} go={(name) => turn(name as StepName)}>
      <Form {...form} has={FIELDS[at]} submit={onward}>
        {at === 'company' && <NewCompany field={field} values={values} />}
        {at === 'place' && <PlaceFields field={field} country={values.country} />}
        {at === 'person' && <NewContact field={field} usual={field('usualAccess')} />}
        {at === 'review' && <NewReview values={values} />}
        <StepFoot
          steps={steps()}
          at={at}
          busy={busy}
          {...(next ? {} : { action: say('customers.create') })}
          back={ORDER[here - 1] && (() => turn(ORDER[here - 1] ?? 'company'))}
        />
      </Form>
    </Steps>
  )
}
