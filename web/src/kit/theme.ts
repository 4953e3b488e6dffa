import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Warm neutrals and one deep indigo: the colours of the house. Checked by axe in light and dark. */
// biome-ignore format: a table
const colors = {
  gray:   ['#faf9f7', '#f4f2ef', '#eae7e2', '#dedad3', '#c8c3ba', '#a8a298', '#857f75', '#5c574f', '#3f3b35', '#25231f'],
  dark:   ['#e9e6e0', '#b8b3aa', '#968f85', '#6b665d', '#3d3a35', '#312f2b', '#262521', '#1d1c19', '#161513', '#0f0e0d'],
  red:    ['#fdeeec', '#fbe0dc', '#f4beb7', '#ec988e', '#e5776a', '#de5f50', '#cf4637', '#b8392b', '#a3261f', '#861a15'],
  indigo: ['#eff1fb', '#dfe3f7', '#bcc5ee', '#98a4e2', '#7886d8', '#606fce', '#4b5ac2', '#3e4bac', '#313d91', '#252e70'],
} satisfies Record<string, MantineColorsTuple>

/** The head of a dialog is no second banner of the page. */
const noBanner = { header: { role: 'presentation' } }

export const theme = createTheme({
  colors,
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'Pretendard, system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.78125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.1875rem' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.45' },
    },
  },
  // Plain objects, not `Modal.extend(…)`: that would bring every component named here into the first screen.
  components: {
    Badge: { defaultProps: { tt: 'none', miw: 'fit-content', radius: 'sm', fw: 550 } },
    Button: { styles: { label: { fontWeight: 550 } } },
    Modal: { defaultProps: { centered: true, radius: 'md', transitionProps: { duration: 120 }, attributes: noBanner } },
    Drawer: { defaultProps: { attributes: noBanner } },
    Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: true }, multiline: true } },
  },
})

type Palette = Parameters<CSSVariablesResolver>[0]['colors']

const light = ({ gray, indigo, red }: Palette) => ({
  '--gh-canvas': gray[0],
  '--gh-surface': '#ffffff',
  '--gh-sunken': gray[1],
  '--gh-line': gray[2],
  '--gh-line-strong': gray[3],
  '--gh-field-line': '#8f897f',
  '--gh-accent': indigo[8],
  '--gh-accent-soft': indigo[0],
  '--gh-good': '#14603f',
  '--gh-good-soft': '#e2f2e8',
  '--gh-wait': '#6b4a06',
  '--gh-wait-soft': '#f8edd3',
  '--gh-bad': '#a3261f',
  '--gh-bad-soft': '#fbe7e4',
  '--mantine-color-text': gray[9],
  '--mantine-color-dimmed': gray[7],
  '--mantine-color-placeholder': '#6d675e',
  '--mantine-color-anchor': indigo[8],
  '--mantine-color-error': red[9],
  '--mantine-color-teal-light-color': '#06543d',
  '--mantine-color-yellow-light-color': '#6b4200',
  '--mantine-color-red-light-color': '#a01c1c',
  '--mantine-color-gray-light-color': gray[8],
  '--mantine-color-indigo-light-color': indigo[9],
  '--mantine-color-default-border': gray[3],
})

const dark = ({ dark, indigo }: Palette) => ({
  '--gh-canvas': dark[8],
  '--gh-surface': dark[7],
  '--gh-sunken': dark[6],
  '--gh-line': dark[5],
  '--gh-line-strong': dark[4],
  '--gh-field-line': '#7d776d',
  '--gh-accent': indigo[3],
  '--gh-accent-soft': '#242844',
  '--gh-good': '#86d3ad',
  '--gh-good-soft': '#18301f',
  '--gh-wait': '#e8c77c',
  '--gh-wait-soft': '#352b12',
  '--gh-bad': '#f3a59c',
  '--gh-bad-soft': '#3d1f1c',
  '--mantine-color-text': dark[0],
  '--mantine-color-dimmed': dark[1],
  '--mantine-color-placeholder': '#a09a90',
  '--mantine-color-anchor': indigo[2],
  '--mantine-color-error': '#ff9d94',
  '--mantine-color-gray-light-color': dark[0],
  '--mantine-color-indigo-light-color': indigo[1],
  '--mantine-color-teal-light-color': '#8fe0c0',
  '--mantine-color-yellow-light-color': '#f5cf7d',
  '--mantine-color-red-light-color': '#ffb3ab',
  '--mantine-color-default-border': dark[4],
})

/** Where Mantine's defaults fail contrast, and the few surfaces of our own (`--gh-…`): pages take colour from nowhere else. */
export const resolver: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: light(colors),
  dark: dark(colors),
})
