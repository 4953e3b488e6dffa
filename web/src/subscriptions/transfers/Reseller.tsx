import { useResellers } from '../../customers/useResellers.ts'
import { SelectField } from '../../kit/fields.tsx'
import { say } from '../../kit/say.ts'
import type { Field } from '../../kit/useForm.ts'

/** For which of its resellers a provider takes them over; nobody else is asked. */
export function Reseller(is: Field<string>) {
  const options = useResellers()
  if (options.length === 0) return null
  return <SelectField {...is} label={say('transfers.reseller')} options={options} />
}
