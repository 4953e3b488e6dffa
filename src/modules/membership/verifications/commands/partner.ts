import type { Ctx } from '#kernel/context.ts'
import { filesOf } from '#modules/files/index.ts'
import { ofTenant } from '../../accounts/queries.ts'
import { checkReceived } from '../letters.ts'
import { find } from '../queries/dossier.ts'
import { reply } from '../rules/decisions.ts'
import type { Reply } from '../shapes.ts'
import { keep, promised, take } from './turn.ts'
import { write } from './write.ts'

/** The company's turn: an answer to what was asked, or an appeal against a rejection, with what proves it. */
const replied = (move: 'answer' | 'appeal') =>
  async function replying(ctx: Ctx, { id, text, fileIds }: Reply) {
    const before = await take(ctx, id)
    const files = await filesOf(ctx, fileIds)
    const { country } = await ofTenant(ctx)
    const turn = await promised(ctx, { kind: before.kind, country })
    const changes = reply(before, move, { text, fileIds }, turn)
    const after = await keep(ctx, before, { move, side: 'partner', changes, text, fileIds })
    await write(ctx, checkReceived, after, ({ day }) => ({
      by: ctx.actor.name,
      files: files.length,
      promised: day(turn.promisedAt),
    }))
    return find(ctx, { id })
  }

export const answer = replied('answer')
export const appeal = replied('appeal')
