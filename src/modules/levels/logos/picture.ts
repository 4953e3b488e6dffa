import type { Lang, Said } from '#kernel/words.ts'
import { sizeFor } from './rules.ts'

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]
export type Shown = { readonly network: string; readonly level: Said; readonly company: string }

// biome-ignore format: a table
const COLOURS: Readonly<Record<Theme, { ground: string; ink: string; quiet: string; accent: string }>> = {
  light: { ground: '#ffffff', ink: '#1c1e2b', quiet: '#55586b', accent: '#3b4bb8' },
  dark:  { ground: '#1a1c2a', ink: '#f4f5fb', quiet: '#b4b8cf', accent: '#94a2f5' },
}
const FONTS =
  "Pretendard, 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Segoe UI', Helvetica, Arial, sans-serif"
const [WIDTH, HEIGHT, LEFT, RIGHT] = [640, 200, 132, 28]

/** The logo as a drawing: whose network, which level, which company. Every word in it is written harmless. */
export function logoOf(
  { network, level, company }: Shown,
  { language, theme }: { language: Lang; theme: Theme },
): string {
  const { ground, ink, quiet, accent } = COLOURS[theme]
  const width = WIDTH - LEFT - RIGHT
  const line = (text: string, is: { y: number; sizeMax: number; fill: string; weight: number }) =>
    `<text x="${LEFT}" y="${is.y}" font-size="${sizeFor(text, { width, sizeMax: is.sizeMax })}" font-weight="${is.weight}" fill="${is.fill}">${harmless(text)}</text>`
  const title = `${network}: ${level[language]}, ${company}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" lang="${language}">`,
    `<title>${harmless(title)}</title>`,
    `<rect x="1" y="1" width="${WIDTH - 2}" height="${HEIGHT - 2}" rx="16" fill="${ground}" stroke="${accent}" stroke-width="2"/>`,
    `<circle cx="70" cy="100" r="38" fill="none" stroke="${accent}" stroke-width="7"/>`,
    `<path d="M52 101 l13 13 l24 -27" fill="none" stroke="${accent}" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/>`,
    `<g font-family="${harmless(FONTS)}">`,
    line(network, { y: 58, sizeMax: 19, fill: quiet, weight: 500 }),
    line(level[language], { y: 106, sizeMax: 34, fill: ink, weight: 700 }),
    line(company, { y: 152, sizeMax: 24, fill: quiet, weight: 500 }),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
/** Signs a drawing would take for its own, and those XML does not know at all. */
const harmless = (text: string) =>
  [...text.toWellFormed()].filter((sign) => sign >= ' ' && sign !== '\u007f').map((sign) => SIGNS[sign] ?? sign).join('') // biome-ignore format: one thought
