/** How the machine installs packages; `brew` is macOS. */
export const managers: readonly ['dnf', 'apk', 'pacman', 'zypper', 'brew', 'apt']
/** What is known of a machine. */
export type Machine = {
  /** What CHROMIUM_PATH says, if anything. */
  readonly named?: string
  /** A browser that starts: the named one alone if one is named, else the system's, else Playwright's. */
  readonly found?: string
  /** What to put before a command so that root runs it; missing where nobody is root. */
  readonly root?: readonly string[]
  readonly manager?: (typeof managers)[number]
  /** Whether apt, asked now, could install Chromium. */
  readonly aptHas: boolean
  /** Whether Playwright has a browser for this kind of machine. */
  readonly downloads: boolean
}
export type Way = 'apt' | 'download'
export type Step =
  | { readonly do: 'take'; readonly path: string }
  | { readonly do: 'apt'; readonly as: readonly string[] }
  | { readonly do: 'download' }
  | { readonly do: 'ask'; readonly says: { readonly en: string; readonly ko: string } }
/** The next step, after those tried that brought none. */
export function nextStep(machine: Machine, tried?: readonly Way[]): Step
