import * as api from '@songhanh/api/releases'
import { asks, performs, type Route } from '../platform/http/route.ts'
import { dropRelease, prepareRelease, publishRelease, withdrawRelease } from './commands.ts'
import { changeCounterSettings, counterSettings } from './settings.ts'
import { attackRelease, listReleases, previewRelease } from './queries.ts'

/** The endpoints of releases. */
export const releaseRoutes = (): Route[] => [
  asks(api.listReleases, listReleases),
  performs(api.prepareRelease, prepareRelease),
  asks(api.previewRelease, previewRelease),
  asks(api.attackRelease, attackRelease),
  performs(api.publishRelease, publishRelease),
  performs(api.withdrawRelease, withdrawRelease),
  performs(api.dropRelease, dropRelease),
  asks(api.readCounterSettings, counterSettings),
  performs(api.changeCounterSettings, changeCounterSettings),
]
