import { Copyable } from '../kit/Copyable.tsx'
import { say } from '../kit/say.ts'
import styles from './access.module.css'
import type { Domain } from './queries.ts'

/** A TXT record as a name server's form asks for it, each part to be copied. */
export const ProofRecord = ({ record: { host, type, value } }: Pick<Domain, 'record'>) => (
  <dl className={styles.record}>
    <dt>{say('access.domains.type')}</dt>
    <dd>{type}</dd>
    <dt>{say('access.domains.host')}</dt>
    <dd>
      <Copyable text={host} />
    </dd>
    <dt>{say('access.domains.value')}</dt>
    <dd>
      <Copyable text={value} />
    </dd>
  </dl>
)
