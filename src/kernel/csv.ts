/** Lines as a sheet that spreadsheets open: with a byte order mark, so that they read Korean. */
export const csvOf = (lines: readonly (readonly string[])[]) =>
  `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`

/** A cell that begins like a formula is text to a spreadsheet. */
function cell(value: string): string {
  const plain = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
