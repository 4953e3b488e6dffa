import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { callable, isNear, isOfTheWorld, openCalls } from './calls.ts'

let heard = 0
/** An answer that goes on and never ends. */
function drip(response: ServerResponse) {
  const drops = setInterval(() => response.write('.'), 10)
  response.on('close', () => clearInterval(drops))
}
const server = createServer((request, response) => {
  heard++
  if (request.url === '/never') return
  if (request.url === '/drops') return drip(response)
  if (request.url === '/else') response.writeHead(302, { location: '/long' }).end()
  else response.end(request.url === '/long' ? 'x'.repeat(70_000) : 'heard')
})
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
const { port } = server.address() as AddressInfo
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
const call = (path: string, host = '127.0.0.1', withinMs = 20_000) => ({
  ...{ url: `http://${host}:${port}${path}`, headers: {}, body: 'said', withinMs },
})

describe('an address that somebody enters', () => {
  test.each([
    ['https://hooks.company.example/a?b=c', 'https://hooks.company.example/a?b=c'],
    [' https://Hooks.Company.example ', 'https://hooks.company.example/'],
    ['http://localhost:8080/hook', 'http://localhost:8080/hook'],
    ['http://hooks.company.example', null],
    ['https://me:secret@hooks.company.example', null],
    ['https://hooks.company.example/#part', null],
    ['ftp://hooks.company.example', null],
    ['javascript:alert(1)', null],
    ['hooks.company.example', null],
    [`https://hooks.company.example/${'x'.repeat(2_000)}`, null],
  ])('%s is kept as %s', (written, kept) => expect(callable(written)).toBe(kept))

  test.each(['8.8.8.8', '2606:4700::1111', '203.0.112.9', '172.32.0.1'])('%s is of the world', (address) =>
    expect(isOfTheWorld(address)).toBe(true),
  )

  test.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.0.9', '169.254.169.254', '100.64.0.1', '0.0.0.0', '255.255.255.255'],
    ...['::1', '::', 'fe80::1', 'fd00::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '2002:7f00:1::', 'no address'],
  ])('%s is not', (address) => expect(isOfTheWorld(address)).toBe(false)) // biome-ignore format: a table
})

describe('an address that names this machine or its network', () => {
  test.each([
    ...['http://localhost:8080/', 'https://api.localhost/', 'https://localhost./', 'https://127.0.0.1/', 'https://2130706433/', 'https://0x7f.1/'],
    ...['https://10.0.0.7/', 'https://192.168.0.9:8443/', 'https://169.254.169.254/', 'https://[::1]/', 'https://[fe80::1]/', 'https://[::ffff:10.0.0.7]/'],
  ])('is %s', (url) => expect(isNear(url)).toBe(true)) // biome-ignore format: a table
  test.each([
    'https://hooks.company.example/',
    'https://localhost.example/',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
  ])(
    'is not %s',
    (url) => expect(isNear(url)).toBe(false), // biome-ignore format: a table
  )
})

describe('a call', () => {
  const [near, far] = [openCalls({ near: true }), openCalls({ near: false })]
  test('is answered, and led nowhere else', async () => {
    expect(await near(call('/'))).toEqual({ status: 200, body: 'heard' })
    expect(await near(call('/else'))).toEqual({ status: 302, body: '' })
  })

  test('says why it was not', async () => {
    const [never, drops] = [call('/never', '127.0.0.1', 100), call('/drops', '127.0.0.1', 100)]
    expect(await Promise.all([near(never), near(drops)])).toEqual([{ silence: 'slow' }, { silence: 'slow' }])
    expect(await near(call('/long'))).toEqual({ silence: 'tooLong' })
    expect(await near({ ...call('/'), url: 'http://127.0.0.1:1/' })).toEqual({ silence: 'unreachable' })
  })

  test('never reaches this machine or its network, by number or by name, unless that is allowed', async () => {
    for (const host of ['127.0.0.1', 'localhost', '0x7f.1', '2130706433'])
      expect(await far(call('/', host))).toEqual({ silence: 'shut' })
  })

  test('goes where its name was found to stand, looked up once: a name that stands near the next time leads nowhere', async () => {
    const stands = [['8.8.8.8'], ['127.0.0.1']]
    const asked: string[] = []
    const turning = openCalls({
      near: false,
      names: (name, _, done) => {
        asked.push(name)
        done(
          null,
          stands.shift()?.map((address) => ({ address, family: 4 })),
        )
      },
    })
    const [before, there] = [heard, call('/', 'turns.example', 50)]
    expect(await turning(there)).toEqual({ silence: expect.toBeOneOf(['slow', 'unreachable']) })
    expect([asked, heard]).toEqual([['turns.example'], before])
    expect(await turning(there)).toEqual({ silence: 'shut' })
    stands.push(['8.8.8.8', '127.0.0.1'])
    expect(await turning(there)).toEqual({ silence: 'shut' })
  })
})
