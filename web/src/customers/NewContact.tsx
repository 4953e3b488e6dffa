import { CheckField, SelectField, TextField } from '../kit/fields.tsx'
import { say } from '../kit/say.ts'
import type { Field } from '../kit/useForm.ts'
import type { Fields } from './newCustomer.ts'
import { PersonFields } from './ProfileForm.tsx'
import { useResellers } from './useResellers.ts'

/** Whom one deals with there, and what comes with the customer. */
export const NewContact = ({ field, usual }: { field: Fields; usual: Field<boolean> }) => (
  <>
    <PersonFields field={field} />
    <TextField {...field('tags')} label={say('customers.tags.optional')} optional />
    <Reseller of={field('resellerTenantId')} />
    <CheckField {...usual} label={say('customers.usual')} hint={say('customers.usual.hint')} />
  </>
)

/** An indirect provider says through which of its resellers it serves the customer; nobody else is asked. */
function Reseller({ of }: { of: Field<string> }) {
  const options = useResellers()
  if (options.length === 0) return null
  return <SelectField {...of} label={say('customers.reseller')} options={options} optional />
}
