import { Alert, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { numberOf } from '../../kit/Amount.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import styles from '../customers.module.css'
import { type CustomerId, licencesOf, type Pool, peopleOf, poolsOf, type User } from './queries.ts'

type Props = { customerId: CustomerId; user: User; close: () => void }
/** By product, the services of it that somebody has. */
type Chosen = Readonly<Record<string, readonly string[]>>

/** What a person of the customer is licensed for. */
export function LicencesDialog({ customerId, user, close }: Props) {
  const pools = useQuery(poolsOf(customerId))
  const licences = useQuery(licencesOf(customerId, user.id))
  return (
    <Dialog title={say('users.licences.change')} close={close}>
      <Answer of={pools}>
        {({ items }) => (
          <Answer of={licences}>
            {({ items: held }) => {
              const chosen = Object.fromEntries(held.map(({ skuId, plans }) => [skuId, plans.flatMap(({ id, enabled }) => (enabled ? [id] : []))])) // biome-ignore format: one thought
              return <Choosing customerId={customerId} user={user} pools={items} held={chosen} close={close} />
            }}
          </Answer>
        )}
      </Answer>
    </Dialog>
  )
}

function Choosing({ customerId, user, pools, held, close }: Props & { pools: readonly Pool[]; held: Chosen }) {
  const { id: userId, name, usageLocation } = user
  const { form, field, busy } = useForm('PUT /customers/:customerId/users/:userId/licences', {
    initial: { assign: held },
    input: ({ assign }) => ({ customerId, userId, ...changes(pools, held, assign) }),
    refresh: [peopleOf(customerId)],
    done: close,
  })
  const { value, change, error } = field('assign')
  const offered = pools.filter(({ target, skuId, condition }) => target === 'user' && (condition !== 'deleted' || held[skuId])) // biome-ignore format: one thought
  if (offered.length === 0) return <Empty of="users.licences.none" />
  return (
    <Form {...form}>
      <p>{say('users.licences.hint', { name })}</p>
      {!usageLocation && <Alert color="yellow">{say('users.licences.place', { name })}</Alert>}
      {error && <Alert color="red">{error}</Alert>}
      {offered.map((pool) => (
        <Product key={pool.skuId} pool={pool} chosen={value[pool.skuId]} had={pool.skuId in held} choose={(plans) => change(without(value, pool.skuId, plans))} />
      ))}
      <FormFoot busy={busy} cancel={close} />
    </Form>
  ) // biome-ignore format: one thought
}

const without = (chosen: Chosen, skuId: string, plans: readonly string[] | null): Chosen => {
  const { [skuId]: _, ...others } = chosen
  return plans === null ? others : { ...others, [skuId]: plans }
}

type ProductProps = { pool: Pool; chosen: readonly string[] | undefined; had: boolean; choose: (plans: readonly string[] | null) => void } // biome-ignore format: one type
function Product({ pool: { name, plans, available }, chosen, had, choose }: ProductProps) {
  const every = plans.map(({ id }) => id)
  return (
    <div className={styles.product}>
      <Checkbox
        label={name}
        description={say('users.licences.free', { n: numberOf(available) })}
        checked={chosen !== undefined}
        disabled={!had && chosen === undefined && available === 0}
        onChange={({ currentTarget }) => choose(currentTarget.checked ? every : null)}
      />
      {chosen && plans.length > 1 && (
        <Checkbox.Group aria-label={name} value={[...chosen]} onChange={choose} className={styles.plans}>
          {plans.map(({ id, displayName }) => (
            <Checkbox key={id} size="xs" value={id} label={displayName} />
          ))}
        </Checkbox.Group>
      )}
    </div>
  )
}

/** What is to be assigned and taken away, so that what was held becomes what is chosen. */
function changes(pools: readonly Pool[], held: Chosen, chosen: Chosen) {
  const isSame = (one: readonly string[] = [], other: readonly string[] = []) =>
    one.length === other.length && one.every((id) => other.includes(id))
  const assign = Object.entries(chosen).flatMap(([skuId, plans]) => {
    if (skuId in held && isSame(held[skuId], plans)) return []
    const every = pools.find((pool) => pool.skuId === skuId)?.plans ?? []
    return [{ skuId, excludedPlans: every.flatMap(({ id }) => (plans.includes(id) ? [] : [id])) }]
  })
  return { assign, remove: Object.keys(held).filter((skuId) => !(skuId in chosen)) }
}
