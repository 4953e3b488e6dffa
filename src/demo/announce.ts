import { join, resolve } from 'node:path'
import type { Config } from '#config'
import { issueToken } from '#modules/access/index.ts'
import type { House } from '../house.ts'
import { vendorUsers } from './network.ts'

/** What a person reads in the console once the house is open. */
export async function started({ inNetwork }: House, config: Config) {
  const address = config.PUBLIC_URL
  if (config.TLS) console.log(trustLine(config))
  if (config.demo) return console.log(demoLines(address))
  const token = await inNetwork(issueToken)
  const found = token ? `\n  First visit:  ${address}/founding\n  One-time token:  ${token}\n` : ''
  console.log(`\n  Guildhall is open at  ${address}\n${found}`)
}

const trustLine = ({ DATA_DIR }: Config) =>
  `\n  Its certificate, for clients to trust:  ${join(resolve(DATA_DIR), 'tls', 'certificate.pem')}`

const demoLines = (address: string) => `
  Guildhall is open at  ${address}   (demo network: Aurora Cloud)

  Who can sign in, with one click:  ${address}/demo
  Where mail is read:               ${address}/demo/mail
  API reference:                    ${address}/rest

  For example:  ${vendorUsers[0].email}  ·  password  ${vendorUsers[0].password}
`
