/** Reads docs/promises.md: each row a promise and its proof, a test (`file › its name`) or a command (`npm run …`). */
export type Proof = { readonly promise: string; readonly file: string; readonly name: string }

const ROW = /^\|\s*(?<promise>[^|]+?)\s*\|\s*(?<proofs>.+?)\s*\|$/
const TEST = /`([\w./-]+\.test\.tsx?) › ([^`]+)`/g

export function promisesIn(page: string): { promise: string; proofs: Proof[]; commands: string[] }[] {
  return page
    .split('\n')
    .map((line) => ROW.exec(line)?.groups)
    .filter((row) => row !== undefined)
    .map(({ promise = '', proofs = '' }) => ({
      promise,
      proofs: [...proofs.matchAll(TEST)].map(([, file = '', name = '']) => ({ promise, file, name })),
      commands: [...proofs.matchAll(/`(npm [^`]+|npx [^`]+|bash [^`]+)`/g)].map(([, command = '']) => command),
    }))
    .filter(({ promise }) => promise !== 'promise' && !/^-+$/.test(promise))
}

/** Proofs whose test is not there, and promises without any proof. */
export function unproven(page: string, read: (file: string) => string | null): string[] {
  return promisesIn(page).flatMap(({ promise, proofs, commands }) => {
    if (proofs.length + commands.length === 0) return [`no proof: ${promise}`]
    return proofs
      .filter(({ file, name }) => !read(file)?.includes(name))
      .map(({ file, name }) => `${file} has no test “${name}”`)
  })
}
