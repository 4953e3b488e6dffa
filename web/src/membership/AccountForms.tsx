import { Form, FormFoot } from '../kit/Form.tsx'
import { listed, named, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { type Contact, ContactFields, contactOf } from './ContactFields.tsx'
import { type Profile, ProfileFields, profileOf } from './ProfileFields.tsx'
import type { Account } from './queries.ts'

type Props = { company: Account; close: () => void }

/** The profile, changed; which checks that begins anew is said before it is saved. */
export function ChangeProfile({ company, close }: Props) {
  const initial = profileIn(company)
  const { form, field, values, busy } = useForm('PUT /account/profile', {
    initial,
    input: ({ country: _, ...values }) => values,
    version: company.version,
    done: close,
  })
  return (
    <Form {...form}>
      <ProfileFields field={field} values={values} fixed />
      <Restarts restarts={company.restarts} changed={changedProfile(initial, values)} />
      <FormFoot busy={busy} cancel={close} />
    </Form>
  )
}

/** The contact, changed; a new mailbox has to be proven. */
export function ChangeContact({ company, close }: Props) {
  const initial = contactOf(company.contact)
  const { form, field, values, busy } = useForm('PUT /account/contact', {
    initial,
    input: (values) => values,
    version: company.version,
    done: close,
  })
  return (
    <Form {...form}>
      <ContactFields field={field} country={company.country} />
      <Restarts restarts={company.restarts} changed={changedContact(initial, values)} />
      <FormFoot busy={busy} cancel={close} />
    </Form>
  )
}

/** What a form of the company begins with. */
export function profileIn({ address, name: legalName, ...company }: Omit<Account, 'restarts'>): Profile {
  const { line1: addressLine1, line2: addressLine2, ...place } = address
  return profileOf({ ...company, ...place, addressLine1, addressLine2, legalName })
}

const ADDRESS: readonly (keyof Profile)[] = ['addressLine1', 'addressLine2', 'city', 'state', 'postalCode']

function changedProfile(before: Profile, now: Profile): string[] {
  const names = Object.keys(now).filter((name): name is keyof Profile => name in before)
  return names.filter((name) => before[name] !== now[name]).map((name) => (ADDRESS.includes(name) ? 'address' : name))
}

function changedContact(before: Contact, now: Contact): string[] {
  const names = Object.keys(now).filter((name): name is keyof Contact => name in before)
  const called = (name: string) => (name === 'firstName' || name === 'lastName' ? 'name' : name)
  return names.filter((name) => before[name] !== now[name]).map((name) => `contact.${called(name)}`)
}

/** The warning before a change, from the table the server keeps. */
function Restarts({ restarts, changed }: { restarts: Account['restarts']; changed: readonly string[] }) {
  if (changed.length === 0) return null
  const checks = [...new Set(changed.flatMap((field) => restarts[field] ?? []))]
  const said = checks.map((kind) => named(`kind.verification.${kind}`))
  return (
    <p role="status">
      {checks.length > 0 ? say('membership.restarts.some', { checks: listed(said) }) : say('membership.restarts.none')}
    </p>
  )
}
