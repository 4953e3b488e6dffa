import type { Ctx } from '#kernel/context.ts'
import { ofTenant } from '../accounts/queries.ts'
import { store } from './tables.ts'

/** The company's profiles; what it has not said follows from the legal profile. */
export const find = async (ctx: Ctx) => ({ account: await ofTenant(ctx), profile: await store.own(ctx) })
