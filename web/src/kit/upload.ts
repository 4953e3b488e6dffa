import type { Gives, Write } from './api.ts'
import { headersOf, newKey, requestOf } from './api.ts'
import { asProblem, offline, problemOf } from './problem.ts'

/** How far a file has come: 0 to 1. */
export type Watch = (share: number) => void

/** Sends one file as a form part named `file`, telling how far it is. `fetch` cannot tell, so this does not use it. */
export function upload<E extends Write>(endpoint: E, input: Record<string, unknown>, file: File, watch: Watch) {
  const { method, url } = requestOf(endpoint, input)
  const form = new FormData()
  form.append('file', file)
  return new Promise<Gives<E>>((done, stop) => {
    const request = new XMLHttpRequest()
    request.open(method, url)
    request.responseType = 'text'
    for (const [name, value] of Object.entries(headersOf(method, { key: newKey() })))
      request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => watch(total > 0 ? loaded / total : 0)
    request.onerror = () => stop(offline())
    request.onload = () => {
      if (request.status < 300) return done(JSON.parse(request.responseText))
      problemOf(answerOf(request)).then(stop, (error) => stop(asProblem(error)))
    }
    request.send(form)
  })
}

const answerOf = (request: XMLHttpRequest) =>
  new Response(request.responseText, {
    status: request.status,
    headers: { 'retry-after': request.getResponseHeader('retry-after') ?? '' },
  })
