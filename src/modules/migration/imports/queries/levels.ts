import type { Ctx } from '#kernel/context.ts'
import { levelWords } from '../rules/cells.ts'

// biome-ignore format: a table
const LEVELS = [
  { code: 'networkMember', names: ['network member', 'community', 'registered member', '네트워크 회원'] },
  { code: 'actionPack',    names: ['action pack', 'subscriber', 'bundle', '액션 팩'] },
  { code: 'silver',        names: ['silver member', 'silver competency', '실버'] },
  { code: 'gold',          names: ['gold member', 'gold competency', '골드'] },
]

/** The levels an old record may name, by every word they go by. */
export const levelsKnown = async (_: Ctx): Promise<ReadonlyMap<string, string>> => levelWords(LEVELS)
