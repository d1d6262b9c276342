import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net'

/** A proxy of a school: it notes where it was asked to go. */
export type Relay = {
  readonly port: number
  readonly asked: string[]
  /** The first byte that went through each tunnel: 22 begins TLS. */
  readonly firstBytes: number[]
  close(): Promise<void>
}

/** An HTTP proxy that digs tunnels (CONNECT) for whoever knows the password. @param leadTo where every tunnel ends. */
export async function httpProxy(password: string, leadTo?: string): Promise<Relay> {
  const asked: string[] = []
  const firstBytes: number[] = []
  const sockets = new Set<Socket>()
  const server = createServer((_, response) => void response.writeHead(405).end())
  server.on('connect', (request, socket: Socket) => {
    sockets.add(socket)
    const given = request.headers['proxy-authorization']
    if (given !== `Basic ${Buffer.from(password).toString('base64')}`) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n<html>407</html>')
      return
    }
    asked.push(request.url ?? '')
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    join(socket, leadTo ?? request.url ?? '', firstBytes)
  })
  return opened(server, { asked, firstBytes, sockets })
}

/** A SOCKS5 proxy without a password (RFC 1928). @param leadTo where every tunnel ends. */
export async function socksProxy(leadTo?: string): Promise<Relay> {
  const asked: string[] = []
  const firstBytes: number[] = []
  const sockets = new Set<Socket>()
  const server = createTcpServer(async socket => {
    sockets.add(socket)
    await once(socket)
    socket.write(Buffer.from([5, 0]))
    const request = await once(socket)
    const named = request[3] === 3
    const length = named ? (request[4] ?? 0) : 4
    const address = request.subarray(named ? 5 : 4, (named ? 5 : 4) + length)
    const host = named ? address.toString('latin1') : address.join('.')
    const target = `${host}:${request.readUInt16BE((named ? 5 : 4) + length)}`
    asked.push(target)
    socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]))
    join(socket, leadTo ?? target, firstBytes)
  })
  return opened(server, { asked, firstBytes, sockets })
}

const once = (socket: Socket): Promise<Buffer> => new Promise(resolve => socket.once('data', resolve))

function join(socket: Socket, target: string, firstBytes: number[]): void {
  const [host = '', port = ''] = target.split(':')
  const far = connect(Number(port), host)
  socket.once('data', (data: Buffer) => firstBytes.push(data[0] ?? -1))
  socket.pipe(far).pipe(socket)
  for (const each of [socket, far]) each.on('error', () => socket.destroy())
}

async function opened(
  server: Server | ReturnType<typeof createTcpServer>,
  { asked, firstBytes, sockets }: { asked: string[]; firstBytes: number[]; sockets: Set<Socket> },
): Promise<Relay> {
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  return {
    ...{ asked, firstBytes },
    port: (server.address() as AddressInfo).port,
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise(resolve => void server.close(() => resolve()))
    },
  }
}
