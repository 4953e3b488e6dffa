import { IconLink, IconLinkOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { say } from '../kit/say.ts'
import { dayOf } from '../kit/When.tsx'
import styles from './audit.module.css'
import { type Chain, chain, type TenantId } from './queries.ts'

/** Whether the log still says what was sealed, and each place where it does not. */
export function ChainState({ tenantId }: { tenantId: TenantId | undefined }) {
  const { data } = useQuery(chain(tenantId))
  if (!data) return null
  const { sound, entries, seals, waiting, head, findings } = data
  const Sign = sound ? IconLink : IconLinkOff
  return (
    <section className={styles.chain} data-sound={sound} aria-label={say('audit.chain')}>
      <Sign size={18} aria-hidden />
      <div>
        <p>
          <b>
            {sound ? say('audit.chain.sound', { entries, seals }) : say('audit.chain.broken', { n: findings.length })}
          </b>{' '}
          {waiting > 0 && <span>{say('audit.chain.waiting', { n: waiting })}</span>}
        </p>
        {head && (
          <small title={head.hash}>
            {say('audit.chain.head', { number: head.number, time: dayOf(head.sealedAt, true) })} ·{' '}
            <code>{head.hash.slice(0, 16)}</code>
          </small>
        )}
        {!sound && <Findings findings={findings} />}
      </div>
    </section>
  )
}

const Findings = ({ findings }: Pick<Chain, 'findings'>) => (
  <ul>
    {findings.map(({ flaw, seal, entryId }, at) => (
      <li key={at}>
        {flaw === 'broken' ? say('audit.chain.broken.seal', { seal }) : say(`audit.chain.${flaw}`)}{' '}
        {entryId && <code>{entryId}</code>}
      </li>
    ))}
  </ul>
)
