import { queryOptions } from '@tanstack/react-query'
import type { SiteMeetingLine as SiteMeetingLineShape, SiteMeeting as SiteMeetingShape } from '@yigen/domain/site-meetings/site-meeting.ts'
import type { ReadBy, Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type SiteMeeting = ReadBy<typeof SiteMeetingShape, 'office'>
export type SiteMeetingLine = Wire<typeof SiteMeetingLineShape>
export type Decision = SiteMeeting['decisions'][number]

/** One, by its id or that of one of its decisions. */
export const siteMeetingQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: ['siteMeeting', 'siteDecision'], beside: ['task', 'project'] }, 'site-meetings', id],
    queryFn: ({ signal }) => get<SiteMeeting>(`/api/site-meetings/${id}`, {}, signal),
  })
