/** Which names this place answers to. A name it does not know is refused: a foreign page could otherwise point its own name at this machine. */
export interface Hosts {
  /** Whether a `Host` header names this place. */
  knows(host: string | undefined): boolean
  /** Whether a page that sends this `Origin` may write here: pages of this place, and programs that send none. */
  trusts(origin: string | undefined): boolean
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** `port` is asked each time, since it is known only once the server listens. */
export function knownHosts(configured: readonly string[], port: () => number): Hosts {
  const knows = (host: string | undefined) => {
    if (host === undefined) return false
    const name = host.toLowerCase()
    return configured.includes(name) || LOOPBACK.some((own) => name === `${own}:${port()}` || (port() === 80 && name === own))
  }
  return {
    knows,
    trusts(origin) {
      if (origin === undefined) return true
      return URL.canParse(origin) && knows(new URL(origin).host)
    },
  }
}
