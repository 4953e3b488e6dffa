import { useState } from 'react'
import { renderSVG } from 'uqr'
import { CodeField } from '../kit/CodeField.tsx'
import { Copyable } from '../kit/Copyable.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { PasswordField } from '../kit/fields.tsx'
import { say } from '../kit/say.ts'
import { usePassForm } from '../kit/usePass.ts'
import styles from './access.module.css'
import { RecoveryCodes } from './RecoveryCodes.tsx'

type Enrolling = { uri: string; codes: readonly string[] }

/** Setting an app up: the password once more, the picture to scan and the first code, the recovery codes to keep. */
export function EnrolFactor({ close }: { close: () => void }) {
  const [enrolling, begin] = useState<Enrolling | null>(null)
  const [verified, mark] = useState(false)
  const title = !enrolling ? 'access.factor.enable' : verified ? 'access.factor.codes' : 'access.factor.scan'
  return (
    <Dialog title={say(title)} close={close} wide>
      {!enrolling && <ByPassword begin={begin} close={close} />}
      {enrolling && !verified && <Scan {...enrolling} verified={() => mark(true)} close={close} />}
      {enrolling && verified && <RecoveryCodes codes={enrolling.codes} kept={close} />}
    </Dialog>
  )
}

function ByPassword({ begin, close }: { begin: (enrolling: Enrolling) => void; close: () => void }) {
  const { form, field, busy } = usePassForm('POST /two-factor/enable', {
    initial: { password: '' },
    input: (v) => v,
    done: ({ totpURI, backupCodes }) => begin({ uri: totpURI, codes: backupCodes }),
    refresh: false,
  })
  return (
    <Form {...form}>
      <PasswordField {...field('password')} label={say('access.factor.password')} complete="current-password" focus />
      <FormFoot action={say('kit.next')} busy={busy} cancel={close} />
    </Form>
  )
}

type ScanProps = Enrolling & { verified: () => void; close: () => void }

function Scan({ uri, verified, close }: ScanProps) {
  const { form, field, submit, busy } = usePassForm('POST /two-factor/verify-totp', {
    initial: { code: '' },
    input: (v) => v,
    once: true,
    done: verified,
  })
  const key = new URL(uri).searchParams.get('secret') ?? ''
  return (
    <div className={styles.enrol}>
      <div>
        <Picture uri={uri} />
        <a className={styles.open} href={uri}>
          {say('access.factor.open')}
        </a>
      </div>
      <div>
        <p className={styles.said}>{say('access.factor.scan.text')}</p>
        <p className={styles.said}>
          {say('access.factor.key')}
          <br />
          <Copyable text={key} shown={key.replace(/(.{4})(?=.)/g, '$1 ')} />
        </p>
        <Form {...form}>
          <CodeField {...field('code')} label={say('access.factor.code')} focus full={(code) => submit({ code })} />
          <FormFoot action={say('access.factor.verify')} busy={busy} cancel={close} />
        </Form>
      </div>
    </div>
  )
}

/** Black on white in either scheme: cameras read it so. */
function Picture({ uri }: { uri: string }) {
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(uri, { border: 2 }))}`
  return <img src={picture} width={176} height={176} alt={say('access.factor.picture')} />
}
