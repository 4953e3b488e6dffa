import type { Readable } from 'node:stream'
import { type Static, type TObject, type TSchema, Type } from 'typebox'
import type { Ctx } from './context.ts'
import { type Operation, type Parts, type Ports, partsOf } from './outside.ts'
import type { Page } from './page.ts'
import type { Permission } from './permissions.ts'
import type { Refusal } from './refusal.ts'

/** How a row looks from outside: the published schema, and the function that fits the row to it. */
export type View<Row, S extends TSchema = TSchema> = {
  readonly schema: S
  readonly show: (row: Row, ctx: Pick<Ctx, 'language' | 'now'>) => Static<S>
  /** For how long machines between may keep the answer; not at all, if it is not said. */
  readonly keptSeconds?: number
}
export const view = <Row, S extends TSchema>(schema: S, show: View<Row, S>['show']): View<Row, S> => ({ schema, show })

/** A row that is shown as it is: the schema alone decides what goes out. */
export const plain = <S extends TSchema>(schema: S): View<Static<S>, S> => ({ schema, show: (row) => row })

/** The same answer for everyone who asks in one language: it may be kept for a while, and asked for again by its mark. */
export const forEveryone = <Row, S extends TSchema>(keptSeconds: number, one: View<Row, S>): View<Row, S> => ({
  ...one,
  keptSeconds,
})

export const pageOf = <Row, S extends TSchema>({ schema, show }: View<Row, S>) =>
  view(
    Type.Object({ items: Type.Array(schema), next: Type.Union([Type.String(), Type.Null()]) }),
    ({ items, next }: Page<Row>, ctx) => ({ items: items.map((row) => show(row, ctx)), next }) as never,
  )

export const listOf = <Row, S extends TSchema>({ schema, show }: View<Row, S>) =>
  view(
    Type.Object({ items: Type.Array(schema) }),
    (items: Row[], ctx) => ({ items: items.map((row) => show(row, ctx)) }) as never,
  )

/** Nothing to show: the answer is 204. */
export const nothing = view(Type.Null(), () => null as never)

/** A document instead of JSON: the command answers with what it is made of, and it is made outside, after the transaction. */
export type Document = {
  readonly name: string
  readonly type: string
  /** Whole; or as a stream, where it is too long to be held in memory. */
  readonly content: (ports: Ports) => Promise<Uint8Array | string | Readable>
}
export const document = view(Type.Unsafe<Document>({ type: 'string', format: 'binary' }), (row: Document) => row)

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Endpoint = `${Method} /${string}`
export type Route<
  E extends Endpoint = Endpoint,
  I extends TObject = TObject,
  S extends TSchema = TSchema,
> = Parts<unknown> & {
  readonly endpoint: E
  readonly may: Permission
  readonly takes: I
  readonly gives: View<never, S>
}

/**
 * An operation, offered over HTTP: where, who may, what it takes, what it gives, what it runs. A refusal that is answered
 * instead of thrown keeps what was written beside it (a counted try).
 */
export const route = <const E extends Endpoint, I extends TObject, S extends TSchema, Row>(
  endpoint: E,
  may: Permission,
  takes: I,
  gives: View<Row, S>,
  run: Operation<Static<I>, Row | Refusal>,
): Route<E, I, S> => ({ endpoint, may, takes, gives, ...partsOf(run) })

/** What a caller sees of the routes: an endpoint names an input and an output. The web app imports only this type. */
export type ApiOf<R extends Route> = {
  [One in R as One['endpoint']]: { takes: Static<One['takes']>; gives: Json<Static<One['gives']['schema']>> }
}
type Json<T> = T extends Date ? string : T extends string ? T : T extends object ? { [K in keyof T]: Json<T[K]> } : T
