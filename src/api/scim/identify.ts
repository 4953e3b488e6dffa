import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type pg from 'pg'
import type { Id } from '#kernel/id.ts'
import type { Bearer } from '#kernel/permissions.ts'
import { adminOf, hashOfSecret, type Tenant } from '#modules/access/index.ts'
import type { Who } from '../operate.ts'
import { stranger } from '../people/stranger.ts'

type Given = { readonly pool: pg.Pool; readonly clock: () => Date }
type Directory = {
  tenant_id: Id<'tenant'>
  name: string
  kind: Tenant['kind']
  standings: Bearer['standings']
  hash: string
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Who calls: the directory of a company, by a living secret of it. Here it keeps people as an admin of that company does, and
 * everywhere else the same secret opens nothing. Whoever else calls is a stranger.
 */
export const directoryOf =
  ({ pool, clock }: Given) =>
  async ({ headers }: FastifyRequest): Promise<Who> => {
    const nobody = { actor: stranger, hasCompany: false }
    const given = /^bearer\s+(\S{20,300})\s*$/i.exec(headers.authorization ?? '')?.[1] ?? ''
    const id = given.slice(0, Math.max(given.indexOf('.'), 0))
    if (!UUID.test(id)) return nobody
    const { rows } = await pool.query<Directory>({
      name: 'directory_is',
      text: 'select * from directory_is($1, $2)',
      values: [id, clock()],
    })
    const [found] = rows
    if (!found || !timingSafeEqual(Buffer.from(found.hash), Buffer.from(hashOfSecret(given)))) return nobody
    const { tenant_id: tenantId, name, kind, standings } = found
    const grants = [{ role: adminOf(kind), scope: 'organisation', scopeId: null }] as const
    return {
      actor: { ...stranger, kind: 'app', id: id as Id<'user'>, name, tenantId, grants, standings },
      hasCompany: true,
    }
  }
