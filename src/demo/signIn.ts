import type { People } from '#api/people.ts'
import { carriesCodes, codeOf } from './codes.ts'
import { PASSWORD } from './network.ts'

/** Signs somebody of the demo in as they would themselves, second factor and all; null for whom the demo does not know. */
export async function signIn(people: People, email: string, address: string): Promise<readonly string[] | null> {
  const headers = new Headers({ 'x-guildhall-address': address })
  const answer = await people.api
    .signInEmail({ body: { email, password: PASSWORD }, headers, asResponse: true })
    .catch(() => null)
  if (!answer?.ok) return null
  const cookies = answer.headers.getSetCookie()
  const { twoFactorRedirect }: { twoFactorRedirect?: boolean } = await answer.json()
  if (!twoFactorRedirect) return cookies
  return carriesCodes.has(email) ? second(people, email, cookies) : null
}

/** The code itself. Whoever signs a contract afterwards proves it once more: this session has proven nothing yet. */
async function second(people: People, email: string, cookies: readonly string[]) {
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ')
  const headers = new Headers({ cookie })
  const answer = await people.api.verifyTOTP({ body: { code: await codeOf(email) }, headers, asResponse: true })
  if (!answer.ok) return null
  const { token }: { token?: string } = await answer.json()
  const forget = 'update sessions set stepped_up_at = null, stepped_up_by = null where token = $1'
  await people.pool.query(forget, [token ?? ''])
  return answer.headers.getSetCookie()
}
