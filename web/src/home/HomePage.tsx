import { Page } from '../kit/Page.tsx'
import { useMe, useNetworkName } from '../kit/useMe.ts'

/** What needs me today. Its parts come from the modules that know: each is one line in here. */
export function HomePage() {
  const { tenant } = useMe()
  const name = useNetworkName()
  return <Page title={tenant?.name ?? name} />
}
