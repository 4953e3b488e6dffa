import { Button } from '@mantine/core'
import { IconBuilding } from '@tabler/icons-react'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { named, say } from '../kit/say.ts'
import { useMe } from '../kit/useMe.ts'
import { useWrite } from '../kit/useWrite.ts'
import styles from './access.module.css'
import { Door } from './Door.tsx'

/** A person of several companies says for which of them they are here. */
export function ChooseCompany() {
  const { tenants } = useMe()
  const { mutate, isPending, error, variables } = useWrite('PUT /me/tenant')
  return (
    <Door title={say('access.company')} lead={say('access.company.lead')}>
      {error && <ProblemNote problem={error} />}
      <div className={styles.ways}>
        {tenants.map(({ id, name, kind }) => (
          <Button
            key={id}
            variant="default"
            size="md"
            justify="start"
            loading={isPending && variables?.tenantId === id}
            leftSection={<IconBuilding size={18} aria-hidden />}
            rightSection={<small>{named(`kind.tenant.${kind}`)}</small>}
            onClick={() => mutate({ tenantId: id })}
          >
            {name}
          </Button>
        ))}
      </div>
    </Door>
  )
}
