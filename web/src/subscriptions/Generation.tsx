import { useQuery } from '@tanstack/react-query'
import { Section } from '../kit/Section.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { language, say } from '../kit/say.ts'
import { dayOf } from '../kit/When.tsx'
import { Do } from './Do.tsx'
import { MigrateDialog } from './MigrateDialog.tsx'
import { generationOf, idsOf, type Stands, type Subscription } from './queries.ts'
import styles from './subscriptions.module.css'

/** Of one of the older generation, what replaces it, and the ways to move; nothing of all others. */
export function Generation({ of }: { of: Subscription }) {
  const { data } = useQuery(generationOf(idsOf(of)))
  if (data?.generation !== 'legacy' || of.status === 'deleted') return null
  const { replacedBy, schedule } = data
  const canMove = of.status === 'active' && of.migrationId === null && replacedBy !== null
  return (
    <Section title={say('subscriptions.generation')} action={canMove && <Ways of={of} stands={data} />}>
      <div className={styles.generation}>
        <p className={styles.quiet}>
          {of.migrationId !== null
            ? say('subscriptions.generation.moving')
            : replacedBy
              ? say('subscriptions.generation.into', { title: replacedBy.title[language()] })
              : say('subscriptions.generation.none')}
        </p>
        {schedule && (
          <div className={styles.step}>
            <span>
              {schedule.on
                ? say('subscriptions.generation.onDay', { day: dayOf(schedule.on) })
                : say('subscriptions.generation.atRenewal')}
            </span>
            <Do
              of={of}
              name={say('subscriptions.migrate.drop')}
              ask={(_, close) => <DropDialog of={schedule} close={close} />}
            />
          </div>
        )}
      </div>
    </Section>
  )
}

/** Now, or once the term has been renewed. */
const Ways = ({ of, stands }: { of: Subscription; stands: Stands }) => (
  <div className={styles.acts}>
    <Do
      of={of}
      main
      name={say('subscriptions.migrate')}
      ask={(s, close) => <MigrateDialog of={s} addons={stands.addons} close={close} />}
    />
    {of.autoRenew && stands.schedule === null && (
      <Do
        of={of}
        name={say('subscriptions.migrate.later')}
        ask={(s, close) => <LaterDialog of={s} addons={stands.addons} close={close} />}
      />
    )}
  </div>
)

type Later = { of: Subscription; addons: Stands['addons']; close: () => void }
const LaterDialog = ({ of, addons, close }: Later) => (
  <SureDialog
    endpoint="POST /customers/:customerId/migration-schedules"
    input={{ customerId: of.customerId, subscriptionId: of.id, addons: addons.map(({ id }) => ({ id })) }}
    refresh={[['subscriptions']]}
    title={say('subscriptions.migrate.later')}
    action={say('subscriptions.migrate.later')}
    close={close}
  >
    {say('subscriptions.migrate.later.text')}
  </SureDialog>
)

const DropDialog = ({ of, close }: { of: NonNullable<Stands['schedule']>; close: () => void }) => (
  <SureDialog
    endpoint="DELETE /customers/:customerId/migration-schedules/:id"
    input={{ customerId: of.customerId, id: of.id }}
    version={of.version}
    refresh={[['subscriptions']]}
    title={say('subscriptions.migrate.drop')}
    action={say('subscriptions.migrate.drop')}
    close={close}
  >
    {say('subscriptions.migrate.drop.text')}
  </SureDialog>
)
