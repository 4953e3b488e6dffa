import type { Ctx } from '#kernel/context.ts'
import { changeContact, changeProfile } from '../accounts/commands.ts'
import { ofTenant } from '../accounts/queries.ts'
import { billTo } from '../profiles/commands.ts'
import { find as profilesOf } from '../profiles/queries.ts'
import type { GivenBilling } from '../profiles/shapes.ts'
import { find } from './queries.ts'
import { retouched } from './rules.ts'
import type { Retouched } from './shapes.ts'

/** Says some of it anew: by the same rules as the whole profile and the contact, in one step. */
export async function retouch(ctx: Ctx, { contact, ...given }: Retouched) {
  const before = await ofTenant(ctx)
  await changeProfile(ctx, retouched(before, given))
  if (contact) await changeContact({ ...ctx, expects: null }, { ...before.contact, ...contact })
  return find(ctx)
}

/** Says anew where invoices go; whoever reads them is written to in the language they are written to now. */
export async function billAnew(ctx: Ctx, { contact, ...given }: GivenBilling) {
  const { account, profile } = await profilesOf(ctx)
  const { language } = profile?.billToContact ?? account.contact
  return billTo(ctx, { ...given, contact: { language, ...contact } })
}
