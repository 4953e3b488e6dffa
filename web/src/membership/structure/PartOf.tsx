import { Anchor, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Blocked } from '../../kit/Blocked.tsx'
import { say } from '../../kit/say.ts'
import { useMay } from '../../kit/useMe.ts'
import { useWrite } from '../../kit/useWrite.ts'
import { type Leader, leading } from './leader.ts'
import styles from './structure.module.css'

/** Of a company that belongs to another account: where its membership is kept now. Nothing while it stands alone. */
export function PartOf() {
  const may = useMay()
  const leader = useQuery({ ...leading, enabled: may('account:read') }).data?.leader
  return leader ? <Kept leader={leader} /> : null
}

/** Whose account it is, what is done there, and the way in: by switching, or by asking for a place. */
export function Kept({ leader: { name, tenantId, kind, isMember, ask } }: { leader: Leader }) {
  const router = useRouter()
  const { mutate, isPending } = useWrite('PUT /me/tenant', { done: () => router.navigate({ to: '/' }) })
  return (
    <Blocked block={{ title: say('structure.into', { name }), remedy: say(`structure.into.${kind}`) }}>
      {isMember ? (
        <Button size="xs" variant="light" w="fit-content" loading={isPending} onClick={() => mutate({ tenantId })}>
          {say('structure.into.go', { name })}
        </Button>
      ) : (
        <>
          <p>{say('structure.into.ask', { name })}</p>
          <ul className={styles.effects}>
            {ask.map((one) => (
              <li key={one.email}>
                {one.name} (
                <Anchor inherit underline="always" href={`mailto:${one.email}`}>
                  {one.email}
                </Anchor>
                )
              </li>
            ))}
          </ul>
        </>
      )}
    </Blocked>
  )
}
