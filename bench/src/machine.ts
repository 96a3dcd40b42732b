import { arch, cpus, platform, release, totalmem } from 'node:os'

/** The machine in one line, so that a figure is never read without it. */
export function machine(): string {
  const processors = cpus()
  const gibibytes = Math.round(totalmem() / 2 ** 30)
  return `${platform()} ${release()} ${arch()}, ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${gibibytes} GiB, Node ${process.versions.node}`
}
