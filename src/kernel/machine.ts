import { refusals } from './refusal.ts'
import { enter } from './register.ts'
import { word } from './words.ts'

const { notNow } = refusals('lifecycle', {
  notNow: {
    kind: 'conflict',
    en: 'This is not possible now: “{move}” does not follow “{state}”.',
    ko: '지금은 할 수 없어요. “{state}” 상태에서는 “{move}” 작업을 할 수 없어요.',
    remedy: {
      en: 'Load the page again: it shows the present state and what may be done next.',
      ko: '페이지를 새로 고치면 현재 상태와 지금 할 수 있는 작업이 보여요.',
    },
    who: ['you'],
  },
})

/** Every life told anywhere, by name: what the docs are written from and the tests walk. */
export const machines = new Map<string, Machine>()
export type Machine = {
  name: string
  states: readonly string[]
  all: readonly string[]
  moves: (state: never) => readonly string[]
  next: (state: never, move: never) => string
}

/** A life told as data: for each state, the moves it allows and the state each leads to. */
export function machine<const M extends { [S in keyof M]: Readonly<Record<string, keyof M>> }>(name: string, map: M) {
  type State = keyof M & string
  type Move = { [S in keyof M]: keyof M[S] & string }[keyof M]
  const leads = map as Record<string, Record<string, State>>
  const life = {
    name,
    states: Object.keys(map) as [State, ...State[]],
    all: [...new Set(Object.values(leads).flatMap((moves) => Object.keys(moves)))] as Move[],
    moves: (state: State) => Object.keys(leads[state] ?? {}) as Move[],
    can: (state: State, move: Move) => leads[state]?.[move] !== undefined,
    next(state: State, move: Move): State {
      const to = leads[state]?.[move]
      if (to === undefined) throw notNow({ move: word(`move.${name}.${move}`), state: word(`state.${name}.${state}`) })
      return to
    },
  }
  enter<Machine>(machines, name, life)
  return life
}

export type StateOf<L extends { states: readonly unknown[] }> = L['states'][number]
export type MoveOf<L extends { moves: (state: never) => readonly unknown[] }> = ReturnType<L['moves']>[number]
