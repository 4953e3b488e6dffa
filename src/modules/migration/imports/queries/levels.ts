import type { Ctx } from '#kernel/context.ts'
import { levelsInForce } from '#modules/levels/index.ts'
import { levelWords } from '../rules/cells.ts'

/** The levels an old record may name, by code and by name in every language. */
export async function levelsKnown(ctx: Ctx): Promise<ReadonlyMap<string, string>> {
  const levels = await levelsInForce(ctx)
  return levelWords(levels.map(({ code, name }) => ({ code, names: [name.en, name.ko] })))
}
