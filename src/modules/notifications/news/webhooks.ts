/** The company's own program takes nothing any more: somebody has to look after it. */
import type { Ctx } from '#kernel/context.ts'
import { permissions } from '#kernel/permissions.ts'
import { on } from '#kernel/reaction.ts'
import type { Said } from '#kernel/words.ts'
import { type WebhookStopped, webhookSettled, webhookStopped } from '#modules/webhooks/index.ts'
import { write } from '../actions/commands.ts'
import { close, open } from '../inbox/commands.ts'

const KEY = 'webhook'

// biome-ignore format: sentences
const WHY: Readonly<Record<WebhookStopped['cause'], Said>> = {
  dead: {
    en: 'For three days it has taken nothing. What it was not sent is kept for 30 days: mend it, then start again.',
    ko: '3일 동안 이벤트를 하나도 받지 못했어요. 보내지 못한 이벤트는 30일 동안 보관하니 프로그램을 고친 다음 다시 시작해 주세요.',
  },
  full: {
    en: 'Too many events wait for it. What it was not sent is kept for 30 days: see why it is slow, then start again.',
    ko: '대기 중인 이벤트가 너무 많아요. 보내지 못한 이벤트는 30일 동안 보관하니 느린 원인을 확인한 다음 다시 시작해 주세요.',
  },
}

/** Whoever may look after it finds it to do, and is written to. */
async function ask(ctx: Ctx, { cause }: WebhookStopped) {
  const opened = await open(ctx, {
    ...{ kind: 'recommended', workspace: 'accountSettings', roles: [...permissions['webhooks:manage'].roles] },
    ...{ code: `webhook.${cause}`, key: KEY, link: '/account/webhooks', dueAt: null },
    title: { en: 'Your program is sent no more events', ko: '회사 프로그램으로 이벤트를 더 이상 보내지 않아요.' },
    body: WHY[cause],
  })
  if (opened) await write(ctx, opened)
}

export const reactions = [
  on(webhookStopped, 'notifications.webhookStopped', ask),
  on(webhookSettled, 'notifications.webhookSettled', (ctx) => close(ctx, KEY)),
]
