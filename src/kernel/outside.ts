import type { Ctx } from './context.ts'

/**
 * The ways to the world outside: where contents lie, who answers for names, who knows companies. Each module declares its own
 * here (`declare module`), the House plugs them in. An operation inside its transaction has none of them.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the kernel knows no business; modules say what is in it
export interface Ports {}

/** Where an operation stands before its transaction opens: who asks and for whom, the ports, and a look inside. */
export type Outside = Pick<Ctx, 'tenantId' | 'actor' | 'reach' | 'now' | 'address' | 'language'> & {
  readonly ports: Ports
  /** Reads what the question needs, in a short transaction of its own: nothing is held while the world is asked. */
  readonly look: <T>(read: (ctx: Ctx) => Promise<T>) => Promise<T>
}

/** What an operation does inside its transaction. */
export type Work<Input, Result> = (ctx: Ctx, input: Input) => Promise<Result>
/** An operation that learns something outside first; what it learned is handed to its work. */
export type Forearmed<Input, Result> = {
  readonly before: (outside: Outside, input: Input) => Promise<unknown>
  readonly run: (ctx: Ctx, input: Input, learned: never) => Promise<Result>
}
export type Operation<Input, Result> = Work<Input, Result> | Forearmed<Input, Result>

/**
 * The one way to ask the world (the network, a slow check): before the transaction opens, for routes, reactions and jobs
 * alike. A request or fact that comes twice may ask twice, so asking changes nothing of ours.
 */
export const beforehand = <Input, Learned, Result>(
  before: (outside: Outside, input: Input) => Promise<Learned>,
  run: (ctx: Ctx, input: Input, learned: Learned) => Promise<Result>,
): Forearmed<Input, Result> => ({ before, run })

/** The parts of an operation, as a route, a reaction or a job keeps them: what was asked and learned fit each other by then. */
export type Parts<Result> = {
  readonly before?: (outside: Outside, input: never) => Promise<unknown>
  readonly run: (ctx: Ctx, input: never, learned: never) => Promise<Result>
}
export const partsOf = <Input, Result>(operation: Operation<Input, Result>): Parts<Result> =>
  typeof operation === 'function' ? { run: operation } : operation
