import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import type { Registration } from './queries.ts'

/** Ends the registration: the program is told nothing any more. */
export function Remove({ registration: { version } }: { registration: Registration }) {
  const [asked, ask] = useState(false)
  const denied = useDenial()('webhooks:manage')
  return (
    <div>
      <Act
        name={say('webhooks.remove')}
        run={() => ask(true)}
        denied={denied}
        size="xs"
        variant="default"
        c="var(--gh-bad)"
      />
      {asked && (
        <SureDialog
          endpoint="DELETE /webhooks"
          input={{}}
          version={version}
          refresh={[['webhooks']]}
          title={say('webhooks.remove')}
          action={say('webhooks.remove')}
          grave
          close={() => ask(false)}
        >
          {say('webhooks.remove.text')}
        </SureDialog>
      )}
    </div>
  )
}
