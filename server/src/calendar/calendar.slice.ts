import { serverSlice } from '#slice/slice.ts'
import { calendarRoutes } from './calendar.routes.ts'

export const calendarSlice = serverSlice({
  name: 'calendar',
  floor: 'record',
  tables: { shared: ['calendar_year', 'calendar_day'] },
  routes: [calendarRoutes],
})
