import type { CliCommand } from '../command.ts'

/** Opens a real place in this process; it ends with a signal. */
export const serve: CliCommand = {
  name: 'serve',
  usage: '',
  least: 0,
  summary: (words) => words.serve,
  options: {},
  async run() {
    await import('@songhanh/server/main')
    return 0
  },
}
