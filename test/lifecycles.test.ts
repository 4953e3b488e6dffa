import { describe, expect, test } from 'vitest'
import '#api/routes.ts'
import { machines } from '#kernel/machine.ts'
import { Refusal } from '#kernel/refusal.ts'

const lives = [...machines.values()].map(
  (life) =>
    life as typeof life & {
      moves: (state: string) => readonly string[]
      next: (state: string, move: string) => string
    },
)

describe.each(lives.map((life) => [life.name, life] as const))('the life of a %s', (_, life) => {
  const every = life.states.flatMap((state) => life.all.map((move) => [state, move] as const))

  test.each(every)('from %s, %s leads to a known state or is refused', (state, move) => {
    if (life.moves(state).includes(move)) expect(life.states).toContain(life.next(state, move))
    else expect(() => life.next(state, move)).toThrow(Refusal)
  })

  test('every state but the first can be reached', () => {
    const reached = new Set(life.states.flatMap((state) => life.moves(state).map((move) => life.next(state, move))))
    expect(life.states.slice(1).filter((state) => !reached.has(state))).toEqual([])
  })
})
