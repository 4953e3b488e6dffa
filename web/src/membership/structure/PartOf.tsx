import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Blocked } from '../../kit/Blocked.tsx'
import { say } from '../../kit/say.ts'
import { useMay, useMe } from '../../kit/useMe.ts'
import { useWrite } from '../../kit/useWrite.ts'
import { structure } from './queries.ts'

/** Of a company that was merged into another account: where its membership is kept now. Nothing while it stands alone. */
export function PartOf() {
  const may = useMay()
  const { tenants } = useMe()
  const into = useQuery({ ...structure, enabled: may('structure:read') }).data?.into
  const { mutate, isPending } = useWrite('PUT /me/tenant')
  if (!into) return null
  const { name, tenantId } = into
  return (
    <Blocked block={{ title: say('structure.into', { name }), remedy: say('structure.into.text') }}>
      {tenants.some(({ id }) => id === tenantId) && (
        <Button size="xs" variant="light" w="fit-content" loading={isPending} onClick={() => mutate({ tenantId })}>
          {say('structure.into.go', { name })}
        </Button>
      )}
    </Blocked>
  )
}
