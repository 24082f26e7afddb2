import { type AccessTable, byRole } from '#members/access.ts'

const whoWorks = byRole('officer', 'minister', 'leader', 'head', 'clerk')

/** Who works in a city reads all its districts; in a district, that one alone. R18.1 */
export const cityAccess = {
  getCityPicture: whoWorks,
  listCityEnterprises: whoWorks,
  listCityMatters: byRole('leader'),
} as const satisfies AccessTable
