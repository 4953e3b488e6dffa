import { type HotkeyItem, useHotkeys } from '@mantine/hooks'
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
    const link = next?.querySelector<HTMLElement>('a') ?? next?.querySelector<HTMLElement>('input, button')
    link?.focus()
  }
  const tick = () => rows()[at()]?.querySelector<HTMLInputElement>('[data-tick]')?.click()
  const keys = [['j', () => walk(1)], ['k', () => walk(-1)], ['x', tick]] as const // biome-ignore format: a table
  const typed = keys.map(([key, run]): HotkeyItem => [key, () => isTyping() || run(), { preventDefault: false }])
  useHotkeys(typed, ['TEXTAREA', 'SELECT'])
  return body
}

/** A ticked box is an input too, but nobody writes into it. */
const isTyping = () => document.activeElement?.matches('input:not([type="checkbox"])') ?? false
