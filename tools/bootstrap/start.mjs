import { buildRooms } from './build.mjs'
import { begin, handOver, ROOT } from './house.mjs'
import { installPackages } from './install.mjs'

/** Opens the demonstration place: installs and builds what is missing, then hands over to the server until it ends. */
await begin(async () => {
  await installPackages()
  await buildRooms()
  await handOver('server/src/demo/start.ts', ROOT)
})
