import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Empty } from '../kit/Empty.tsx'
import { TextField } from '../kit/fields.tsx'
import { language, say } from '../kit/say.ts'
import type { Field } from '../kit/useForm.ts'
import { planName } from './named.ts'
import type { Subscription, Target } from './queries.ts'

type Props<One> = {
  title: string
  of: UseQueryResult<readonly One[]>
  none: 'subscriptions.upgrade.none' | 'subscriptions.move.none'
  close: () => void
  children: (among: readonly One[]) => ReactNode
}

/** A dialog that chooses one of several; where there is none, it says why. */
export const AmongDialog = <One,>({ title, of, none, close, children }: Props<One>) => (
  <Dialog title={title} close={close} wide>
    <Answer of={of}>{(among) => (among.length === 0 ? <Empty of={none} /> : children(among))}</Answer>
  </Dialog>
)

/** A target as a form holds it. */
export const keyOf = ({ after: { productId, skuId } }: Target) => `${productId}:${skuId}`
/** The SKU behind such a key, as the server takes it. */
export const skuOf = (key: string) => {
  const [productId = '', skuId = ''] = key.split(':')
  return { productId, skuId }
}
export const choicesOf = (targets: readonly Target[]) =>
  targets.map((target) => ({
    value: keyOf(target),
    title: target.after.title[language()],
    hint: planName(target.after),
  }))

/** How many of its seats the change is about. */
export const SeatsField = ({ of, ...field }: Field<string> & { of: Subscription }) => (
  <TextField
    {...field}
    label={say('subscriptions.part.count', { n: of.quantity })}
    mode="numeric"
    complete="off"
    focus
  />
)
