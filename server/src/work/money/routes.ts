import * as api from '@songhanh/api/money'
import { asks, performs, type Route } from '../../platform/http/route.ts'
import { changeMoney, enterMoney } from './commands.ts'
import { listMoney } from './queries.ts'

export const moneyRoutes = (): Route[] => [
  asks(api.listMoney, listMoney),
  performs(api.enterMoney, enterMoney),
  performs(api.changeMoney, changeMoney),
]
