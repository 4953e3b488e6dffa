import { headersOf } from './api.ts'
import { asProblem, offline, problemOf } from './problem.ts'

/** How far a file has come: 0 to 1. */
export type Watch = (share: number) => void

/** A file the server has; other records name it by its id. */
export type Kept = { id: string; name: string; size: number }

/** Sends one file to be kept. */
export const upload = (file: File, watch: Watch) => uploadTo<Kept>('/files', file, watch)

/** Sends one file to whoever takes it, telling how far it is: `fetch` cannot tell, so this does not use it. */
export function uploadTo<Answer>(path: string, file: File, watch: Watch): Promise<Answer> {
  const form = new FormData()
  form.append('file', file)
  return new Promise<Answer>((done, stop) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/rest${path}`)
    for (const [name, value] of Object.entries(headersOf('POST', {}))) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => watch(total > 0 ? loaded / total : 0)
    request.onerror = () => stop(offline())
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return done(JSON.parse(request.responseText))
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
