import { APIError } from 'better-auth/api'
import type { Transact } from '#database/open.ts'
import { forgetTries, isFirstUse, meaningOf, type Proof, refuse, takeTry } from '#modules/access/door.ts'
import type { People } from '../people.ts'

type Given = { readonly people: People; readonly transact: Transact; readonly clock: () => Date }

/**
 * Checks the second factor of whoever holds this cookie, by the sign-in library, or refuses. Tries are counted and committed
 * before the code is looked at; a code of the app works once.
 */
export const prover =
  ({ people, transact, clock }: Given) =>
  async (userId: string, cookie: string, { code, recoveryCode }: Proof) => {
    const tried = { kind: 'proof', what: userId } as const
    const now = clock()
    await transact({ reach: 'network' }, (db) => takeTry({ db, now }, tried))
    const headers = new Headers({ cookie })
    const given = code ?? recoveryCode ?? ''
    const check = code === null ? people.api.verifyBackupCode : people.api.verifyTOTP
    try {
      await check({ headers, body: { code: given } })
    } catch (error) {
      throw error instanceof APIError ? meaningOf(String(error.body?.code ?? ''), error.statusCode).refusal : error
    }
    await transact({ reach: 'network' }, async (db) => {
      if (!(await isFirstUse({ db, now }, `${userId}:${given}`))) throw refuse.codeUsed({}, { field: 'code' })
      await forgetTries({ db, now }, tried)
    })
  }
export type Prove = ReturnType<typeof prover>
