import { offline, problemOf } from './problem.ts'

/** One request to the house, and its answer; a no, or no answer at all, is thrown as a problem. */
export async function send(url: string, request: RequestInit): Promise<Response> {
  const response = await fetch(url, request).catch((error: Error) => {
    throw error.name === 'AbortError' ? error : offline()
  })
  if (!response.ok) throw await problemOf(response)
  return response
}
