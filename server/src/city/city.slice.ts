import { cityAccess } from '@yigen/domain/city/city-access.ts'
import { cityFigures } from '@yigen/domain/city/city-figures.ts'
import { serverSlice } from '#slice/slice.ts'
import { cityRoutes } from './city.routes.ts'

export const citySlice = serverSlice({ name: 'city', floor: 'day', access: cityAccess, routes: [cityRoutes], figures: [cityFigures] })
