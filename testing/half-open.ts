import { connect, createServer, type Socket } from 'node:net'

export type HalfOpenLine = {
  /** The address of the same database over this line. */
  through(url: string): string
  /** From now on nothing passes, and nobody is told: a black hole. New connections are taken and go nowhere. */
  swallow(): void
  /** What was swallowed is lost; from now on all passes again. */
  heal(): void
  close(): Promise<void>
}

/** A line to PostgreSQL's socket that can turn into a black hole, as a network does. */
export async function halfOpenLine(): Promise<HalfOpenLine> {
  let open = true
  let target = ''
  const sockets = new Set<Socket>()
  const server = createServer(near => {
    const far = connect(target)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => sockets.delete(socket))
    }
    near.on('data', chunk => open && far.write(chunk))
    far.on('data', chunk => open && near.write(chunk))
    near.on('close', () => open && far.destroy())
    far.on('close', () => open && near.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    through(url) {
      const [, role = '', database = '', folder = ''] = /^postgres(?:ql)?:\/\/([^@]*)@[^/]*\/([^?]*)\?host=(.*)$/.exec(url) ?? []
      target = `${decodeURIComponent(folder)}/.s.PGSQL.5432`
      return `postgresql://${role}@127.0.0.1:${port}/${database}`
    },
    swallow() {
      open = false
    },
    heal() {
      open = true
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
