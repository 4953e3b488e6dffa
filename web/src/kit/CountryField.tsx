import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core'
import { countryOptions } from './countries.ts'
import { inputOf, type Labelled } from './fields.tsx'
import { say, useLanguage } from './say.ts'
import type { Field } from './useForm.ts'

type Props = Partial<Labelled> & Field<string> & { only?: readonly string[] }

/** A country, found by its name in the reader's language, in English, or by its code. */
export function CountryField({ value, change, only, ...is }: Props) {
  useLanguage()
  const data = countryOptions(only)
  return (
    <Select
      {...inputOf({ label: say('kit.country'), ...is })}
      data={data}
      searchable
      allowDeselect={false}
      autoComplete="off"
      filter={byAnyName}
      limit={300}
      nothingFoundMessage={say('kit.country.none')}
      value={value || null}
      onChange={(chosen) => change(chosen ?? '')}
    />
  )
}

const english = new Intl.DisplayNames(['en'], { type: 'region' })
const isItem = (option: object): option is ComboboxItem => 'value' in option

const byAnyName: OptionsFilter = ({ options, search }) => {
  const wanted = search.trim().toLowerCase()
  const fits = ({ value, label }: ComboboxItem) =>
    [label, english.of(value) ?? '', value].some((name) => name.toLowerCase().includes(wanted))
  return options.filter((option) => isItem(option) && fits(option))
}
