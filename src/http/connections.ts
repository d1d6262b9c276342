import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** The connections of a server, and what is being answered on each. */
export type Connections = {
  /** This answer stays open until either side ends it. */
  keepsOpen(response: ServerResponse): void
  /**
   * Lets go at once of each connection on which nothing has been asked in full, and of the others as they have their
   * answers. Node's own close waits for one on which nothing was ever asked, as browsers open them in advance, and for
   * one that asks again on the line of its last question.
   */
  letGo(): void
}

/** Follows the connections of this server from now on. */
export function followConnections(server: Server): Connections {
  const inHand = new Map<Socket, Set<IncomingMessage>>()
  const living = new Set<ServerResponse>()
  let ending = false
  const letsGo = (socket: Socket) => {
    if (ending && ![...(inHand.get(socket) ?? [])].some(({ complete }) => complete)) socket.destroySoon()
  }
  server.on('connection', socket => {
    inHand.set(socket, new Set())
    socket.once('close', () => inHand.delete(socket))
    letsGo(socket)
  })
  server.on('request', (request, response) => {
    inHand.get(request.socket)?.add(request)
    response.once('close', () => {
      living.delete(response)
      inHand.get(request.socket)?.delete(request)
      letsGo(request.socket)
    })
  })
  return {
    keepsOpen(response) {
      if (ending) response.end()
      else living.add(response)
    },
    letGo() {
      ending = true
      for (const response of living) response.end()
      for (const socket of inHand.keys()) letsGo(socket)
    },
  }
}
