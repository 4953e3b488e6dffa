import type { Ctx } from '#kernel/context.ts'
import { faultOf } from '#kernel/fault.ts'
import { type Refusal, refusalIn } from '#kernel/refusal.ts'
import * as access from '#modules/access/index.ts'
import { judged, languageOf, told } from '../users/commands.ts'
import { entered } from '../users/queries.ts'
import { refuse } from '../users/rules.ts'
import type { Line, Lines } from './shapes.ts'

const FIRST_LINE = 2 // below the heading
type Good = ReturnType<typeof judged>
type Understood = {
  readonly line: number
  readonly userName: string
  readonly good: Good | null
  readonly refusal: Refusal | null
}

/** What a file of users would become, line by line; nothing is made of it. */
export async function check(ctx: Ctx, { customerId, rows, first = FIRST_LINE }: Lines) {
  const { there } = await entered(ctx, customerId, 'manage')
  const lines = understood({ rows, first }, await access.provenDomains(there))
  const used = await access.userNamesInUse(there, lines.flatMap(({ good }) => good?.userName ?? [])) // biome-ignore format: one thought
  return counted(lines.map((one) => shown(one, used.has(one.good?.userName ?? '') ? null : 'ready')))
}

/** Makes a user of every good line, at once and with a password each; a line that is wrong keeps none of the others back. */
export async function make(ctx: Ctx, { customerId, rows, first = FIRST_LINE }: Lines) {
  const found = await entered(ctx, customerId, 'manage')
  const { there, byOpening } = found
  const lines = understood({ rows, first }, await access.provenDomains(there))
  const language = await languageOf(there, ctx.language)
  const until = access.temporaryUntil(ctx.now)
  const seal = (password: string) => {
    const sealed = access.sealTemporary(password, until)
    return byOpening ? sealed : access.sealedLater(sealed)
  }
  const wanted = lines.flatMap(({ line, good }) => (good ? [{ line, good, password: access.newTemporary() }] : []))
  const ids = await access.openUsers(there, wanted.map(({ good, password }) => ({ ...good, language, sealed: seal(password) }))) // biome-ignore format: one thought
  const passwords = new Map(wanted.flatMap(({ line, password }, at) => (ids[at] ? [[line, password] as const] : [])))
  await told(ctx, found, 'POST /customers/:customerId/user-sheets')
  return counted(lines.map((one) => shown(one, passwords.has(one.line) ? 'created' : null, passwords.get(one.line))))
}

type Rows = Pick<Lines, 'rows'> & { readonly first: number }
/** Each line as it is understood, or what is wrong with it; the same address twice is wrong the second time. */
function understood({ rows, first }: Rows, domains: readonly string[]): Understood[] {
  const seen = new Map<string, number>()
  return rows.flatMap((cells, at) => {
    if (Object.values(cells).every((cell) => !cell?.trim())) return []
    const line = at + first
    const userName = placed((cells.userName ?? '').trim(), domains)
    try {
      const good = judged({ ...cells, userName }, domains)
      const before = seen.get(good.userName)
      seen.set(good.userName, before ?? line)
      const twice = before === undefined ? null : refuse.rowTwice({ userName, line: before }, { field: 'userName' })
      return { line, userName, good: twice ? null : good, refusal: twice }
    } catch (error) {
      return { line, userName, good: null, refusal: refusalIn(error) }
    }
  })
}

/** A name alone is one at the customer's first domain, as where one user is added. */
const placed = (typed: string, [domain]: readonly string[]) =>
  typed && domain && !typed.includes('@') ? `${typed}@${domain}` : typed

/** A good line that became nothing was too late: somebody has the address. */
function shown({ line, userName, good, refusal }: Understood, outcome: 'ready' | 'created' | null, password = ''): Line {
  const wrong = refusal ?? (outcome === null && good ? access.userNameTaken(good.userName) : null)
  const faults = wrong ? [faultOf(wrong)] : []
  return { line, userName, outcome: wrong ? 'wrong' : (outcome ?? 'ready'), faults, password: password || null }
} // biome-ignore format: one thought

const counted = (lines: Line[]) => {
  const wrong = lines.filter(({ outcome }) => outcome === 'wrong').length
  return { lines, good: lines.length - wrong, wrong }
}
