import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import kit from '../../kit/kit.module.css'
import { Section } from '../../kit/Section.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { say } from '../../kit/say.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { When } from '../../kit/When.tsx'
import { AddressDialog, ShowSecret } from './AddressDialog.tsx'
import { provisioner, type Setting } from './queries.ts'
import { TestCall } from './TestCall.tsx'

/** Where the vendor's systems are called, and since when by which secret; the secret itself is shown once. */
export function Connection() {
  const found = useQuery(provisioner)
  return (
    <Section title={say('provisioner.connection')}>
      <Answer of={found} rows={3}>
        {(setting) => <Connected setting={setting} />}
      </Answer>
    </Section>
  )
}

type Asked = 'address' | 'renew' | 'withdraw' | null

function Connected({ setting }: { setting: Setting }) {
  const [asked, ask] = useState<Asked>(null)
  const [made, show] = useState<{ secret: string | null } | null>(null)
  const denied = useDenial()('settings:manage')
  const close = () => ask(null)
  const address = (
    <Act
      name={say(setting.url ? 'provisioner.change' : 'provisioner.connect')}
      run={() => ask('address')}
      denied={denied}
      size="xs"
      {...(setting.url && { variant: 'default' })}
    />
  )
  return (
    <div className={kit.stack}>
      {setting.url ? <Known setting={setting} /> : <Empty of="provisioner.none">{address}</Empty>}
      {setting.url && <TestCall />}
      {setting.url && (
        <Group gap="xs">
          {address}
          <Act name={say('provisioner.renew')} run={() => ask('renew')} denied={denied} size="xs" variant="default" />
          <Act
            name={say('provisioner.withdraw')}
            run={() => ask('withdraw')}
            denied={denied}
            size="xs"
            variant="default"
            c="var(--gh-bad)"
          />
        </Group>
      )}
      {asked === 'address' && <AddressDialog setting={setting} close={close} show={show} />}
      {asked === 'renew' && <Renew close={close} show={show} />}
      {asked === 'withdraw' && <Withdraw close={close} />}
      {made && <ShowSecret secret={made.secret} close={() => show(null)} />}
    </div>
  )
}

const Known = ({ setting: { url, secretSince, changedAt, changedByName } }: { setting: Setting }) => (
  <Facts>
    <Fact name={say('provisioner.url')}>
      <span translate="no" style={{ overflowWrap: 'anywhere' }}>
        {url}
      </span>
    </Fact>
    <Fact name={say('provisioner.secret.since')}>
      <When at={secretSince} time />
    </Fact>
    <Fact name={say('provisioner.changed')}>
      <When at={changedAt} time /> {changedByName && say('provisioner.changed.by', { name: changedByName })}
    </Fact>
  </Facts>
)

type Making = { close: () => void; show: (made: { secret: string | null }) => void }

const Renew = ({ close, show }: Making) => (
  <SureDialog
    endpoint="POST /vendor/provisioner/secret"
    input={{}}
    refresh={[provisioner.queryKey]}
    done={({ secret }) => show({ secret })}
    title={say('provisioner.renew')}
    action={say('provisioner.renew')}
    grave
    close={close}
  >
    {say('provisioner.renew.text')}
  </SureDialog>
)

const Withdraw = ({ close }: Pick<Making, 'close'>) => (
  <SureDialog
    endpoint="DELETE /vendor/provisioner"
    input={{}}
    refresh={[provisioner.queryKey]}
    title={say('provisioner.withdraw')}
    action={say('provisioner.withdraw')}
    grave
    close={close}
  >
    {say('provisioner.withdraw.text')}
  </SureDialog>
)
