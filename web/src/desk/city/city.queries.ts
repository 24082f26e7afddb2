import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { CityEnterprises as EnterprisesShape, CityMatters as MattersShape } from '@yigen/domain/city/city-lists.ts'
import type { CityPicture as PictureShape } from '@yigen/domain/city/city-picture.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get, type Query } from '#shared/http.ts'

export type CityPicture = Wire<typeof PictureShape>
export type CityDistrict = CityPicture['districts'][number]
export type CityEnterprises = Wire<typeof EnterprisesShape>
export type CityMatters = Wire<typeof MattersShape>

export const cityQuery = (asked: Query) =>
  queryOptions({
    queryKey: [{ of: ['result', 'request', 'enterprise', 'lift'] }, 'city', asked],
    queryFn: ({ signal }) => get<CityPicture>('/api/city', asked, signal),
  })

const pages = { initialPageParam: undefined as string | undefined, getNextPageParam: (page: { next: string | null }) => page.next }

export const cityEnterprisesQuery = (asked: Query) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['enterprise'] }, 'city', 'enterprises', asked],
    queryFn: ({ pageParam, signal }) => get<CityEnterprises>('/api/city/enterprises', { ...asked, limit: 50, after: pageParam }, signal),
    ...pages,
  })

export const cityMattersQuery = (asked: Query) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['request'] }, 'city', 'matters', asked],
    queryFn: ({ pageParam, signal }) => get<CityMatters>('/api/city/matters', { ...asked, limit: 50, after: pageParam }, signal),
    ...pages,
  })
