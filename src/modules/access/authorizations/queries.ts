import { and, desc, eq, gt, inArray } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { type App, store as appStore, apps } from '../apps/tables.ts'
import { people } from '../people/tables.ts'
import { refuse } from './refusals.ts'
import * as rules from './rules.ts'
import type { Asking, ByUserCode, OfApp, Row } from './shapes.ts'
import { type Authorization, authorizations as z } from './tables.ts'

const LIST_MAX = 200

/** The living app of this company that a link names. */
export async function appCalled(ctx: Ctx, clientId: string): Promise<App> {
  const here = and(within(ctx, apps), eq(apps.clientId, clientId), eq(apps.status, 'active'))
  const [app] = await ctx.db.select().from(apps).where(here)
  if (!app) throw refuse.appUnknown({}, { link: '/account/apps' })
  return app
}

/** What an app asks for, where its link can be trusted: the address to lead back to is one of its own. */
export async function asking(ctx: Ctx, input: Asking) {
  const app = await appCalled(ctx, input.clientId)
  const { redirectUri, state, audience, fragment = false } = input
  if (!rules.leadsBack(app.redirectUris, redirectUri))
    throw refuse.addressUnknown({ app: app.name, uri: redirectUri.slice(0, 200) }, { link: '/account/apps' })
  const facts = { error: 'access_denied', error_description: 'AADSTS65004: The person did not allow the app.', state }
  const refusedTo = rules.leadingBack({ redirectUri, fragment, facts })
  return { app: app.name, audience, host: new URL(redirectUri).host, refusedTo }
}

/** The device that waits with this code, for somebody of the company its app is of. */
export async function waiting(ctx: Ctx, userCode: string): Promise<Authorization & { app: string }> {
  const hash = rules.hashOf(rules.typed(userCode))
  const open = and(within(ctx, z), eq(z.userCodeHash, hash), eq(z.status, 'asked'), gt(z.expiresAt, ctx.now))
  const [found] = await ctx.db
    .select({ authorization: z, app: apps.name })
    .from(z)
    .innerJoin(apps, and(within(ctx, apps), eq(apps.id, z.appId), eq(apps.status, 'active')))
    .where(open)
  if (!found) throw refuse.deviceUnknown({}, { field: 'userCode' })
  return { ...found.authorization, app: found.app }
}
export async function device(ctx: Ctx, { userCode }: Static<typeof ByUserCode>) {
  const { app, audience, askedFrom, expiresAt } = await waiting(ctx, userCode)
  return { app, audience, askedFrom: askedFrom ?? '', expiresAt }
}

/** The apps that work in the person's own name here. */
export const mine = (ctx: Ctx) => alive(ctx, eq(z.userId, ctx.actor.id))
/** In whose names an app works. */
export async function ofApp(ctx: Ctx, { id }: Static<typeof OfApp>) {
  const app = await appStore.get(ctx, id)
  return alive(ctx, eq(z.appId, app.id))
}

async function alive(ctx: Ctx, which: ReturnType<typeof eq>): Promise<Row[]> {
  const now = and(inArray(z.status, ['active', 'allowed']), gt(z.expiresAt, ctx.now))
  const rows = await ctx.db
    .select({ authorization: z, app: apps.name, person: people.name })
    .from(z)
    .innerJoin(apps, and(within(ctx, apps), eq(apps.id, z.appId), eq(apps.status, 'active')))
    .innerJoin(people, eq(people.id, z.userId))
    .where(and(within(ctx, z), which, now))
    .orderBy(desc(z.id))
    .limit(LIST_MAX)
  return rows.map(({ authorization, ...names }) => ({ ...authorization, ...names }))
}
