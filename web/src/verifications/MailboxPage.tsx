import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { Empty } from '../kit/Empty.tsx'
import kit from '../kit/kit.module.css'
import { Page } from '../kit/Page.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useWrite } from '../kit/useWrite.ts'

/** Where the letter to a contact leads: a press proves the mailbox. Opening alone does not, for mail scanners open links too. */
export function MailboxPage() {
  const { token = '' } = useAddress().search
  const { mutate, data, error, isPending } = useWrite('POST /mailbox-proofs', { refresh: [] })
  if (!/^[\w-]{32}$/.test(token)) return <Bent />
  if (data) return <Proven company={data.company} email={data.email} />
  return (
    <Page title={say('verifications.mailbox.title')} lead={say('verifications.mailbox.lead')} narrow>
      {error && <ProblemNote problem={error} />}
      <div>
        <Button size="md" loading={isPending} onClick={() => mutate({ token })}>
          {say('verifications.mailbox.do')}
        </Button>
      </div>
    </Page>
  )
}

const Bent = () => (
  <Page title={say('verifications.mailbox.title')} narrow>
    <Empty of="verifications.mailbox.bent" />
  </Page>
)

const Proven = ({ company, email }: { company: string; email: string }) => (
  <Page title={say('verifications.mailbox.title')} narrow>
    <div className={kit.note} data-tone="good" role="status">
      <IconCircleCheck size={18} aria-hidden />
      <div>
        <h2>{say('verifications.mailbox.done', { company, email })}</h2>
        <p>{say('verifications.mailbox.done.text')}</p>
      </div>
    </div>
  </Page>
)
