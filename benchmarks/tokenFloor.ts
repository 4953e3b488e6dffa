/** The floor of a token: a bare Fastify that looks the app up as the product does, and signs as much. It checks nothing. */
import { generateKeyPairSync, sign } from 'node:crypto'
import { promisify } from 'node:util'
import Fastify from 'fastify'
import pg from 'pg'

const { FLOOR_DATABASE = '', PORT = '' } = process.env
const pool = new pg.Pool({ ...JSON.parse(FLOOR_DATABASE), max: 10 })
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const signed = promisify(sign)
const written = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

const app = Fastify()
app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
  done(null, Object.fromEntries(new URLSearchParams(String(body)))),
)
app.post<{ Params: { tenant: string }; Body: { client_id: string } }>('/:tenant/oauth2/v2.0/token', async (request) => {
  const { tenant } = request.params
  const { client_id } = request.body
  const values = [client_id, tenant, `client:${client_id}:${request.ip}`, new Date()]
  const { rows } = await pool.query({ name: 'client_is', text: 'select * from client_is($1, $2, $3, $4)', values })
  const [found] = rows
  const claims = { tid: found.tenant_id, appid: client_id, oid: found.id, sub: found.id, aud: 'floor', iss: 'floor', iat: 1, nbf: 1, exp: 2, ver: '1.0', idtyp: 'app' } // biome-ignore format: one record
  const text = `${written({ alg: 'RS256', typ: 'JWT', kid: found.id })}.${written(claims)}`
  const signature = await signed('sha256', Buffer.from(text), privateKey)
  return { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: `${text}.${signature.toString('base64url')}` } // biome-ignore format: one answer
})
app.get('/readyz', async () => ({ status: 'ready' }))
await app.listen({ port: Number(PORT), host: '127.0.0.1' })
process.on('SIGTERM', async () => {
  await app.close()
  await pool.end()
})
