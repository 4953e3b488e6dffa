import { expect, test } from 'vitest'
import { vaultOf } from './vault.ts'

const vault = vaultOf('a secret of the house')

test('what was sealed opens again, and looks different each time', () => {
  const [one, other] = [vault.seal('ABCD-1234-열쇠'), vault.seal('ABCD-1234-열쇠')]
  expect([vault.open(one), vault.open(other)]).toEqual(['ABCD-1234-열쇠', 'ABCD-1234-열쇠'])
  expect(one).not.toBe(other)
  expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('ABCD')
})

test('another secret or a changed letter does not open', () => {
  const sealed = vault.seal('ABCD-1234')
  const changed = (sealed[0] === 'A' ? 'B' : 'A') + sealed.slice(1)
  expect(() => vaultOf('another secret').open(sealed)).toThrow()
  expect(() => vault.open(changed)).toThrow()
})

test('the same text has the same mark under one secret only', () => {
  expect(vault.mark('ABCD-1234')).toBe(vault.mark('ABCD-1234'))
  expect(vault.mark('ABCD-1234')).not.toBe(vaultOf('another secret').mark('ABCD-1234'))
})
