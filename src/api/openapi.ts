import { readFileSync } from 'node:fs'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { COOKIES } from './people/cookies.ts'

const ABOUT = `Everything the portal does, it does through this API.

**Writes** may carry an \`Idempotency-Key\`: the same request under the same key is done once, for 30 days.
**Records** carry a \`version\` and an \`ETag\`; send it back as \`If-Match\` and nobody's change is lost.
**Errors** are problems (RFC 9457): code, title, remedy, who can clear it, and each field's own sentence, in the language of \`Accept-Language\` (en, ko).
**Rates** stand in the \`RateLimit-*\` headers of every answer.
**Lists** answer \`items\` and \`next\`; send \`next\` back as \`after\`.`

const MARK = new URL('../../web/public/mark.svg', import.meta.url)

/** OpenAPI 3.1 of everything under `/rest`, read from the routes themselves. Must be registered before them. */
export async function describe(rest: FastifyInstance) {
  await rest.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Guildhall',
        version: '1',
        description: ABOUT,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: `${COOKIES}.session_token` },
          app: { type: 'http', scheme: 'basic', description: 'Client ID and secret of an app of your company.' },
        },
      },
      security: [{ session: [] }, { app: [] }],
    },
    hideUntagged: false,
  })
}

/** `/rest/openapi.json`, and the page people read at `/rest`: served whole from here, nothing from elsewhere. */
export async function reference(rest: FastifyInstance) {
  rest.get('/openapi.json', { schema: { hide: true } }, async () => rest.swagger())
  rest.get('/', { schema: { hide: true } }, (_request, reply) => reply.redirect('/rest/reference/'))
  await rest.register(swaggerUi, {
    routePrefix: '/reference',
    uiConfig: {
      url: '/rest/openapi.json',
      docExpansion: 'none',
      deepLinking: true,
      defaultModelsExpandDepth: -1,
      filter: true,
    },
    theme: { title: 'Guildhall API' },
    logo: { type: 'image/svg+xml', content: readFileSync(MARK), href: '/' },
  })
}
