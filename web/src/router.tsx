import { createRouter } from '@tanstack/react-router'
import { page, root, type Search } from './pages.tsx'

/** Every page of the house, one line each. */
// biome-ignore format: a table
const pages = [
  page('/', 'anyone', () => import('./home/FrontPage.tsx').then((m) => m.FrontPage)),
]

const parseSearch = (text: string): Search => Object.fromEntries(new URLSearchParams(text))

function stringifySearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text && `?${text}`
}

export const router = createRouter({
  routeTree: root.addChildren(pages),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
  trailingSlash: 'never',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
