import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { speakWhole, useLanguage } from './kit/say.ts'
import { Broken } from './shell/Broken.tsx'
import { Frame } from './shell/Frame.tsx'
import { Missing } from './shell/Missing.tsx'

/** Every parameter of an address is text; lists keep their filters there (`kit/useAddress.ts`). */
export type Search = Readonly<Partial<Record<string, string>>>

/** Whom a page is for. A stranger at a page for members is asked to sign in and comes back. */
export type Audience = 'anyone' | 'member' | 'vendor'
declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    audience?: Audience
  }
}

export const root = createRootRoute({
  component: Frame,
  notFoundComponent: Missing,
  errorComponent: Broken,
  validateSearch: (search: Search): Search => search,
})

type Drawn = () => ReactNode

/** The page that is drawn with the first screen's words; every other waits for the rest of them, too. */
const FIRST = '/'

/** A page: its address, whom it is for, and where it is loaded from on the first visit. */
export function page<const Path extends string>(path: Path, audience: Audience, load: () => Promise<Drawn>) {
  const worded = path === FIRST ? load : () => Promise.all([load(), speakWhole()]).then(([Page]) => Page)
  const lazy = lazyRouteComponent(() => worded().then((Page) => ({ Page: spoken(Page) })), 'Page')
  return createRoute({
    getParentRoute: () => root,
    path,
    component: lazy,
    errorComponent: Broken,
    staticData: { audience },
  })
}

/** Draws a page again when the language changes; the router alone would keep it as it was. */
function spoken(Page: Drawn) {
  return function Spoken(_: object) {
    useLanguage()
    return <Page />
  }
}
