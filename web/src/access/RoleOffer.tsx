import { Checkbox, MultiSelect } from '@mantine/core'
import { named, say } from '../kit/say.ts'
import { usePlaces } from './places.ts'
import type { RoleHere } from './queries.ts'
import { roleName } from './Roles.tsx'

const EVERYWHERE = 'organisation'
type Props = { role: RoleHere; places: readonly string[]; choose: (places: string[]) => void }

/** One role to give or take, and where it holds if that can be said. */
export function RoleOffer({ role: { role, scopes, mayGive }, places, choose }: Props) {
  const known = usePlaces()
  const held = places.length > 0
  const needsPublisher = !scopes.includes(EVERYWHERE)
  const isOpen = mayGive && (held || !needsPublisher)
  const located = scopes.includes('location') && known.length > 0
  const options = [
    { value: EVERYWHERE, label: named(`scope.${EVERYWHERE}`) },
    ...known.map(({ id, name, partnerId }) => ({ value: String(id), label: `${name} (${partnerId})` })),
  ]
  const whole = (chosen: string[]) =>
    chosen.at(-1) === EVERYWHERE ? [EVERYWHERE] : chosen.filter((one) => one !== EVERYWHERE)
  return (
    <div>
      <Checkbox
        label={roleName(role)}
        checked={held}
        disabled={!isOpen}
        onChange={({ currentTarget }) => choose(currentTarget.checked ? [EVERYWHERE] : [])}
      />
      {held && located && (
        <MultiSelect
          size="xs"
          aria-label={say('access.member.scope.of', { role: roleName(role) })}
          data={options}
          value={[...places]}
          disabled={!mayGive}
          hidePickedOptions
          onChange={(chosen) => choose(whole(chosen))}
        />
      )}
    </div>
  )
}
