import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import kit from '../kit/kit.module.css'
import { Page } from '../kit/Page.tsx'
import { say } from '../kit/say.ts'
import { AppSecret, type Shown } from './AppSecret.tsx'
import { AppsTable } from './AppsTable.tsx'
import { appsHere } from './queries.ts'
import { RegisterApp } from './RegisterApp.tsx'
import { TokenSection } from './tokens/TokenSection.tsx'

/** Programs that act for the company, each by a secret of its own. */
export function AppsPage() {
  const list = useQuery(appsHere)
  const [registering, register] = useState(false)
  const [secret, show] = useState<Shown | null>(null)
  const action = <Button onClick={() => register(true)}>{say('access.apps.register')}</Button>
  return (
    <Page title={say('access.apps')} lead={say('access.apps.lead')} action={list.data && action}>
      <Answer of={list}>
        {({ items }) => (
          <div className={kit.stack}>
            {items.length === 0 ? <Empty of="access.apps.none" /> : <AppsTable apps={items} show={show} />}
            <TokenSection clientId={items.find(({ status }) => status === 'active')?.clientId} />
          </div>
        )}
      </Answer>
      {registering && <RegisterApp close={() => register(false)} show={show} />}
      {secret && <AppSecret {...secret} close={() => show(null)} />}
    </Page>
  )
}
