import type { Ctx } from '#kernel/context.ts'
import { mailSettings, networkSetting } from '#modules/access/index.ts'
import type { CountrySettings } from '../countries/country.ts'

/** What the vendor decides of mailboxes and countries for everybody who enrols (domain.md 1.1, 1.3). */
export const settings = async (ctx: Ctx) => ({
  mail: await mailSettings(ctx),
  countries: await countryRules(ctx),
})

/** What it decides of countries alone. */
export const countryRules = (ctx: Ctx) => networkSetting<CountrySettings>(ctx, 'countries', {})
