import { useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import { Page } from '../../kit/Page.tsx'
import { say } from '../../kit/say.ts'
import { TabbedBy } from '../../kit/TabbedBy.tsx'
import { useDenial } from '../../kit/useDenial.ts'
import { Ask } from '../late-claims/Ask.tsx'
import { MyLateClaims } from '../late-claims/MyLateClaims.tsx'
import { Histories } from './Histories.tsx'
import { OldIds } from './OldIds.tsx'
import { Suggestions } from './Suggestions.tsx'

/** What the company has from the old centre: its old IDs, its history, colleagues it was known by, and what it asks for late. */
export function MinePage() {
  const [asking, ask] = useState(false)
  const denied = useDenial()('lateClaims:ask')
  return (
    <Page
      title={say('migration.mine')}
      trail={[{ name: say('membership.account'), to: '/account' }]}
      lead={say('migration.mine.lead')}
      action={<Act name={say('migration.late.ask')} variant="default" run={() => ask(true)} denied={denied} />}
    >
      <TabbedBy
        tabs={[
          { name: 'ids', title: say('migration.mine.ids'), content: <OldIds /> },
          { name: 'people', title: say('migration.mine.people'), content: <Suggestions /> },
          { name: 'history', title: say('migration.mine.history'), content: <Histories /> },
          { name: 'late', title: say('migration.mine.late'), content: <MyLateClaims /> },
        ]}
      />
      {asking && <Ask close={() => ask(false)} />}
    </Page>
  )
}
