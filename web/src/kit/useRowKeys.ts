import { useHotkeys } from '@mantine/hooks'
import { useRef } from 'react'

/** j and k walk the rows by moving the focus to their links, so Enter opens as it does everywhere; x ticks the row. */
export function useRowKeys() {
  const body = useRef<HTMLTableSectionElement>(null)
  const rows = () => [...(body.current?.rows ?? [])]
  const at = () => rows().findIndex((row) => row.contains(document.activeElement))
  const walk = (step: 1 | -1) => {
    const all = rows()
    const here = at()
    const next = all[here < 0 ? 0 : Math.min(Math.max(here + step, 0), all.length - 1)]
    next?.querySelector<HTMLElement>('a, input, button')?.focus()
  }
  const tick = () => rows()[at()]?.querySelector<HTMLInputElement>('[data-tick]')?.click()
  useHotkeys([
    ['j', () => walk(1)],
    ['k', () => walk(-1)],
    ['x', tick],
  ])
  return body
}
