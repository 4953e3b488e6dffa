import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './kit.module.css'
import { useAddress } from './useAddress.ts'

export type Tab = { name: string; title: string; content: ReactNode }

/** Parts of a page, one at a time; which one stands in the address. */
export function TabbedBy({ tabs, name = 'tab' }: { tabs: readonly Tab[]; name?: string }) {
  const { search, change } = useAddress()
  const first = tabs[0]?.name ?? ''
  const open = tabs.find((tab) => tab.name === search[name])?.name ?? first
  return (
    <Tabs value={open} onChange={(tab) => change({ [name]: tab === first ? '' : (tab ?? '') })} keepMounted={false}>
      <Tabs.List mb="md">
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.name} value={tab.name}>
            {tab.title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.name} value={tab.name} className={styles.stack}>
          {tab.content}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
