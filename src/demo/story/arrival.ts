/** How people and companies of the demo come into the network. */
import { and, eq } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { addMember, apps, hashOfSecret } from '#modules/access/index.ts'
import {
  ask,
  saveCompany,
  saveContact,
  saveProfile,
  saveTerms,
  submit,
} from '#modules/membership/enrolments/commands.ts'
import { beginEnrolment, currentTerms } from '#modules/membership/index.ts'
import type { DemoPartner, Newcomer } from '../cast/partners.ts'
import { contactOf, profileOf } from './forms.ts'
import { comes } from './people.ts'
import { act, as, organisationWide, type Stage } from './stage.ts'

const FOUNDER = organisationWide(['globalAdmin', 'accountAdmin'])
type Play = (stage: Stage, partner: DemoPartner) => Promise<unknown>

async function meet({ ctx, cast }: Stage, { language, people }: DemoPartner, n: number) {
  const { name = '', email = '' } = people[n] ?? {}
  const person = await comes(ctx, { name, email, language })
  cast.set(email, person)
  return person
}

/** The company's founder, at work for it. */
export function founderIn(stage: Stage, partner: DemoPartner) {
  const by = stage.cast.get(partner.people[0]?.email ?? '')
  if (!by) throw new Error('A company is founded by somebody.')
  return as(stage, { by, in: partner.tenantId, grants: FOUNDER })
}

/** Somebody has signed up with a work address, and opens the enrolment. */
export const arrives: Play = async (stage, partner) => {
  await meet(stage, partner, 0)
  const ctx = founderIn(stage, partner)
  await act(ctx, 'POST /enrolments', () => beginEnrolment(ctx, { tenantId: partner.tenantId }))
}

/** The wizard, screen by screen, to its end. */
export const enrols: Play = async (stage, partner) => {
  for (const screen of ['company', 'profile', 'contact', 'terms'] as const) await fillIn(stage, partner, screen)
  const ctx = founderIn(stage, partner)
  await act(ctx, 'POST /enrolment/submission', () => submit(ctx))
}

type Screen = 'company' | 'profile' | 'contact' | 'terms'
function fillIn(stage: Stage, partner: DemoPartner, screen: Screen) {
  const ctx = founderIn(stage, partner)
  const contact = contactOf(partner, partner.life === 'mailboxOpen' ? 1 : 0)
  const run = {
    company: () => saveCompany(ctx, { source: partner.at % 4 === 0 ? 'manual' : 'registry' }),
    profile: () => saveProfile(ctx, profileOf(partner)),
    contact: () => saveContact(ctx, contact),
    terms: async () => saveTerms(ctx, { version: (await currentTerms(ctx)).version }),
  }[screen]
  return act(ctx, `PUT /enrolment/${screen}`, run)
}

/** Colleagues are given their places, and the company's own program its key. */
export const colleaguesCome: Play = async (stage, partner) => {
  const ctx = founderIn(stage, partner)
  for (let n = 1; n < partner.people.length; n++) {
    const { id: userId } = await meet(stage, partner, n)
    const grants = organisationWide(partner.people[n]?.roles ?? [])
    await act(ctx, 'PUT /members/:id/grants', () => addMember(ctx, { userId, grants }))
  }
  await registerClient(ctx, partner)
}

/** The story begins two years ago, and whoever tries the API now shall get in. */
const DEMO_SECRET_DAYS = 3650
/** Not by the command: a demo's secret is one that everybody may know beforehand. */
async function registerClient(ctx: Ctx, { tenantId, client }: DemoPartner) {
  const here = and(across(ctx, apps), eq(apps.clientId, client.id))
  if ((await ctx.db.select({ id: apps.id }).from(apps).where(here)).length > 0) return
  await ctx.db.insert(apps).values({
    tenantId,
    clientId: client.id,
    name: 'Order sync',
    status: 'active',
    grants: organisationWide(['accountAdmin', 'adminAgent']),
    secretHash: hashOfSecret(client.secret),
    secretAt: ctx.now,
    secretExpiresAt: addDays(ctx.now, DEMO_SECRET_DAYS),
    createdAt: ctx.now,
    updatedAt: ctx.now,
  })
}

/** As far as this newcomer has come: some screens of the wizard, or the request to join the company they found. */
export const joins =
  (step: Newcomer['step']): Play =>
  async (stage, partner) => {
    const screens: Record<Newcomer['step'], readonly Screen[]> = {
      company: ['company'],
      profile: ['company', 'profile'],
      terms: ['company', 'profile', 'contact'],
      joining: ['company', 'profile', 'contact', 'terms'],
    }
    for (const screen of screens[step]) await fillIn(stage, partner, screen)
    if (step !== 'joining') return
    const ctx = founderIn(stage, partner)
    await act(ctx, 'POST /enrolment/submission', () => submit(ctx))
    const message = 'I joined the sales team in Munich this month.'
    await act(ctx, 'POST /enrolment/join', () => ask(inTenant(ctx, partner.tenantId), { message }))
  }
