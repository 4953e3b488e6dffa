import { Checkbox, CloseButton, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { amountOf, numberOf } from '../kit/Amount.tsx'
import { Faults } from '../kit/Faults.tsx'
import { language, named, say } from '../kit/say.ts'
import { planName } from '../subscriptions/named.ts'
import { daysOf, Sum } from '../subscriptions/PreviewLines.tsx'
import styles from './orders.module.css'
import { type Cart, type CartLine, type Wish, wishOf } from './queries.ts'

type Props = { of: Cart; put: (lines: Wish[]) => void; busy: boolean }

/** What is in the cart, line by line: what it costs when it is ordered now, and what is wrong with it. */
export function CartLines({ of: { lines }, put, busy }: Props) {
  const change = (number: number) => (part: Partial<Wish>) =>
    put(lines.map((line) => (line.number === number ? { ...wishOf(line), ...part } : wishOf(line))))
  const drop = (number: number) => () => put(lines.filter((line) => line.number !== number).map(wishOf))
  return (
    <ol className={styles.cart}>
      {lines.map((line) => (
        <OneLine
          key={`${line.number} ${line.catalogItemId} ${line.quantity}`}
          of={line}
          busy={busy}
          change={change(line.number)}
          drop={drop(line.number)}
        />
      ))}
    </ol>
  )
}

type One = { of: CartLine; busy: boolean; change: (part: Partial<Wish>) => void; drop: () => void }
function OneLine({ of, busy, change, drop }: One) {
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
      <Quantity of={of} name={name} busy={busy} change={change} />
      <div className={styles.sum}>{subtotal ? <Sum of={subtotal} /> : say('kit.none')}</div>
      <CloseButton aria-label={say('orders.drop', { name })} disabled={busy} onClick={drop} />
    </li>
  )
}

/** How many: sent when the field is left, so that a number is not priced while it is typed. */
function Quantity({ of: { quantity, item }, name, busy, change }: Omit<One, 'drop'> & { name: string }) {
  const [typed, type] = useState(quantity)
  const settle = () => typed !== quantity && change({ quantity: typed })
  return (
    <NumberInput
      size="sm"
      w="7rem"
      aria-label={say('orders.quantity', { name })}
      description={item ? named(`unit.catalog.${item.unit}`) : undefined}
      value={typed}
      disabled={busy}
      {...{ min: 0, allowDecimal: false, allowNegative: false, thousandSeparator: ',' }}
      onChange={(value) => type(Number(value) || 0)}
      onBlur={settle}
      onKeyDown={({ key }) => key === 'Enter' && settle()}
    />
  )
}
