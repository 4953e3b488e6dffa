const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/

/** The text with everything in code blanked, every other letter in its place: tags are looked for in what is left. */
export function withoutCode(text: string): string {
  let fence = ''
  const lines = text.split('\n').map((line) => {
    const before = fence
    fence = fenceAfter(line, before)
    return before || fence ? ' '.repeat(line.length) : withoutInlineCode(line)
  })
  return lines.join('\n')
}

/** The fence that is open after a line; empty if none is. */
function fenceAfter(line: string, open: string): string {
  const [, sign = '', rest = ''] = FENCE.exec(line) ?? []
  if (open) return sign.startsWith(open) && !rest.trim() ? '' : open
  return sign.startsWith('`') && rest.includes('`') ? '' : sign
}

/** Code in a line stands between two runs of as many backticks. */
function withoutInlineCode(line: string): string {
  const ticks = [...line.matchAll(/`+/g)].map(({ 0: run, index }) => ({ at: index, length: run.length }))
  let left = ''
  let end = 0
  for (let n = 0; n < ticks.length; n++) {
    const open = ticks[n]
    const close = ticks.findIndex((one, at) => at > n && one.length === open?.length)
    const last = ticks[close]
    if (!open || !last) continue
    left += line.slice(end, open.at)
    end = last.at + last.length
    left += ' '.repeat(end - open.at)
    n = close
  }
  return left + line.slice(end)
}
