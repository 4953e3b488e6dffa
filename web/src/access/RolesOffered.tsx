import { named, say } from '../kit/say.ts'
import styles from './access.module.css'
import type { Wanted } from './grants.ts'
import type { Matrix } from './queries.ts'
import { RoleOffer } from './RoleOffer.tsx'

type Props = { matrix: Matrix; wanted: Wanted; choose: (wanted: Wanted) => void; only?: (role: string) => boolean }

/** The roles of the company, family by family, each to be given or taken and at which places. */
export function RolesOffered({ matrix, wanted, choose, only = () => true }: Props) {
  return (
    <div>
      {matrix.families
        .filter(({ family, roles }) => family !== 'everyone' && roles.some(({ role }) => only(role)))
        .map(({ family, roles }) => (
          <fieldset key={family} className={styles.family}>
            <legend>
              {named(`family.${family}`)}
              <Closed roles={roles} />
            </legend>
            <div className={styles.offers}>
              {roles
                .filter(({ role }) => only(role))
                .map((role) => (
                  <RoleOffer
                    key={role.role}
                    role={role}
                    places={wanted[role.role] ?? []}
                    choose={(places) => choose({ ...wanted, [role.role]: places })}
                  />
                ))}
            </div>
          </fieldset>
        ))}
    </div>
  )
}

/** Why none of a family can be given now. */
function Closed({ roles }: { roles: Matrix['families'][number]['roles'] }) {
  if (roles.every(({ mayGive }) => !mayGive)) return <small>{say('access.member.closed')}</small>
  if (roles.every(({ scopes }) => !scopes.includes('organisation')))
    return <small>{say('access.member.publisher')}</small>
  return null
}
