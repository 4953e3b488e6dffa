/** Two companies that have nothing to do with each other, and everything one of them could send of the other's. */
import type pg from 'pg'
import type { TSchema } from 'typebox'
import { type Api, routes } from '#api/routes.ts'
import { ofVendor, type Role, ruleOf } from '#kernel/permissions.ts'
import type { Route } from '#kernel/route.ts'
import { enrolledOffice } from '../enrolled.ts'
import { enrolled } from '../newcomer.ts'
import { sampleOf } from './samples.ts'
import { plant, type Table } from './walls.ts'

export const all = routes as readonly Route[]
const UUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** The ids an address names, without the partner a vendor's address is about. */
export const idsIn = ({ endpoint }: Route) =>
  [...endpoint.matchAll(/:(\w*[iI]d)\b/g)].flatMap(([, name = '']) => (name === 'tenantId' ? [] : name))
export const isVendors = ({ may, endpoint }: Route) => ofVendor(may) || endpoint.includes('/vendor/')
export const aboutPartner = ({ endpoint }: Route) => endpoint.includes(':tenantId')

type Shape = TSchema & { format?: string; properties?: Record<string, Shape>; items?: Shape; anyOf?: Shape[] }
/** The fields of an input that hold ids and stand in no address. */
export function idFields({ takes, endpoint }: Route): string[] {
  const under = (shape: Shape, name: string): string[] =>
    shape.format === 'uuid'
      ? [name]
      : [
          ...Object.entries(shape.properties ?? {}).flatMap(([key, inner]) => under(inner, key)),
          ...[shape.items ?? [], shape.anyOf ?? []].flat().flatMap((inner) => under(inner, name)),
        ]
  return under(takes as Shape, '').filter((name) => !endpoint.includes(`:${name}`) && name !== 'after')
}

/** A company with a row in every table a company can have; `holds` are its ids by table, `secrets` what nobody else may read. */
async function inhabited(client: pg.ClientBase, tables: readonly Table[]) {
  const { tenantId, company, enrolment } = await enrolled()
  const planted: string[] = []
  const holds: Record<string, string> = {}
  let text = ''
  await client.query('set session_replication_role = replica')
  for (const { name } of tables.filter(({ forGuests }) => forGuests === 'own rows')) {
    const there = await client.query(`select * from "${name}" where tenant_id = $1 limit 1`, [tenantId])
    if (there.rowCount === 0) planted.push(name)
    const row = there.rows[0] ?? (await plant(client, name, tenantId))
    if (typeof row.id === 'string') holds[name] = row.id
    text += JSON.stringify(row)
  }
  await client.query('reset session_replication_role')
  const secrets = [
    ...new Set(text.match(UUIDS)),
    ...[company.domain, company.profile.legalName, enrolment.result?.globalId ?? ''],
  ]
  const leave = async () => {
    await client.query('set session_replication_role = replica')
    for (const name of planted) await client.query(`delete from "${name}" where tenant_id = $1`, [tenantId])
    await client.query('reset session_replication_role')
  }
  return { tenantId, holds, partnerId: enrolment.result?.globalId ?? '', secrets, leave }
}

/** Theirs, and an office of a company that may do everything at home. */
export async function strangers(client: pg.ClientBase, tables: readonly Table[]) {
  const theirs = await inhabited(client, tables)
  const o = await enrolledOffice({ standings: { network: 'active', reseller: 'active', customer: 'active' } })
  /** Calls a route as whoever may of our own company, or of the vendor's staff at work for it. */
  async function call(route: Route, input: object, role = ruleOf(route.may)?.roles[0] ?? 'globalAdmin') {
    const full = {
      ...(sampleOf(route.takes) as object),
      ...(aboutPartner(route) && { tenantId: o.tenantId }),
      ...input,
    }
    const { status, body } = await o.as(role as Role)(route.endpoint as keyof Api, full as Api[keyof Api]['takes'])
    const told = Buffer.isBuffer(body) ? body.toString('latin1') : JSON.stringify(body)
    const sent = JSON.stringify(input)
    return { status, body, leaked: theirs.secrets.filter((one) => told.includes(one) && !sent.includes(one)) }
  }
  return { theirs, o, call }
}
