/** A real SMTP server of the tests and measurements: what it was handed, and how it is told to behave. */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Received {
  readonly to: readonly string[]
  readonly messageId: string
  readonly source: string
}

export interface Receiving {
  readonly url: string
  readonly received: Received[]
  /** How many times somebody connected. */
  connections(): number
  /** Addresses that are refused for good. */
  readonly refused: Set<string>
  /** How long it waits before it takes a message. */
  slow(milliseconds: number): void
  close(): Promise<void>
}

export async function receiveMail(port = 0): Promise<Receiving> {
  const received: Received[] = []
  const refused = new Set<string>()
  let delay = 0
  let connected = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onConnect(_session, done) {
      connected += 1
      done()
    },
    onRcptTo: ({ address }, _session, done) =>
      done(refused.has(address) ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString()
        setTimeout(() => {
          received.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            messageId: /^Message-ID:\s+(<[^>]+>)/im.exec(source)?.[1] ?? '',
            source,
          })
          done()
        }, delay)
      })
    },
  })
  // A sender that is killed tears its connection down: that is what is being tried.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: taken } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${taken}`,
    received,
    connections: () => connected,
    refused,
    slow: (milliseconds) => {
      delay = milliseconds
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
