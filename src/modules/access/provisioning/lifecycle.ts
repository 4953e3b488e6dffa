import { machine } from '#kernel/machine.ts'

/** The life of a secret by which a company's directory comes in. */
export const lifecycle = machine('provisioningSecret', {
  active: { revoke: 'revoked' },
  revoked: {},
})
