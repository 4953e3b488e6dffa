/** The second factors of the demo: an authenticator app that everybody may look at. */
import { createOTP } from '@better-auth/utils/otp'
import { symmetricEncrypt } from 'better-auth/crypto'
import { secretOf } from '#database/secret.ts'
import { partners } from './cast/partners.ts'
import type { DemoNeeds } from './demo.ts'
import { seededLetters } from './ids.ts'
import { vendorUsers } from './network.ts'

const PERIOD_SECONDS = 30
const all = [...vendorUsers, ...partners.flatMap(({ people }) => people)]
export const carriesCodes: ReadonlySet<string> = new Set(
  all.filter(({ secondFactor }) => secondFactor).map(({ email }) => email),
)

/** The code the app shows now; it changes every half minute, on the wall clock as everywhere. */
export const codeOf = (email: string): Promise<string> =>
  createOTP(seededLetters(email), { period: PERIOD_SECONDS }).totp()

/** What every app of the demo shows now. */
export const codesNow = () =>
  Promise.all([...carriesCodes].map(async (email) => ({ email, code: await codeOf(email) })))

/** Gives the carriers their second factor, as if they had scanned it; done twice, it stays as it is. */
export async function enrolCodes({ people, config }: DemoNeeds) {
  const key = secretOf(config)
  for (const email of carriesCodes) {
    const [secret, none] = [
      await symmetricEncrypt({ key, data: seededLetters(email) }),
      await symmetricEncrypt({ key, data: '[]' }),
    ]
    await people.pool.query(
      `with carrier as (
         update users set two_factor_enabled = true where email = $1
           and not exists (select from two_factors f where f.user_id = users.id) returning id)
       insert into two_factors (user_id, secret, backup_codes, verified) select id, $2, $3, true from carrier`,
      [email, secret, none],
    )
  }
}
