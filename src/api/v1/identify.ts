import type { FastifyRequest } from 'fastify'
import type { Who } from '../operate.ts'
import { stranger } from '../people/stranger.ts'
import type { Bearing } from '../tokens/bearer.ts'
import { refuse } from './refusals.ts'

/** Reads a token: who brings it; null where it is none of ours. */
export type Reads = (token: string, request: FastifyRequest) => Promise<Bearing | null>
/** Who calls, and what stands against letting them in at all. */
export type Caller = Who & { readonly tokenKind: Bearing['tokenKind']; readonly shut: (() => Error) | null }

const nobody = { actor: stranger, hasCompany: false, tokenKind: 'app' } as const

/** Who calls this wire: an app of a partner, alone or together with a person, by a token alone. */
export const callerOf =
  (reads: Reads) =>
  async (request: FastifyRequest): Promise<Caller> => {
    const { authorization } = request.headers
    if (!authorization) return { ...nobody, shut: () => refuse.tokenMissing() }
    const token = /^bearer\s+(\S+)\s*$/i.exec(authorization)?.[1]
    const bearing = token ? await reads(token, request) : null
    if (!bearing) return { ...nobody, shut: () => refuse.tokenUnknown() }
    const { actor, hasCompany, tokenKind } = bearing
    return { actor, hasCompany, tokenKind, shut: shutTo(bearing) }
  }

function shutTo({ actor, hasCompany, isRetired, audience }: Bearing) {
  if (isRetired) return () => refuse.audienceRetired({ audience })
  const isPartner = hasCompany && actor.standings.network !== undefined
  return isPartner ? null : () => refuse.noPartner()
}
