import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { named, say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import styles from './access.module.css'
import { GrantsPreview } from './GrantsPreview.tsx'
import { changeOf, grantsOf, wantedOf } from './grants.ts'
import { type Matrix, type Member, rolesHere } from './queries.ts'
import { RoleOffer } from './RoleOffer.tsx'

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
      <div>
        {matrix.families
          .filter(({ family }) => family !== 'everyone')
          .map(({ family, roles }) => (
            <fieldset key={family} className={styles.family}>
              <legend>
                {named(`family.${family}`)}
                <Closed roles={roles} />
              </legend>
              <div className={styles.offers}>
                {roles.map((role) => (
                  <RoleOffer
                    key={role.role}
                    role={role}
                    places={wanted[role.role] ?? []}
                    choose={(places) => change('wanted', { ...wanted, [role.role]: places })}
                  />
                ))}
              </div>
            </fieldset>
          ))}
      </div>
      <GrantsPreview name={member.name} change={changeOf(member.grants, after, matrix)} />
      <FormFoot action={say('access.member.save')} busy={busy} cancel={close} />
    </Form>
  )
}

/** Why none of a family can be given now. */
function Closed({ roles }: { roles: Matrix['families'][number]['roles'] }) {
  if (roles.every(({ mayGive }) => !mayGive)) return <small>{say('access.member.closed')}</small>
  if (roles.every(({ scopes }) => !scopes.includes('organisation')))
    return <small>{say('access.member.publisher')}</small>
  return null
}

type Given = Exclude<Member['grants'][number]['role'], 'member'>
const isGiven = (grant: Member['grants'][number]): grant is Member['grants'][number] & { role: Given } =>
  grant.role !== 'member'
