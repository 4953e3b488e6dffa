import kit from '../../kit/kit.module.css'
import { Page } from '../../kit/Page.tsx'
import { say } from '../../kit/say.ts'
import { Connection } from './Connection.tsx'
import { Queue } from './Queue.tsx'

/** Where the vendor's systems are called, and what they have not done yet. */
export const ProvisionerPage = () => (
  <Page title={say('provisioner.title')} lead={say('provisioner.lead')}>
    <div className={kit.stack}>
      <Connection />
      <Queue />
    </div>
  </Page>
)
