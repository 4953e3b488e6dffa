import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Config } from '#config'

/** What every answer has of itself. */
const OWN = ['content-length', 'content-type', 'date', 'connection', 'keep-alive']

/**
 * Headers that make browsers careful, the same on every answer. They are read once, from a house with nothing in it: asked for
 * each answer anew, they are put together from their rules each time.
 */
export async function safeHeaders(app: FastifyInstance, config: Config) {
  const empty = Fastify()
  await empty.register(helmet, { contentSecurityPolicy: { directives: policy(config) }, hsts: false })
  empty.get('/', async () => null)
  const { headers } = await empty.inject('/')
  await empty.close()
  const safe = Object.entries(headers).flatMap(([name, value]) =>
    OWN.includes(name) ? [] : [[name, String(value)] as const],
  )
  app.addHook('onRequest', (_request, { raw }, next) => {
    for (const [name, value] of safe) raw.setHeader(name, value)
    next()
  })
}

const policy = (config: Config) => ({
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"], // the component library sets sizes in style attributes
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: config.PUBLIC_URL.startsWith('https') ? [] : null,
})
