import { say } from '../../kit/say.ts'
import type { Field } from '../../kit/useForm.ts'
import { BothLanguages } from '../../verifications/BothLanguages.tsx'
import type { Told } from './Changes.tsx'

type Both = { en: Field<string>; ko: Field<string> }

/** What a thing of the catalogue is called, and what is told of it, in both languages. */
export const Called = ({ name, description }: { name: Both; description: Both }) => (
  <>
    <BothLanguages title={say('catalogDesk.name')} {...name} />
    <BothLanguages title={say('catalogDesk.description')} {...description} long />
  </>
)

type Texts = Record<`${'title' | 'description'}.${'en' | 'ko'}`, string>
/** The same as it was entered, as it is sent. */
export const textsIn = (values: Texts) => ({
  title: { en: values['title.en'].trim(), ko: values['title.ko'].trim() },
  description: { en: values['description.en'].trim(), ko: values['description.ko'].trim() },
})

/** And as it was against how it is to be. */
export const textsTold = (before: Texts, after: Texts): Told[] => [
  [`${say('catalogDesk.name')} (EN)`, before['title.en'], after['title.en']],
  [`${say('catalogDesk.name')} (KO)`, before['title.ko'], after['title.ko']],
  [`${say('catalogDesk.description')} (EN)`, before['description.en'], after['description.en']],
  [`${say('catalogDesk.description')} (KO)`, before['description.ko'], after['description.ko']],
]

export const yesNo = (value: boolean) => say(value ? 'catalogDesk.yes' : 'catalogDesk.no')
