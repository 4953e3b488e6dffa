import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { GrantsPreview } from './GrantsPreview.tsx'
import { changeOf, grantsOf, isGiven, isSame, wantedOf } from './grants.ts'
import { type Matrix, type Member, rolesHere } from './queries.ts'
import { RolesOffered } from './RolesOffered.tsx'

/** What a colleague holds by their groups stays, whatever is given or taken here. */
const through = ({ held, grants }: Member) => held.filter((one) => !grants.some((own) => isSame(one, own)))

type Props = { member: Member; close: () => void }

/** Which roles a colleague holds, and where. What changes is shown before it is saved. */
export function GrantsForm({ member, close }: Props) {
  const roles = useQuery(rolesHere)
  return <Answer of={roles}>{(matrix) => <Editing member={member} matrix={matrix} close={close} />}</Answer>
}

function Editing({ member, matrix, close }: Props & { matrix: Matrix }) {
  const { form, values, change, busy } = useForm('PUT /members/:id/grants', {
    initial: { wanted: wantedOf(member.grants) },
    input: ({ wanted }) => ({ id: member.id, grants: grantsOf(wanted, member.grants, matrix).filter(isGiven) }),
    version: member.version,
    done: close,
  })
  const { wanted } = values
  const after = grantsOf(wanted, member.grants, matrix)
  return (
    <Form {...form} has={[]}>
      <RolesOffered matrix={matrix} wanted={wanted} choose={(chosen) => change('wanted', chosen)} />
      <GrantsPreview name={member.name} change={changeOf(member.held, [...after, ...through(member)], matrix)} />
      <FormFoot action={say('access.member.save')} busy={busy} cancel={close} />
    </Form>
  )
}
