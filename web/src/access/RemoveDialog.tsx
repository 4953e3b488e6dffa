import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../kit/Dialog.tsx'
import { ChoiceField } from '../kit/fields.tsx'
import { moveName } from '../kit/Moves.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { say } from '../kit/say.ts'
import { useMe } from '../kit/useMe.ts'
import { useWrite } from '../kit/useWrite.ts'
import styles from './access.module.css'
import type { Member } from './queries.ts'

const WAYS = ['account', 'directory', 'both'] as const
type Way = (typeof WAYS)[number]

/** Takes a colleague out of the partner account, of the company's directory, or of both; each says what follows from it. */
export function RemoveDialog({ member: { id, name, version }, close }: { member: Member; close: () => void }) {
  const { tenant } = useMe()
  const [from, choose] = useState<Way | ''>('both')
  const { mutate, isPending, error } = useWrite('DELETE /members/:id', { version, done: close })
  const isPartner = tenant?.kind === 'partner'
  return (
    <Dialog title={say('access.member.remove', { name })} close={close}>
      {isPartner ? (
        <ChoiceField
          name="from"
          label={say('access.member.remove.from')}
          value={from}
          change={choose}
          error={undefined}
          choices={WAYS.map((value) => ({
            value,
            title: say(`access.member.remove.${value}`),
            hint: say(`access.member.remove.${value}.text`, { name }),
          }))}
        />
      ) : (
        <p className={styles.said}>{say('access.member.remove.text', { name })}</p>
      )}
      {error && <ProblemNote problem={error} />}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {say('kit.cancel')}
        </Button>
        <Button color="red" loading={isPending} onClick={() => mutate({ id, from: from || 'both' })}>
          {moveName('member', 'remove')}
        </Button>
      </Group>
    </Dialog>
  )
}
