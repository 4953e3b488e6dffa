import { TextInput } from '@mantine/core'
import { inputOf, type Labelled } from '../../kit/fields.tsx'
import type { Field } from '../../kit/useForm.ts'

/** A calendar day, by the device's own calendar. */
export const DayField = ({ value, change, ...is }: Labelled & Field<string> & { closed?: boolean }) => (
  <TextInput
    {...inputOf(is)}
    type="date"
    value={value}
    disabled={is.closed ?? false}
    onChange={({ currentTarget }) => change(currentTarget.value)}
  />
)
