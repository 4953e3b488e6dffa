import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Blocked } from '../kit/Blocked.tsx'
import { Form } from '../kit/Form.tsx'
import { Page } from '../kit/Page.tsx'
import { StepFoot, Steps } from '../kit/Steps.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useFirstMistake } from '../kit/useFirstMistake.ts'
import { useForm } from '../kit/useForm.ts'
import { DAYS_MAX, type Name, Question, type Wanted } from './AskQuestions.tsx'
import { FreshLink } from './DelegationPage.tsx'
import type { Delegation } from './queries.ts'

const names = ['customer', 'roles', 'term', 'look'] as const satisfies readonly Name[]
const steps = () => [
  { name: 'customer', title: say('relationships.ask.customer') },
  { name: 'roles', title: say('relationships.ask.roles') },
  { name: 'term', title: say('relationships.ask.term') },
  { name: 'look', title: say('relationships.ask.look'), hint: say('relationships.ask.look.hint') },
]
/** What is on the screen at each step: what is refused of the rest is told above. */
// biome-ignore format: a table
const HAS: Record<Name, readonly string[]> = { customer: ['customer'], roles: ['roles'], term: ['name', 'days', 'autoExtend'], look: [] }
const ASKED = names.map((name) => [name, HAS[name]] as const)
const nameIn = (asked: string): Name => names.find((one) => one === asked) ?? 'customer'

/** Asks a customer for access, one question a screen: whom, which roles, for how long; then it is looked at and sent. */
export function NewDelegationPage() {
  const denied = useDenial()('delegations:manage')
  return (
    <Page title={say('relationships.access.new')} trail={[{ name: say('relationships.access'), to: '/delegations' }]}>
      {denied ? <Blocked block={denied} /> : <Questions />}
    </Page>
  )
}

function Questions() {
  const leave = useNavigate()
  const [at, turn] = useState<Name>('customer')
  const [tried, mark] = useState<Name | null>(null)
  const { entry, made } = useAsking()
  const lacking = (at === 'customer' && !entry.field('customer').value) || (at === 'roles' && entry.field('roles').value.length === 0) // biome-ignore format: one thought
  const here = names.indexOf(at)
  useFirstMistake(entry.form.problem, ASKED, turn)
  const go = (name: Name) => {
    entry.lack({}) // what was said of this question is not said over another
    turn(name)
  }
  const submit = () => {
    const next = names[here + 1]
    if (!next) return entry.form.submit()
    if (at === 'term' && entry.lack(entry.values.name.trim() ? {} : { name: say('kit.needed') })) return
    return lacking ? mark(at) : go(next)
  }
  const back = here > 0 ? () => go(nameIn(names[here - 1] ?? '')) : undefined
  const action = at === 'look' ? { action: say('relationships.ask.do') } : {}
  return (
    <>
      <Steps steps={steps()} at={at} reached={here} go={(name) => go(nameIn(name))}>
        <Form {...entry.form} submit={submit} has={HAS[at]}>
          <Question at={at} entry={entry} lacking={tried === at && lacking} />
          <StepFoot steps={steps()} at={at} busy={entry.busy} back={back} {...action} />
        </Form>
      </Steps>
      {made && <FreshLink path={made.path} close={() => void leave({ to: `/delegations/${made.id}` as string })} />}
    </>
  )
}

/** What is entered, and what came of it; the address may name the customer already. */
function useAsking() {
  const { search } = useAddress()
  const [made, show] = useState<(Delegation & { path: string }) | null>(null)
  const customer = search.customerId ? { id: search.customerId, name: search.customer ?? '' } : null
  const initial: Wanted = { customer, roles: [], name: '', days: DAYS_MAX, autoExtend: false }
  const entry = useForm('POST /delegations', {
    initial,
    input: ({ customer: whom, ...values }) => ({
      ...values,
      customerId: (whom?.id ?? '') as Delegation['customerId'],
      roles: [...values.roles],
    }),
    done: show,
  })
  return { entry, made }
}
