import type { Step } from '../../kit/Steps.tsx'
import { say } from '../../kit/say.ts'

const names = ['company', 'mail', 'code', 'person', 'terms'] as const
export type ClaimStep = (typeof names)[number]
export const indexOf = (name: ClaimStep) => names.indexOf(name)
const hasHint = (name: ClaimStep): name is Exclude<ClaimStep, 'mail' | 'code'> => name !== 'mail' && name !== 'code'

type About = { isKnown: boolean; email: string; codeSentTo?: string | undefined }
/** The questions of a claim; whoever is signed in has answered who they are. */
export const claimSteps = ({ isKnown, email, codeSentTo = email }: About): Step[] =>
  names.map((name) => ({
    name,
    title: say(`migration.claim.step.${name}`),
    hint: hintOf(name, email, codeSentTo),
    closed: isKnown && name !== 'company',
  }))

function hintOf(name: ClaimStep, email: string, codeSentTo: string): string {
  if (hasHint(name)) return say(`migration.claim.step.${name}.hint`)
  return name === 'mail'
    ? say('migration.claim.step.mail.hint', { email })
    : say('enrolment.code.hint.to', { email: codeSentTo })
}
