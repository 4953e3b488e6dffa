import type { Page } from 'playwright-core'

type Query = { queryKey: readonly unknown[] }
type Memory = {
  getQueryCache: () => unknown
  invalidateQueries: (of: Query) => Promise<void>
  removeQueries: (of: { predicate: (one: Query) => boolean }) => void
}
type Router = {
  subscribe: (of: 'onRendered', hear: () => void) => () => void
  navigate: (is: { href: string }) => Promise<void>
}
type Part = { child: Part | null; sibling: Part | null; memoizedProps: { client?: Memory } | null }
type Opened = { __TSR_ROUTER__?: Router }

/** Goes on inside the portal as by a link, until the page has been drawn; false from outside it. A load costs four times as much. */
export const follow = (page: Page, address: string) =>
  page.evaluate(async (href) => {
    const router = (window as Opened).__TSR_ROUTER__
    if (!router) return false
    await new Promise<void>((drawn) => {
      const leave = router.subscribe('onRendered', () => drawn(leave()))
      void router.navigate({ href })
    })
    return true
  }, address)

/** To an address as somebody who types it: whatever was read before is read anew, without the program being loaded again. */
export async function walk(page: Page, address: string) {
  const isThere = new URL(address, page.url().replace('about:blank', 'http://nowhere')).href === page.url()
  if (isThere || !(await forget(page)) || !(await follow(page, address))) await page.goto(address)
}

/** What the portal has read is forgotten, and who is there is asked again; false where it is not open. */
const forget = (page: Page) =>
  page.evaluate(async () => {
    const root = document.getElementById('root')
    const memory = root && memoryOf(root)
    if (!memory || !(window as Opened).__TSR_ROUTER__) return false
    await memory.invalidateQueries({ queryKey: ['me'] })
    memory.removeQueries({ predicate: ({ queryKey: [name] }) => name !== 'me' && name !== 'network' })
    return true

    /** Where React keeps what the whole portal has read: at one of the first parts it draws. */
    function memoryOf(at: HTMLElement): Memory | undefined {
      const key = Object.keys(at).find((one) => one.startsWith('__reactContainer')) ?? ''
      const root = (at as unknown as Record<string, { stateNode: { current: Part } } | undefined>)[key]
      const parts = root ? [root.stateNode.current] : []
      for (const { child, sibling } of parts) parts.push(...[child, sibling].filter((one) => one !== null))
      return parts.find((part) => part.memoizedProps?.client?.getQueryCache)?.memoizedProps?.client
    }
  })
