import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'

/** Sets a paper, in the house's typeface. */
export function print(paper: TDocumentDefinitions): Promise<Uint8Array> {
  const printed = press.then(async () => (await printer()).createPdf(paper).getBuffer())
  press = printed.catch(() => {})
  return printed
}
/** One paper after the other: each takes 20 MB while it is set, and twenty at once would take the server down. */
let press: Promise<unknown> = Promise.resolve()

const load = createRequire(import.meta.url)
const font = (weight: string) => fileURLToPath(new URL(`../../assets/fonts/Pretendard-${weight}.otf`, import.meta.url))

// Loaded when the first document is wanted: it weighs 20 MB of memory.
async function printer(): Promise<typeof import('pdfmake')> {
  const pdf: typeof import('pdfmake') = load('pdfmake')
  pdf.setFonts({ Pretendard: { normal: font('Regular'), bold: font('SemiBold') } })
  pdf.setUrlAccessPolicy(() => false)
  pdf.setLocalAccessPolicy((path: string) => path.endsWith('.otf'))
  return pdf
}
