import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inNetworkOf } from '#worker/worker.ts'
import { access } from './access.ts'
import { codesNow } from './codes.ts'
import type { DemoNeeds } from './demo.ts'
import { dns } from './dns.ts'
import { mailById, mailsTo } from './mailbox.ts'
import { page, viewOf } from './pages/frame.ts'
import { html } from './pages/html.ts'
import { mailList, mailPage } from './pages/mail.ts'
import { whoPage } from './pages/who.ts'
import { sayIn } from './pages/words.ts'
import { signIn } from './signIn.ts'

const asset = (name: string) => readFileSync(new URL(`../../assets/demo/${name}`, import.meta.url))

/** `/demo/…`: who can sign in, their mailbox, and everything a tool needs to begin. */
export async function pages(app: FastifyInstance, needs: DemoNeeds) {
  await app.register(async (demo) => {
    demo.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    demo.addHook('onSend', async (_request, reply) => {
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    })
    people(demo, needs)
    mail(demo, needs)
    dns(demo, needs)
    fonts(demo)
    const [look, live] = [asset('look.css'), asset('live.js')]
    demo.get('/demo/look.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(look))
    demo.get('/demo/live.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(live))
  })
}

const FONTS = new URL('../../web/src/fonts/', import.meta.url)
const FONT = /^PretendardVariable\.subset\.\d{1,3}\.woff2$/

/** The portal's own typeface, so that the demo reads as one house with it. */
function fonts(demo: FastifyInstance) {
  const kept = (reply: FastifyReply) => reply.header('cache-control', 'public, max-age=86400')
  const faces = readFileSync(new URL('pretendard.css', FONTS))
  demo.get('/demo/fonts/pretendard.css', (_request, reply) => kept(reply).type('text/css; charset=utf-8').send(faces))
  demo.get<{ Params: { name: string } }>('/demo/fonts/:name', async ({ params: { name } }, reply) => {
    const font = FONT.test(name) ? await readFile(new URL(name, FONTS)).catch(() => null) : null
    return font ? kept(reply).type('font/woff2').send(font) : reply.callNotFound()
  })
}

const seen = ({ url, headers }: FastifyRequest) => viewOf(url, headers['accept-language'])
const shown = (reply: FastifyReply, text: string, status = 200) =>
  reply.code(status).type('text/html; charset=utf-8').send(text)

function people(demo: FastifyInstance, needs: DemoNeeds) {
  const inNetwork = inNetworkOf(needs)
  demo.get('/demo', async (request, reply) => shown(reply, await inNetwork((ctx) => whoPage(ctx, seen(request)))))
  demo.get('/demo/access.json', async () => inNetwork(access))
  demo.get('/demo/codes.json', async () => ({ codes: await codesNow() }))
  demo.post<{ Body: { email?: unknown; to?: unknown } | undefined }>('/demo/sign-in', async (request, reply) => {
    const { email, to } = request.body ?? {}
    const cookies = await signIn(needs.people, String(email).trim().toLowerCase(), request.ip)
    if (!cookies) return shown(reply, nobody(request), 404)
    for (const cookie of cookies) reply.header('set-cookie', cookie)
    return reply.redirect(typeof to === 'string' && isPath(to) ? to : '/', 303)
  })
}

/** A page of this portal, and of no other. */
const isPath = (to: string) => /^\/(?![/\\])[^\\\s]*$/.test(to)

function nobody(request: FastifyRequest) {
  const view = seen(request)
  const say = sayIn(view.lang)
  return page({ ...view, path: '/demo' }, say('people'), html`<p class="lead">${say('unknown')}</p>`)
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function mail(demo: FastifyInstance, { transact }: DemoNeeds) {
  demo.get('/demo/mail', async (request, reply) => {
    const view = seen(request)
    return shown(reply, mailList(view, await mailsTo(transact, addressIn(view.query.to))))
  })
  demo.get('/demo/mail.json', async (request) => ({
    mails: await mailsTo(transact, addressIn(seen(request).query.to)),
  }))
  demo.get<{ Params: { id: string } }>('/demo/mail/:id', async (request, reply) => {
    const { id } = request.params
    const found = UUID.test(id) ? await mailById(transact, id) : null
    if (found) return shown(reply, mailPage(seen(request), found))
    const say = sayIn(seen(request).lang)
    return shown(reply, page(seen(request), say('mail'), html`<p class="lead">${say('gone')}</p>`), 404)
  })
}

const addressIn = (to: string | undefined) => to?.replaceAll('\0', '').trim().toLowerCase() || undefined
