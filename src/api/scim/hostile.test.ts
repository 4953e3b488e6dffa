import { expect, test } from 'vitest'
import { connected, GROUP, PATCH, USER } from '#test/directory.ts'
import { SEARCH } from './asked.ts'

const d = await connected()
const { body: mina } = await d.create('mina')
const { body: sales } = await d.call('POST', '/Groups', { schemas: [GROUP], displayName: 'Sales' })
const many = (count: number) => Array.from({ length: count }, () => ({ value: crypto.randomUUID() }))
const deep = (levels: number) => `${'{"name":'.repeat(levels)}1${'}'.repeat(levels)}`
const user = (more: object) => ({ schemas: [USER], userName: d.mail('hostile'), ...more })
const patched = (...Operations: unknown[]) => ({ schemas: [PATCH], Operations })

// biome-ignore format: a table
const requests: [what: string, method: string, path: string, body: unknown][] = [
  ['no body',                    'POST',  '/Users',               ''],
  ['no JSON',                    'POST',  '/Users',               '{"schemas":'],
  ['a list for a body',          'POST',  '/Users',               []],
  ['nothing for a body',         'POST',  '/Users',               'null'],
  ['a schema of another',        'POST',  '/Users',               { schemas: [GROUP], userName: 'x' }],
  ['no schemas',                 'POST',  '/Users',               { userName: 'x' }],
  ['a number for a name',        'POST',  '/Users',               user({ userName: 7 })],
  ['a list for a name',          'POST',  '/Users',               user({ name: ['x'] })],
  ['text for emails',            'POST',  '/Users',               user({ emails: 'no address' })],
  ['a number in emails',         'POST',  '/Users',               user({ emails: [7] })],
  ['a name without end',         'POST',  '/Users',               user({ displayName: 'x'.repeat(100_000) })],
  ['a name of nothing seen',     'POST',  '/Users',               user({ displayName: '\u202e\u0000' })],
  ['a prototype',                'POST',  '/Users',               `{"schemas":["${USER}"],"__proto__":{"a":1},"userName":"x"}`],
  ['names that are not ours',    'POST',  '/Users',               user({ constructor: 'x', toString: 'y', hasOwnProperty: 1, userName: 'nobody' })],
  ['nested without end',         'POST',  '/Users',               deep(20_000)],
  ['nested in a known place',    'POST',  '/Users',               `{"schemas":["${USER}"],"userName":"x","name":${deep(5_000)}}`],
  ['ten thousand operations',    'PATCH', `/Users/${mina.id}`,    patched(...Array.from({ length: 10_000 }, () => ({ op: 'replace', path: 'active', value: true })))],
  ['no operations',              'PATCH', `/Users/${mina.id}`,    patched()],
  ['an operation of nothing',    'PATCH', `/Users/${mina.id}`,    patched(null)],
  ['a path that is none',        'PATCH', `/Users/${mina.id}`,    patched({ op: 'add', path: { a: 1 }, value: 1 })],
  ['a path without end',         'PATCH', `/Users/${mina.id}`,    patched({ op: 'add', path: 'emails['.repeat(5_000), value: 1 })],
  ['a path to the prototype',    'PATCH', `/Users/${mina.id}`,    patched({ op: 'add', path: '__proto__.active', value: false })],
  ['ten thousand members',       'POST',  '/Groups',              { schemas: [GROUP], displayName: 'Crowd', members: many(10_000) }],
  ['more members than that',     'POST',  '/Groups',              { schemas: [GROUP], displayName: 'Crowd', members: many(10_001) }],
  ['members of ten thousand',    'PATCH', `/Groups/${sales.id}`,  patched({ op: 'add', path: 'members', value: many(10_000) })],
  ['members that are no ids',    'PATCH', `/Groups/${sales.id}`,  patched({ op: 'add', path: 'members', value: [{ value: "x' or 1=1" }, { value: null }] })],
  ['three megabytes',            'POST',  '/Users',               user({ displayName: 'x'.repeat(3_000_000) })],
  ['an id that is none',         'GET',   "/Users/' or 1=1 --",   undefined],
  ['an operation in bulk',       'POST',  '/Bulk',                { schemas: [], Operations: [] }],
  ['oneself',                    'GET',   '/Me',                  undefined],
  ['a filter without end',       'GET',   `/Users?filter=${'a'.repeat(12_000)}`, undefined],
  ['a bracket without end',      'GET',   `/Users?filter=${'a['.padEnd(7_900, 'a')}`, undefined],
  ['a filter twice',             'GET',   '/Users?filter=a&filter=b', undefined],
  ['a time beyond the last year',  'GET',   `/Users?filter=${encodeURIComponent('meta.lastModified gt "9999-12-31T23:59:59-14:00"')}`, undefined],
  ['a time before the first',    'GET',   `/Users?filter=${encodeURIComponent('meta.lastModified gt "0001-01-01T00:00:00+14:00"')}`, undefined],
  ['an operation that writes itself', 'PATCH', `/Users/${mina.id}`, patched({ op: { toString: 1 }, path: 'active', value: true })],
  ['an address that writes itself', 'PATCH', `/Users/${mina.id}`, patched({ op: 'add', path: 'emails', value: [{ primary: { toString: 1 }, value: 'else@where.example' }] })],
  ['a place that writes itself', 'POST',  '/Users/.search',       { schemas: [SEARCH], startIndex: { toString: 1 } }],
  ['a language that writes itself, and no name', 'POST', '/Users', { schemas: [USER], preferredLanguage: { toString: 1 } }],
  ['a user name of blanks',      'PATCH', `/Users/${mina.id}`,    patched({ op: 'replace', path: 'userName', value: '   ' })],
  ['a path nested without end',  'PATCH', `/Users/${mina.id}`,    `{"schemas":["${PATCH}"],"Operations":[{"op":"add","path":${deep(20_000)},"value":1}]}`],
  ['an operation nested so',     'PATCH', `/Users/${mina.id}`,    `{"schemas":["${PATCH}"],"Operations":[{"op":${deep(20_000)},"path":"active","value":1}]}`],
  ['a search of another schema', 'POST',  '/Users/.search',       { filter: 'userName pr' }],
]
test.each(requests)('%s is refused in this wire’s own form', async (_, method, path, body) => {
  const answer = await d.call(method, path, body)
  expect({ status: answer.status, known: [400, 404, 409, 413, 415].includes(answer.status) }).toMatchObject({
    known: true,
  })
  expect(answer.body).toMatchObject({ status: String(answer.status), detail: expect.stringMatching(/\w{4}/) })
  expect(String(answer.headers['content-type'])).toContain('scim+json')
})

test('after all that nobody came, went or changed', async () => {
  expect((await d.call('GET', '/Users')).body.Resources).toEqual([mina])
  expect((await d.call('GET', '/Groups')).body.Resources).toEqual([sales])
})

test('a body that is no JSON by its type is refused as such', async () => {
  const answer = await d.call('POST', '/Users', 'a=b', { type: 'application/x-www-form-urlencoded' })
  expect(answer).toMatchObject({ status: 400, body: { scimType: 'invalidSyntax' } })
})
