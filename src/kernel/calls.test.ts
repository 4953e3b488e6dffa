import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { callable, isOfTheWorld, openCalls } from './calls.ts'

const server = createServer((request, response) => {
  if (request.url === '/never') return
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

describe('a call', () => {
  const [near, far] = [openCalls({ near: true }), openCalls({ near: false })]
  test('is answered, and led nowhere else', async () => {
    expect(await near(call('/'))).toEqual({ status: 200, body: 'heard' })
    expect(await near(call('/else'))).toEqual({ status: 302, body: '' })
  })

  test('says why it was not', async () => {
    expect(await near(call('/never', '127.0.0.1', 100))).toEqual({ silence: 'slow' })
    expect(await near(call('/long'))).toEqual({ silence: 'tooLong' })
    expect(await near({ ...call('/'), url: 'http://127.0.0.1:1/' })).toEqual({ silence: 'unreachable' })
  })

  test('never reaches this machine or its network, by number or by name, unless that is allowed', async () => {
    for (const host of ['127.0.0.1', 'localhost', '0x7f.1', '2130706433'])
      expect(await far(call('/', host))).toEqual({ silence: 'shut' })
  })
})
