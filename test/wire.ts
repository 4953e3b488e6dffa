import net from 'node:net'

/** A wire to a server that a test can cut and mend: bytes through, or nothing. */
export async function wireTo(target: { path: string } | { host: string; port: number }) {
  const open = new Set<net.Socket>()
  const keep = (socket: net.Socket) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
  }
  const make = () =>
    net.createServer((near) => {
      const far = net.connect(target as net.NetConnectOpts)
      keep(near)
      keep(far)
      near.pipe(far).pipe(near)
      near.on('close', () => far.destroy())
      far.on('close', () => near.destroy())
    })
  let server = make()
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  await listen(0)
  const { port } = server.address() as net.AddressInfo
  return {
    port,
    cut: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        for (const socket of open) socket.destroy()
      }),
    mend: () => {
      server = make()
      return listen(port)
    },
  }
}

/** Asks again until the answer is the wanted one, or gives the last one after many tries. */
export async function until<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean, tries = 150): Promise<T> {
  let answer = await ask()
  for (let turn = 1; turn < tries && !wanted(answer); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    answer = await ask()
  }
  return answer
}
