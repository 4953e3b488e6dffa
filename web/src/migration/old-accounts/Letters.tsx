import { useQuery } from '@tanstack/react-query'
import { Act } from '../../kit/Act.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { ProblemNote } from '../../kit/ProblemNote.tsx'
import { Section } from '../../kit/Section.tsx'
import { say } from '../../kit/say.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { useMay } from '../../kit/useMe.ts'
import { useWrite } from '../../kit/useWrite.ts'
import { When } from '../../kit/When.tsx'
import styles from '../migration.module.css'
import { PlainTable } from '../PlainTable.tsx'
import { lettersOf } from '../retirement/queries.ts'
import type { OldAccount } from './queries.ts'

/** Who was written to about an account, what became of each letter, and one more by hand. */
export function Letters({ account: { oldId } }: { account: OldAccount }) {
  return useMay()('migration:read') ? <Written oldId={oldId} /> : null
}

function Written({ oldId }: { oldId: string }) {
  const asked = useQuery(lettersOf(oldId))
  const denied = useDenial()('migration:manage')
  const write = useWrite('POST /vendor/legacy-accounts/:oldId/invitation')
  const said = write.error || write.data
  return (
    <Section
      title={say('migration.account.letters')}
      flush={!said && (asked.data?.items.length ?? 0) > 0}
      action={
        <Act
          size="xs"
          variant="default"
          name={say('migration.left.invite')}
          run={() => write.mutate({ oldId })}
          denied={denied}
          loading={write.isPending}
        />
      }
    >
      <div className={styles.remarks}>
        {write.error && <ProblemNote problem={write.error} />}
        {write.data && <p role="status">{say('migration.left.invited', { n: write.data.letters })}</p>}
        <Answer of={asked}>
          {({ items }) =>
            items.length === 0 ? (
              <p className={styles.about}>{say('migration.account.letters.none')}</p>
            ) : (
              <LetterTable letters={items} />
            )
          }
        </Answer>
      </div>
    </Section>
  )
}

type Letter = { email: string; sentAt: string; openedAt: string | null; bouncedAt: string | null; expiresAt: string }

const LetterTable = ({ letters }: { letters: readonly Letter[] }) => (
  <PlainTable
    title={say('migration.account.letters')}
    head={[
      { title: say('migration.letter.to') },
      { title: say('migration.letter.sent') },
      { title: say('migration.letter.opened') },
      { title: say('migration.letter.until'), wide: true },
    ]}
    rows={letters.map(({ email, sentAt, openedAt, bouncedAt, expiresAt }) => ({
      key: `${email} ${sentAt}`,
      cells: [
        email,
        <When key="sent" at={sentAt} time />,
        bouncedAt ? say('migration.left.bounced') : openedAt ? <When key="opened" at={openedAt} time /> : '–',
        <When key="until" at={expiresAt} />,
      ],
    }))}
  />
)
