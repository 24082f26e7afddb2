import { feedAccess } from '@yigen/domain/feeds/feed-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { endWithAccount } from './end-with-account.ts'
import { ownFeedRoutes, publicFeedRoutes, stationFeedRoutes } from './feeds.routes.ts'

export const feedsSlice = serverSlice({
  name: 'feeds',
  floor: 'beside',
  access: feedAccess,
  tables: { ofDistrict: ['feed'] },
  routes: [publicFeedRoutes, ownFeedRoutes, stationFeedRoutes],
  follows: { peopleChanged: endWithAccount },
})
