import { afterAll, describe, expect, test } from 'vitest'
import { revoke } from '#modules/access/apps/commands.ts'
import { registerApp } from '#modules/access/index.ts'
import { door } from '#test/door.ts'

const d = await door()
afterAll(d.close)

describe('an app', () => {
  const register = async () => {
    const { tenantIds } = await d.person()
    return d.within(
      (ctx) =>
        registerApp(ctx, {
          name: 'Nightly sync',
          grants: [{ role: 'accountAdmin', scope: 'organisation', scopeId: null }],
        }),
      tenantIds[0],
    )
  }
  const basic = (id: string, secret: string) => ({
    authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
  })
  const as = (headers: Record<string, string>) => d.browser().call('GET', '/members', undefined, { headers })

  test('is known by client id and secret, said in either way', async () => {
    const { clientId, secret } = await register()
    expect(await as(basic(clientId, secret))).toMatchObject({ status: 200 })
    expect(await as({ authorization: `Bearer ${clientId}.${secret}` })).toMatchObject({ status: 200 })
  })
  test('with a wrong secret, or none, is nobody', async () => {
    const { clientId } = await register()
    for (const headers of [
      basic(clientId, 'wrong'),
      basic('not-a-client', ''),
      { authorization: 'Bearer x' },
      { authorization: 'Basic %%%' },
    ])
      expect(await as(headers)).toMatchObject({ status: 401, body: { code: 'access.unknownApp' } })
  })
  test('enrols no company: a person does', async () => {
    const { clientId, secret } = await register()
    const answer = await d.browser().call('POST', '/enrolments', {}, { headers: basic(clientId, secret) })
    expect(answer).toMatchObject({ status: 403, body: { code: 'membership.peopleOnly' } })
  })
  test('revoked, opens no more', async () => {
    const { clientId, secret, id, tenantId } = await register()
    await d.within((ctx) => revoke(ctx, { id }), tenantId)
    expect(await as(basic(clientId, secret))).toMatchObject({ status: 401 })
  })
})
