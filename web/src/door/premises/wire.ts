import type { SiteOpinionList, SiteOpinion as SiteOpinionShape } from '@yigen/domain/premises/site-opinion.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'

/** What the server answers, as the browser sees it: types alone, no schema comes along. */
export type OwnSiteOpinions = Wire<typeof SiteOpinionList>
export type OwnSiteOpinion = Wire<typeof SiteOpinionShape>
