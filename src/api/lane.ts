import fastq from 'fastq'

type Work<T> = () => Promise<T>

/**
 * So many go side by side, and the next wait outside: none then holds for long what another waits for. Whoever has waited
 * `patienceMs` goes as well: those that are stuck hold up nobody else for longer.
 */
export function laneOf(abreast: number, patienceMs: number) {
  const lane = fastq.promise((work: Work<unknown>) => work(), abreast)
  return <T>(work: Work<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      let begun: Promise<T> | undefined
      const begin = () => {
        clearTimeout(patience)
        begun ??= work()
        return begun
      }
      const tell = () => begin().then(resolve, reject)
      const patience = setTimeout(tell, patienceMs)
      void lane.push(tell)
    })
}
