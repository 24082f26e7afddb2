import { calendarAccess } from '@yigen/domain/calendar/calendar-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { calendarRoutes } from './calendar.routes.ts'

export const calendarSlice = serverSlice({
  name: 'calendar',
  floor: 'record',
  access: calendarAccess,
  tables: { shared: ['calendar_year', 'calendar_day', 'calendar_replaced'] },
  routes: [calendarRoutes],
})
