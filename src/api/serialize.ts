import build, { type AnySchema } from 'fast-json-stringify'

/** Fastify's serializer, made when its route is first asked: start and memory are spared those that sleep for days. */
export function serializer({ schema }: { schema: unknown }) {
  let write: ((body: unknown) => string) | undefined
  return (body: unknown): string => {
    write ??= build(schema as AnySchema)
    return write(body)
  }
}
