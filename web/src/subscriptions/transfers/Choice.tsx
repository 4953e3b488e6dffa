import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { numberOf } from '../../kit/Amount.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { language, say } from '../../kit/say.ts'
import type { Field } from '../../kit/useForm.ts'
import styles from '../subscriptions.module.css'
import { type CustomerId, transferable } from './queries.ts'

type Props = Pick<Field<string[]>, 'value' | 'change' | 'error'> & { customerId: CustomerId }

/** What may go, each ticked or not; what may not says why. What was added to one goes along with it. */
export function Choice({ customerId, value, change, error }: Props) {
  const asked = useQuery(transferable(customerId))
  return (
    <Answer of={asked}>
      {({ items }) => {
        const bases = items.filter(({ parentId }) => parentId === null)
        if (bases.length === 0) return <Empty of="transfers.nothing" />
        return (
          <Checkbox.Group
            label={say('transfers.which')}
            description={say('transfers.which.hint')}
            {...(error !== undefined && { error })}
            value={value}
            onChange={change}
          >
            <div className={styles.choices}>
              {bases.map(({ subscriptionId, name, title, quantity, requirement: { met, sentence } }) => (
                <Checkbox
                  key={subscriptionId}
                  value={String(subscriptionId)}
                  disabled={!met}
                  label={name === title.en ? title[language()] : name}
                  description={met ? say('subscriptions.count', { n: numberOf(quantity) }) : sentence?.[language()]}
                />
              ))}
            </div>
          </Checkbox.Group>
        )
      }}
    </Answer>
  )
}
