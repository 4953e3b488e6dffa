import type { Step } from '../kit/Steps.tsx'
import { type Plain, say } from '../kit/say.ts'

/** Every question of the wizard, in its order: who you are first, then whom you enrol. */
export const names = ['mail', 'code', 'person', 'company', 'profile', 'contact', 'terms'] as const
export type Name = (typeof names)[number]
/** Answered at sign-up, once and for all. */
const SIGN_UP: readonly Name[] = ['mail', 'code', 'person']

const key = <K extends 'step' | 'hint'>(name: Name, kind: K) =>
  (kind === 'step' ? `enrolment.step.${name}` : `enrolment.${name}.hint`) as Plain

/** The questions with their words; those of the sign-up are not gone back to. */
export const stepsSaid = (hints: Partial<Record<Name, string>> = {}): Step[] =>
  names.map((name) => ({
    name,
    title: say(key(name, 'step')),
    hint: hints[name] ?? say(key(name, 'hint')),
    closed: SIGN_UP.includes(name),
  }))
