import type { Actor } from '@yigen/domain/members/actor.ts'

/** The calendar of the actor's own days. */
export const ownFeed = ({ districtId, memberId }: Actor) => ({
  ...{ districtId, memberId, stationId: null },
  of: { zh: '自己的', en: 'their own days' },
})
