import { useState } from 'react'
import { Leave } from '../kit/Leave.tsx'
import { useAddress } from '../kit/useAddress.ts'
import { useMeOrStranger } from '../kit/useMe.ts'
import { ChooseCompany } from './ChooseCompany.tsx'
import { Credentials } from './Credentials.tsx'
import { SecondStep } from './SecondStep.tsx'
import { wayOf } from './way.ts'

/** The door: mail and password, passkey or company sign-on; then the second factor; then the company, if there are several. */
export function SignInPage() {
  const there = useMeOrStranger()
  const { search } = useAddress()
  const [asked, ask] = useState<'first' | 'second'>('first')
  const to = wayOf(search.to)
  if (there && !there.tenant && there.tenants.length > 1) return <ChooseCompany />
  if (there) return <Leave to={to} />
  if (asked === 'second') return <SecondStep back={() => ask('first')} />
  return <Credentials to={to} failed={search.error} second={() => ask('second')} />
}
