import { language, say } from '../kit/say.ts'
import styles from './benefits.module.css'

type Said = { en: string; ko: string }

/** The rules of a benefit, a sentence each. */
export const Rules = ({ rules }: { rules: readonly Said[] }) => (
  <ul className={styles.rules}>
    {rules.map((rule) => (
      <li key={rule.en}>{rule[language()]}</li>
    ))}
  </ul>
)

/** The same, said before something is handed out. */
export const RulesFirst = ({ rules }: { rules: readonly Said[] }) => (
  <div>
    <p className={styles.first}>{say('benefits.rules.first')}</p>
    <Rules rules={rules} />
  </div>
)
