import { Checkbox, CloseButton, NumberInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { amountOf, numberOf } from '../kit/Amount.tsx'
import { Faults } from '../kit/Faults.tsx'
import { language, named, say } from '../kit/say.ts'
import { planName } from '../subscriptions/named.ts'
import { daysOf, Sum } from '../subscriptions/PreviewLines.tsx'
import styles from './orders.module.css'
import { type Cart, type CartLine, type Wish, wishOf } from './queries.ts'

type Typing = (number: number, isOpen: boolean) => void
type Props = { of: Cart; put: (lines: Wish[]) => void; busy: boolean; typing: Typing }

/** What is in the cart, line by line: what it costs when it is ordered now, and what is wrong with it. */
export function CartLines({ of: { lines }, put, busy, typing }: Props) {
  const change = (number: number) => (part: Partial<Wish>) =>
    put(lines.map((line) => (line.number === number ? { ...wishOf(line), ...part } : wishOf(line))))
  const drop = (number: number) => () => put(lines.filter((line) => line.number !== number).map(wishOf))
  return (
    <ol className={styles.cart}>
      {lines.map((line) => (
        <OneLine
          key={`${line.number} ${line.catalogItemId}`}
          of={line}
          busy={busy}
          change={change(line.number)}
          drop={drop(line.number)}
          typing={typing}
        />
      ))}
    </ol>
  )
}

type One = {
  of: CartLine
  busy: boolean
  change: (part: Partial<Wish>) => void
  drop: () => void
  typing: Typing
}
function OneLine({ of, busy, change, drop, typing }: One) {
  const { item, faults, charges, subtotal } = of
  const name = item ? item.title[language()] : of.catalogItemId
  return (
    <li data-faulty={faults.length > 0 || undefined}>
      <div className={styles.what}>
        <b>{name}</b>
        <small>{planName({ term: of.term ?? null, cycle: of.cycle })}</small>
        {charges.map((charge, at) => (
          <small key={`${charge.chargedFrom} ${at}`}>
            {say('orders.each', { n: numberOf(charge.quantity), price: amountOf(charge.effectiveUnitPrice) })} ·{' '}
            {daysOf(charge)}
          </small>
        ))}
        {item?.attestation && (
          <Checkbox
            size="xs"
            label={say('orders.attest')}
            checked={of.attested ?? false}
            disabled={busy}
            onChange={({ currentTarget }) => change({ attested: currentTarget.checked })}
          />
        )}
        {faults.length > 0 && (
          <div className={styles.faults} role="note">
            <Faults of={faults} />
          </div>
        )}
      </div>
      <Quantity of={of} name={name} busy={busy} change={change} typing={typing} />
      <div className={styles.sum}>{subtotal ? <Sum of={subtotal} /> : say('kit.none')}</div>
      <CloseButton aria-label={say('orders.drop', { name })} disabled={busy} onClick={drop} />
    </li>
  )
}

const PAUSE_MS = 600
/** How many: sent once a moment passes without typing, or when the field is left; until it is priced, nothing is ordered. */
function Quantity({ of, name, busy, change, typing }: Omit<One, 'drop'> & { name: string }) {
  const { number, quantity, item } = of
  const [typed, type] = useState(quantity)
  const [known, know] = useState(quantity)
  const sent = useRef(quantity)
  if (known !== quantity) {
    know(quantity)
    if (typed === known) type(quantity) // changed elsewhere
  }
  const settle = () => {
    if (busy || typed === quantity || typed === sent.current) return
    sent.current = typed
    change({ quantity: typed })
  }
  useEffect(() => {
    typing(number, typed !== quantity)
    return () => typing(number, false)
  }, [typing, number, typed, quantity])
  useEffect(() => {
    const pause = setTimeout(settle, PAUSE_MS)
    return () => clearTimeout(pause)
  }, [typed, quantity, busy])
  return (
    <NumberInput
      size="sm"
      w="7rem"
      aria-label={say('orders.quantity', { name })}
      description={item ? named(`unit.catalog.${item.unit}`) : undefined}
      value={typed}
      {...{ min: 0, allowDecimal: false, allowNegative: false, thousandSeparator: ',' }}
      onChange={(value) => type(Number(value) || 0)}
      onBlur={settle}
      onKeyDown={({ key }) => key === 'Enter' && settle()}
    />
  )
}
