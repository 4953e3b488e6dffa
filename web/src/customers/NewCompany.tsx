import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { CountryField } from '../kit/CountryField.tsx'
import { TextField } from '../kit/fields.tsx'
import { language, say } from '../kit/say.ts'
import type { Field } from '../kit/useForm.ts'
import type { Fields, Values } from './newCustomer.ts'
import { customerForm, domainJudged, nameJudged } from './queries.ts'

/** Name and domain are judged by the server while they are typed. */
export function NewCompany({ field, values }: { field: Fields; values: Values }) {
  const [name] = useDebouncedValue(values.companyName, 300)
  const { data: judged } = useQuery(nameJudged(name))
  const { data: asked } = useQuery(customerForm(values.country))
  const lang = language()
  const told = name ? judged?.refused?.says[lang] : undefined
  return (
    <>
      <CountryField {...withError(field('country'), asked?.outside?.says[lang])} label={say('customers.country')} />
      <TextField
        {...withError(field('companyName'), told)}
        label={say('customers.companyName')}
        hint={judged?.warnings[0]?.says[lang] ?? say('customers.companyName.hint')}
        focus
      />
      <Domain begun={field('domainPrefix')} name={name} />
    </>
  )
}

/** What the form was answered counts before what is thought of it now. */
const withError = (field: Field<string>, told: string | undefined) => ({ ...field, error: field.error ?? told })

function Domain({ begun, name }: { begun: Field<string>; name: string }) {
  const [prefix] = useDebouncedValue(begun.value, 300)
  const { data } = useQuery(domainJudged(prefix, name))
  const told = prefix ? data?.refused?.says[language()] : undefined
  const { domain, free = false, suffix = '…', suggestion = '' } = data ?? {}
  const hint = free
    ? say('customers.prefix.free', { domain: domain ?? '' })
    : begun.value
      ? say('customers.prefix.hint', { domain: `${begun.value}.${suffix}` })
      : data && say('customers.prefix.after', { suffix })
  return (
    <>
      <TextField {...withError(begun, told)} label={say('customers.prefix')} hint={hint} />
      {name && suggestion && !free && suggestion !== begun.value && (
        <Button variant="default" size="xs" style={{ justifySelf: 'start' }} onClick={() => begun.change(suggestion)}>
          {say('customers.prefix.suggest', { prefix: suggestion })}
        </Button>
      )}
    </>
  )
}
