import '@mantine/spotlight/styles.css'
import { useDebouncedValue, useDidUpdate, useHotkeys } from '@mantine/hooks'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import {
  IconArchive,
  IconBuilding,
  IconBuildingStore,
  IconClock,
  IconLanguage,
  IconSearch,
  IconShieldCheck,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ComponentType, type KeyboardEvent, useEffect, useState } from 'react'
import { seenIn } from '../kit/recent.ts'
import { type Plain, say } from '../kit/say.ts'
import { useMay, useMe } from '../kit/useMe.ts'
import { printed } from '../membership/printed.ts'
import { oldAccountsLike, partnersLike } from './queries.ts'
import { useLanguageSwitch } from './useLanguageSwitch.ts'
import { usePlaces } from './useWorkspaces.ts'

type Choice = { id: string; name: string; hint?: string; icon: ComponentType<{ size?: number }>; run: () => unknown }
type Section = { title: Plain; choices: Choice[] }
type Command = { to: string; name: Plain; of: Plain; may: string; icon: Choice['icon'] }

/** What begins on a page of its own, with the workspace it belongs to. */
// biome-ignore format: a table
const commands: readonly Command[] = [
  { to: '/customers/new',   name: 'customers.new',            of: 'shell.space.customers',   may: 'customers:create',   icon: IconBuildingStore },
  { to: '/delegations/new', name: 'relationships.access.new', of: 'shell.space.delegations', may: 'delegations:manage', icon: IconShieldCheck },
]

const [store, palette] = createSpotlight()

/** Search and commands: pages, actions, records seen lately; for the vendor, a partner by any ID. */
export function Palette({ closed }: { closed: () => void }) {
  const [query, ask] = useState('')
  const vendor = useMe().tenant?.kind === 'vendor'
  const sections = useSections(query, vendor).filter(({ choices }) => choices.length > 0)
  useEffect(palette.open, [])
  useHotkeys([['mod+K', palette.toggle]], [])
  useDidUpdate(chooseFirst, [sections.flatMap(({ choices }) => choices.map(({ id }) => id)).join('\n')])
  return (
    <Spotlight.Root
      store={store}
      transitionProps={{ transition: 'pop', duration: 150, onExited: closed }}
      query={query}
      onQueryChange={ask}
      shortcut={null}
      centered={false}
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      attributes={{ content: { 'aria-label': say('shell.search.open') } }}
      scrollable
      radius="md"
    >
      <Spotlight.Search
        placeholder={say(vendor ? 'shell.search.placeholder.vendor' : 'shell.search.placeholder')}
        aria-label={say('shell.search.open')}
        leftSection={<IconSearch size={18} aria-hidden />}
        onKeyDown={(event) => {
          if (!pressesEnter(event) || hasChosen()) return
          palette.close()
          sections[0]?.choices[0]?.run()
        }}
        data-autofocus
      />
      <Spotlight.ActionsList>
        {sections.map(({ title, choices }) => (
          <Spotlight.ActionsGroup key={title} label={say(title)}>
            {choices.map(({ id, name, hint, icon: Icon, run }) => (
              <Spotlight.Action
                key={id}
                label={name}
                {...(hint && { description: hint })}
                leftSection={<Icon size={18} />}
                onClick={run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {sections.length === 0 && <Spotlight.Empty>{say('shell.search.empty', { query })}</Spotlight.Empty>}
      </Spotlight.ActionsList>
      <Spotlight.Footer fz="xs" c="dimmed">
        {say('shell.search.hint')}
      </Spotlight.Footer>
    </Spotlight.Root>
  )
}

/** Partners come after the typing: the first choice is then another one. */
function chooseFirst() {
  const choices = document.querySelectorAll('[data-action]')
  for (const choice of choices) choice.removeAttribute('data-selected')
  choices[0]?.setAttribute('data-selected', 'true')
  store.updateState((now) => ({ ...now, selected: choices.length > 0 ? 0 : -1 }))
}

/** Enter opens the first choice also before anything was typed. */
const pressesEnter = ({ key, nativeEvent }: KeyboardEvent) => key === 'Enter' && !nativeEvent.isComposing
const hasChosen = () => document.querySelector('[data-action][data-selected]') !== null

function useSections(query: string, vendor: boolean): Section[] {
  const go = useNavigate()
  const places = usePlaces()
  const turn = useLanguageSwitch()
  const { tenant } = useMe()
  const may = useMay()
  const fits = ({ name, hint = '' }: Pick<Choice, 'name' | 'hint'>) =>
    `${name} ${hint}`.toLowerCase().includes(query.trim().toLowerCase())
  const pages = places.map(({ to, name, icon }) => ({ id: to, name: say(name), icon, run: () => go({ to }) }))
  const seen = seenIn(tenant?.id ?? '').map(({ name, to }) => ({
    id: `seen ${to}`,
    name,
    icon: IconClock,
    run: () => go({ to }),
  }))
  const begun = commands.filter((one) => may(one.may))
  const actions: Choice[] = [
    ...begun.map(({ to, name, of, icon }) => ({ id: to, name: say(name), hint: say(of), icon, run: () => go({ to }) })),
    { id: 'language', name: say('shell.language.label'), icon: IconLanguage, run: turn },
  ]
  return [
    { title: 'shell.search.partners', choices: usePartners(vendor ? query : '') },
    { title: 'shell.search.oldAccounts', choices: useOldAccounts(vendor ? query : '') },
    { title: 'shell.search.recent', choices: seen.filter(fits) },
    { title: 'shell.search.pages', choices: pages.filter(fits) },
    { title: 'shell.search.actions', choices: actions.filter(fits) },
  ]
}

function usePartners(query: string): Choice[] {
  const go = useNavigate()
  const [settled] = useDebouncedValue(query, 150)
  const { data } = useQuery(partnersLike(settled))
  if (!query.trim()) return []
  return (data?.items ?? []).map(({ tenantId, name, globalId }) => ({
    id: tenantId,
    name,
    hint: printed(globalId),
    icon: IconBuilding,
    run: () => go({ to: `/vendor/partners/${tenantId}` as string }),
  }))
}

function useOldAccounts(query: string): Choice[] {
  const go = useNavigate()
  const may = useMay()('imports:view')
  const [settled] = useDebouncedValue(may ? query : '', 150)
  const { data } = useQuery(oldAccountsLike(settled))
  if (!query.trim() || !may) return []
  return (data?.items ?? []).map(({ oldId, name, printedOldId }) => ({
    id: `old ${oldId}`,
    name,
    hint: printedOldId,
    icon: IconArchive,
    run: () => go({ to: `/vendor/migration/accounts/${oldId}` as string }),
  }))
}
