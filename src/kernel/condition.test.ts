import { afterAll, describe, expect, test } from 'vitest'
import { type Condition, checked, codeOf, condition, type Look, once, unmet } from './condition.ts'
import type { Ctx } from './context.ts'
import { declared } from './refusal.ts'

const said = { en: 'It is closed.', ko: '닫혀 있어요.' }
const remedy = { en: 'Open it.', ko: '열어 주세요.' }
const named = (name: string, check: (look: Look) => Promise<{ met: true } | { met: false; cause: 'shut' }>) =>
  condition({
    ...{ name, opens: ['sell'], says: said, who: ['globalAdmin'], link: '/door', mandatory: false },
    causes: { shut: { ...said, remedy } },
    check,
  })
/** The house's own reference is made of what is declared: these three are none of it. */
afterAll(() => {
  for (const name of ['front', 'back', 'gate']) declared.delete(`readiness.${name}.shut`)
})

describe('one look', () => {
  test('reads once what several conditions ask, and the next look reads it anew', async () => {
    let reads = 0
    const door = once(async () => ++reads)
    const ask = async (look: Look) => ((await door(look)) > 0 ? ({ met: true } as const) : { met: false, cause: 'shut' } as const) // biome-ignore format: one thought
    const both: Condition[] = [named('front', ask), named('back', ask)]
    const ctx = {} as Ctx // these conditions ask nothing of it
    await checked(ctx, both)
    expect(reads).toBe(1)
    await checked(ctx, both)
    expect(reads).toBe(2)
  })
})

describe('a condition', () => {
  const gate = named('gate', async () => ({ met: false, cause: 'shut' }))

  test('declares each of its causes as a refusal', () => {
    expect(declared.get(codeOf(gate, 'shut'))).toEqual({ ...said, kind: 'forbidden', remedy, who: ['globalAdmin'] })
  })

  test('declared a second time under the same name is an error', () => {
    expect(() => named('gate', gate.check)).toThrow('readiness.gate.shut is declared twice')
  })

  test('that is not met refuses by its own sentence, with who clears it and where; met, it refuses nothing', () => {
    const by = { condition: gate, verdict: { met: false, cause: 'shut', who: ['vendor'] } } as const
    expect(unmet(by)).toMatchObject({
      code: 'readiness.gate.shut',
      facts: { condition: 'gate', cause: 'shut' },
      declared: { who: ['vendor'] },
      pointer: { link: '/door' },
    })
    expect(unmet({ condition: gate, verdict: { met: true } })).toBeNull()
  })
})
