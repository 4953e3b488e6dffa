import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import files from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import type { Config } from '#config'
import { newId } from '#kernel/id.ts'
import { addressLine } from './addressLine.ts'
import { type Certificate, certificateIn } from './certificate.ts'
import { errorLine } from './errorLine.ts'
import { answerError, nothingAt } from './problem.ts'
import { safeHeaders } from './safeHeaders.ts'
import { answerFault, ofPublished } from './v1/faults.ts'
import { ARRIVAL_MS, answerWire } from './wire.ts'

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))
/** Addresses of wires and of the house: an unknown one under them is not a page of the portal. */
const NOT_PAGES = /^\/(rest|scim|v1|v1\.0|partner\/v1|api|webhooks|demo|healthz|readyz)(\/|$)|\/oauth2(\/|$)/

const REDACTED = ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]']

/** Fastify as the house runs it: request ids, logs without secrets, safe headers, health, and the portal's pages. */
export async function openServer(config: Config, ready: () => Promise<boolean>, now: Date): Promise<FastifyInstance> {
  const { DATA_DIR: dataDir, PUBLIC_URL: publicUrl } = config
  const tls = config.TLS ? await certificateIn({ dataDir, publicUrl, now }) : null
  const app = Fastify(optionsOf(config, tls))
  await safeHeaders(app, config)
  app.setErrorHandler(answerError)
  app.addHook('onRequest', ({ id }, { raw }, next) => {
    raw.setHeader('x-request-id', id)
    next()
  })
  app.get('/healthz', { logLevel: 'silent' }, async () => ({ status: 'alive' }))
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    const isReady = await ready()
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'starting' })
  })
  await pages(app)
  return app
}

/** With a certificate it speaks TLS; to everything inside it is the same server. */
const optionsOf = (config: Config, tls: Certificate | null): FastifyServerOptions & { https?: Certificate } => ({
  logger: {
    level: config.LOG_LEVEL,
    redact: REDACTED,
    serializers: {
      req: ({ method, url, ip }) => ({ method, path: addressLine(String(url)), ip }),
      err: (error: unknown) => errorLine(error),
    },
  },
  genReqId: () => newId<'request'>(),
  requestIdHeader: false,
  trustProxy: config.TRUST_PROXY,
  bodyLimit: 1_048_576,
  requestTimeout: ARRIVAL_MS,
  clientErrorHandler: answerWire,
  forceCloseConnections: 'idle',
  frameworkErrors: (error, request, reply) =>
    (ofPublished.test(request.url) ? answerFault : answerError)(error, request, reply),
  routerOptions: { caseSensitive: false, ignoreTrailingSlash: true, ignoreDuplicateSlashes: true },
  ...(tls && { https: tls }),
})

/** The portal: its files, cached for good by their hashed names, and its one page for every address a person may type. */
async function pages(app: FastifyInstance) {
  const built = existsSync(DIST)
  if (built) {
    await app.register(files, {
      root: DIST,
      wildcard: true,
      index: false,
      acceptRanges: false, // scripts and pages are read whole
      cacheControl: false,
      setHeaders: (reply, path) =>
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
    })
  }
  app.get('/', (_request, reply) =>
    built ? reply.sendFile('index.html') : reply.code(503).send('The portal is not built: npm run build'),
  )
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    const wantsPage = request.method === 'GET' && String(request.headers.accept).includes('text/html')
    if (built && wantsPage && !NOT_PAGES.test(path)) return reply.sendFile('index.html')
    throw nothingAt(request)
  })
}
