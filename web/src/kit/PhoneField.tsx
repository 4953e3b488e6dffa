import { Input, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { inputOf, type Labelled } from './fields.tsx'
import { say } from './say.ts'
import type { Field } from './useForm.ts'

type Numbers = typeof import('libphonenumber-js/min')

/** The rules of numbering weigh more than a page: they come when a phone field is first shown. */
const useNumbers = () => {
  const [numbers, bring] = useState<Numbers | null>(null)
  useEffect(() => {
    void import('libphonenumber-js/min').then(bring)
  }, [])
  return numbers
}

type Props = Partial<Labelled> & Field<string> & { label: string; country: string }

/**
 * A phone number as people of its country write it: `country` is the company's, and a number that begins with + may be of any other.
 * It is grouped while the reader is elsewhere, never while typing.
 */
export function PhoneField({ value, change, country, ...is }: Props) {
  const numbers = useNumbers()
  const home = numbers?.isSupportedCountry(country) ? country : undefined
  const tidy = () => {
    const number = numbers && home ? numbers.parsePhoneNumberFromString(value, home) : undefined
    if (number?.isPossible()) change(number.formatInternational())
  }
  return (
    <TextInput
      {...inputOf(is)}
      type="tel"
      autoComplete="tel"
      inputMode="tel"
      value={value}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      onBlur={tidy}
      leftSectionWidth={56}
      leftSection={
        home &&
        !value.startsWith('+') && (
          <Input.Description component="span" title={say('kit.phone.country')}>
            +{numbers?.getCountryCallingCode(home)}
          </Input.Description>
        )
      }
    />
  )
}
