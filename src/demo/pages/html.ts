/** A page's text, safe: whatever is put in is escaped, unless it is such a piece itself. */
export type Html = { readonly html: string }
type Piece = Html | string | number | null | readonly Html[]

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: parts.map((part, n) => part + written(pieces[n] ?? null)).join('') }
}

function written(piece: Piece): string {
  if (piece === null) return ''
  if (typeof piece === 'object') return 'html' in piece ? piece.html : piece.map((one) => one.html).join('')
  return escaped(String(piece))
}
