import { IconBuilding, IconCircleCheck, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { type Block, Blocked } from '../kit/Blocked.tsx'
import { countryName } from '../kit/countries.ts'
import kit from '../kit/kit.module.css'
import { Section } from '../kit/Section.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useMe } from '../kit/useMe.ts'
import { printed } from '../membership/printed.ts'
import type { Association, Choice } from './queries.ts'

/** Every location of the company: which may be chosen, and why another may not. */
export function Choices({ standing: { active, choices } }: { standing: Association }) {
  const [asked, ask] = useState<Choice | null>(null)
  const closed = useClosed()
  return (
    <>
      {closed && <Blocked block={closed} />}
      <Section title={say(active ? 'associations.change' : 'associations.choose')} flush>
        <ul className={kit.checklist}>
          {choices.map((choice) => (
            <One
              key={choice.locationId}
              choice={choice}
              current={choice.locationId === active?.locationId}
              closed={closed}
              use={() => ask(choice)}
            />
          ))}
        </ul>
        {asked && <Use choice={asked} active={active} close={() => ask(null)} />}
      </Section>
    </>
  )
}

/** Why I may not choose: before the company is verified, that; else what every page says of a closed permission. */
function useClosed(): Block | null {
  const { blocked, programmes } = useMe()
  const denied = useDenial()('associations:manage')
  const by = blocked.find(({ permission }) => permission === 'associations:manage')?.by
  const isUnverified = by === 'status' && programmes.network !== 'suspended'
  return denied && isUnverified ? { ...denied, title: say('associations.closed') } : denied
}

type OneProps = { choice: Choice; current: boolean; closed: Block | null; use: () => void }

function One({ choice, current, closed, use }: OneProps) {
  const { name, city, country, partnerId, headquarters, flaw } = choice
  const isGood = current && !flaw
  const Sign = isGood ? IconCircleCheck : signOf(flaw)
  const place = [city, countryName(country), say('associations.partnerId'), printed(partnerId)].filter(Boolean)
  return (
    <li {...(isGood && { 'data-state': 'met' })}>
      <Sign size={20} stroke={1.8} aria-hidden />
      <div>
        <h3>
          {name} {headquarters && <small>({say('associations.headquarters')})</small>}
        </h3>
        <p>
          {place.slice(0, -2).join(', ')} · {place.slice(-2).join(' ')}
        </p>
        {flaw && <p>{flaw}</p>}
      </div>
      {current ? (
        <small>{say('associations.current')}</small>
      ) : (
        !flaw && (
          <Act name={say('associations.use.of', { name })} run={use} denied={closed} size="xs" variant="default" />
        )
      )}
    </li>
  )
}

const signOf = (flaw: string | null) => (flaw ? IconLock : IconBuilding)

type UseProps = { choice: Choice; active: Association['active']; close: () => void }

function Use({ choice: { locationId, name, partnerId }, active, close }: UseProps) {
  return (
    <SureDialog
      endpoint="PUT /association"
      input={{ locationId }}
      refresh={[['association'], ['readiness'], ['inbox']]}
      title={say('associations.use')}
      action={say('associations.use')}
      close={close}
    >
      <p className={kit.text}>{say('associations.use.text', { name, partnerId: printed(partnerId) })}</p>
      {active && <p className={kit.text}>{say('associations.use.instead', { name: active.name })}</p>}
    </SureDialog>
  )
}
