/** A proxy that lets a browser reach the practice server under the sites' real names, and nothing else. */
import { createServer } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { practiceHosts } from '../practice/server'

/** A running proxy. `refused` lists the hosts that were asked for and not reached. */
export type Proxy = { port: number; refused: string[]; close: () => Promise<void> }

/** Starts the proxy on a free port; `practicePort` is where the practice server listens on 127.0.0.1. */
export const startProxy = async (practicePort: number): Promise<Proxy> => {
  const allowed = new Set(Object.values(practiceHosts).map((host) => `${host}:443`))
  const refused: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    refused.push(request.url ?? '')
    response.writeHead(403)
    response.end()
  })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('connect', (request, client: Socket, head: Buffer) => {
    if (!allowed.has(request.url ?? '')) {
      refused.push(request.url ?? '')
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    const practice = connect(practicePort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      practice.write(head)
      practice.pipe(client)
      client.pipe(practice)
    })
    practice.on('error', () => client.destroy())
    client.on('error', () => practice.destroy())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
