import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Api } from '#api/routes.ts'
import { families, type Grant, type Role } from '#kernel/permissions.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { keepFile } from '#modules/files/index.ts'
import { enrolledOffice } from './enrolled.ts'
import { alikeOnce, endless, type Try, wholeOf } from './guards/hostile.ts'
import { keptSettings } from './guards/settings.ts'
import { all, isVendors } from './guards/strangers.ts'
import { newcomer } from './newcomer.ts'
import type { Sent } from './office.ts'

type Route = (typeof all)[number]
type Answer = { status: number; code: string }

const held = (roles: readonly Role[]): Grant[] => roles.map((role) => ({ role, scope: 'organisation', scopeId: null }))
const o = await enrolledOffice({ standings: { network: 'active', reseller: 'active' } })
const admin = o.as({ grants: held([...families.directory, ...families.reseller, ...families.partner]) })
const owner = o.as({ grants: held(families.vendor), standings: {} })
const draft = await newcomer()

const putBack = await keptSettings()
afterAll(putBack)
/** Whoever may of the vendor's staff, of a company that is in, or of one about to enrol. */
function as(route: Route) {
  if (isVendors(route)) return owner
  return route.may === 'enrolment:manage' ? draft.as : admin
}

/** Calls a route with an input as it is, fitting or not. */
async function call(route: Route, input: object, sent?: Sent): Promise<Answer> {
  const { status, body } = await as(route)(route.endpoint as keyof Api, input as Api[keyof Api]['takes'], sent)
  return { status, code: (body as { code?: string } | null)?.code ?? '' }
}
/** A crash, or an answer that blames the house: neither is right for what a caller sent. */
const isBroken = ({ status, code }: Answer) => status >= 500 && code !== 'files.missingContent'

/** What is sent comes to a clear answer: true, or the answer that is none. */
async function judged(route: Route, { input, isRefused }: Try): Promise<true | Answer> {
  const answer = await call(route, input)
  return isBroken(answer) || (isRefused && answer.status < 400) ? answer : true
}
/** A refusal that says in both languages what is wrong and what to do. */
const isClear = (one: Refusal) => [one.says('en'), one.says('ko'), one.remedy('en'), one.remedy('ko')].every(Boolean)

/** Ids of records that are there, by the address of their list: what is sent shall come past the look-up. */
const known = new Map<string, string>()
async function idsFor(endpoint: string) {
  const ids: Record<string, string> = {}
  for (const [, name = ''] of endpoint.matchAll(/:(\w+)/g)) {
    const list = endpoint.slice(endpoint.indexOf('/'), endpoint.indexOf(`/:${name}`))
    if (name === 'tenantId') ids[name] = o.tenantId
    else if (known.has(list)) ids[name] = known.get(list) ?? ''
  }
  return ids
}

beforeAll(async () => {
  await draft.fill()
  const kept = { name: 'a.pdf', type: 'application/pdf', size: 1, sha256: '0'.repeat(64) }
  known.set('/files', (await o.within((ctx) => keepFile(ctx, kept))).id)
  await admin('POST /programmes/reseller', { kind: 'directBill' })
  await admin('POST /apps', { name: 'Ledger', grants: [{ role: 'salesAgent', scope: 'organisation', scopeId: null }] })
  await admin('POST /domains', { name: 'hanbit-other.example' })
  await owner('POST /vendor/agreements', { region: 'asiaPacific' })
  for (const route of all.filter(({ endpoint }) => endpoint.startsWith('GET '))) {
    const { body } = await as(route)(route.endpoint as keyof Api, (await idsFor(route.endpoint)) as never)
    const [first] = (body as { items?: { id?: string; code?: string }[] } | null)?.items ?? []
    if (first?.id) known.set(route.endpoint.slice(4), first.id)
  }
})

describe('whatever is put into any field, the answer is clear', () => {
  test.each(all.map((route) => [route.endpoint, route] as const))('%s', async (endpoint, route) => {
    const whole = { ...wholeOf(route), ...(await idsFor(endpoint)) }
    const wrong: unknown[] = []
    for (const one of alikeOnce(route, whole)) {
      const answer = one.refusals ? one.refusals.every(isClear) || 'without words' : await judged(route, one)
      if (answer !== true) wrong.push([one.place, one.what, answer])
    }
    expect(wrong).toEqual([])
  })
})

describe('sent six times at once, it is done or refused, and nothing stands in the way of itself', () => {
  const writes = all.filter(({ endpoint }) => !endpoint.startsWith('GET '))
  test.each(writes.map((route) => [route.endpoint, route] as const))('%s', async (endpoint, route) => {
    const whole = { ...wholeOf(route), ...(await idsFor(endpoint)) }
    const answers = await Promise.all(Array.from({ length: 6 }, () => call(route, whole)))
    expect(answers.filter(isBroken)).toEqual([])
  })
})

test('every text has an end', () =>
  expect(all.flatMap((route) => endless(route).map((place) => `${route.endpoint}${place}`))).toEqual([]))
