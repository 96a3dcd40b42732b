import { begin, handOver } from './house.mjs'
import { installPackages } from './install.mjs'

/** The command line on the Node of the house, in the folder of the caller: npm itself stands in the folder of the clone. */
await begin(async () => {
  await installPackages()
  await handOver('cli/src/main.ts', process.env.INIT_CWD ?? process.cwd())
})
