import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import kit from '../kit/kit.module.css'
import { Moves, moveName } from '../kit/Moves.tsx'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { say } from '../kit/say.ts'
import { When } from '../kit/When.tsx'
import { type OurApp, type Ours, ourApps } from './queries.ts'
import styles from './relationships.module.css'

/** The apps this partner may let work in our directory, and those it might once. */
export const Apps = ({ of: id }: { of: Ours['id'] }) => (
  <Section title={say('relationships.ours.apps')} flush>
    <Answer of={useQuery(ourApps(id))}>{({ items }) => <Listed rows={items} />}</Answer>
  </Section>
)

function Listed({ rows }: { rows: readonly OurApp[] }) {
  if (rows.length === 0)
    return (
      <p className={styles.said} style={{ margin: '1rem' }}>
        {say('relationships.ours.apps.none')}
      </p>
    )
  return (
    <ul className={kit.checklist}>
      {rows.map((row) => (
        <li key={row.id} className={styles.using}>
          <div>
            <h3>
              {row.name}{' '}
              <StateBadge of="consent" state={row.status} tone={row.status === 'given' ? 'good' : undefined} />
            </h3>
            <p className={styles.said}>{scopesOf(row).join(', ')}</p>
            <p className={styles.said}>
              {row.givenByName} · <When at={row.createdAt} />
              {row.endedAt && (
                <>
                  {' – '}
                  <When at={row.endedAt} />
                </>
              )}
            </p>
          </div>
          <div>
            <Withdraw row={row} />
          </div>
        </li>
      ))}
    </ul>
  )
}

const scopesOf = ({ permissions }: OurApp) => permissions.flatMap(({ scope }) => scope.split(','))

const Withdraw = ({ row: { id, name, version, moves } }: { row: OurApp }) => (
  <Moves
    of="consent"
    moves={moves}
    offer={{
      withdraw: {
        may: 'ourPartners:end',
        tone: 'grave',
        dialog: (close) => (
          <SureDialog
            endpoint="DELETE /our-apps/:id"
            input={{ id }}
            version={version}
            title={say('relationships.ours.apps.end.title', { name })}
            action={moveName('consent', 'withdraw')}
            grave
            close={close}
          >
            {say('relationships.ours.apps.end.text')}
          </SureDialog>
        ),
      },
    }}
  />
)
