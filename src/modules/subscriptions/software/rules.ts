/** What the vendor's systems give out with software, as they write it (docs/provisioner.md), and who is shown it (domain.md 6.13). */
import { refusals } from '#kernel/refusal.ts'
import type { Vault } from '#kernel/vault.ts'
import type { SoftwarePart } from './tables.ts'

// biome-ignore format: sentences
export const refuse = refusals('software', {
  revoked: {
    kind: 'gone', en: '“{name}” is over; its keys and downloads count no more.', ko: '“{name}” 구독이 끝나서 키와 다운로드를 더 쓸 수 없어요.',
    remedy: { en: 'Order the software anew.', ko: '소프트웨어를 새로 주문해 주세요.' }, who: ['you'],
  },
})

/** One of them in the clear. */
export type Part = Pick<SoftwarePart, 'kind' | 'name' | 'softwareVersion' | 'language' | 'architecture'> & {
  readonly value: string
}
export type SealedPart = Omit<Part, 'value'> & Pick<SoftwarePart, 'sealed' | 'mark'>

const [PARTS_MAX, NAME_MAX, KEY_MAX, LINK_MAX] = [50, 200, 500, 2_000]
const lineIn = (value: unknown, most: number): string | null => {
  const text = typeof value === 'string' ? value.trim() : ''
  return text !== '' && text.length <= most && text.isWellFormed() && !/[\p{Cc}\p{Cf}]/u.test(text) ? text : null
}
const addressIn = (value: string | null) =>
  value !== null && URL.canParse(value) && new URL(value).protocol === 'https:' ? value : null

/** What they sent, all of it sound; null where any of it is not. Nothing sent is nothing given out. */
export function partsIn(sent: unknown): Part[] | null {
  if (!Array.isArray(sent) || sent.length > PARTS_MAX) return null
  const parts = sent.map(partIn)
  return parts.every((one) => one !== null) ? parts : null
}
function partIn(sent: unknown): Part | null {
  const { kind, name: called, version, language, architecture, value: given }: Record<string, unknown> = Object(sent)
  const [name, line] = [lineIn(called, NAME_MAX), lineIn(given, kind === 'key' ? KEY_MAX : LINK_MAX)]
  const value = kind === 'key' ? line : addressIn(line)
  if ((kind !== 'key' && kind !== 'download') || name === null || value === null) return null
  const said = (one: unknown) => lineIn(one, NAME_MAX)
  return {
    kind,
    name,
    softwareVersion: said(version),
    language: said(language),
    architecture: said(architecture),
    value,
  }
}

/** A line of each, as they sign it. */
export const signedLines = (parts: readonly Part[]): string[] =>
  parts.map((one) => [one.kind, one.name, one.softwareVersion, one.language, one.architecture, one.value].map((text) => text ?? '').join('\t')) // biome-ignore format: one thought

export const sealedBy = (vault: Vault, parts: readonly Part[]): SealedPart[] =>
  parts.map(({ value, ...rest }) => ({ ...rest, sealed: vault.seal(value), mark: vault.mark(`${rest.kind} ${value}`) }))

const SOFTWARE: readonly string[] = ['softwareSubscription', 'perpetual']
export const isSoftware = (kind: string) => SOFTWARE.includes(kind)
