import { TextAreaField, TextField } from '../kit/fields.tsx'
import { say } from '../kit/say.ts'
import type { Field } from '../kit/useForm.ts'
import styles from './verifications.module.css'

type Props = { title: string; en: Field<string>; ko: Field<string>; long?: boolean }

/** A sentence of the vendor's, written in both languages: neither may be left out. */
export function BothLanguages({ title, en, ko, long = false }: Props) {
  const Line = long ? Lines : TextField
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      <div className={styles.languages}>
        <Line {...en} label={say('verifications.rules.english')} />
        <Line {...ko} label={say('verifications.rules.korean')} />
      </div>
    </fieldset>
  )
}

const Lines = (is: Field<string> & { label: string }) => <TextAreaField {...is} rows={3} />

/** The two sentences as two entries of a form, named as the server names them. */
export const inBoth = <const Name extends string>(name: Name, says: { en: string; ko: string } | undefined) =>
  ({ [`${name}.en`]: says?.en ?? '', [`${name}.ko`]: says?.ko ?? '' }) as Record<`${Name}.${'en' | 'ko'}`, string>
