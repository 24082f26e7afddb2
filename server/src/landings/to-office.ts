import type { ProjectView } from '@yigen/domain/landings/project-view.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import { type Refusal, refusalSentence } from '@yigen/domain/refusals/refusals.ts'
import type { z } from 'zod'
import { whyNotLeading } from '#leaderships/leadership-parts.ts'
import { evidenceRows } from './evidence-rows.ts'
import type { KnownProject } from './known-project.ts'
import { nextMilestones } from './next-milestones.ts'
import { toProjectRow } from './project-rows.ts'
import { gateHere, stageLine } from './stage-line.ts'
import { whyNotOnPage } from './why-not-on-page.ts'

type ToOffice = Extract<z.output<typeof ProjectView>, { reader: 'office' }>

/** Everything of a project, for whoever of the office sees it whole. R13, R14, R15 */
export function toOffice(actor: Actor, known: KnownProject): ToOffice {
  const { row, page, gates, now } = known
  const { more, plan, draft, milestones } = page
  const standing = { relation: row.relation, alsoMinister: isMinisterOf(actor, row.officerId) }
  const listed = toProjectRow(row, actor, gates, now)
  const evidence = evidenceRows(actor, known)
  return {
    reader: 'office',
    ...listed,
    ...{ address: more.address, investment: more.investment, area: more.area, headcount: more.headcount },
    sourceRequest: more.sourceId ? { id: more.sourceId, number: more.sourceNumber ?? '', title: more.sourceTitle ?? '' } : null,
    ...{ openedAt: more.openedAt, openedBy: more.openedBy, endedAt: more.endedAt, endReason: more.endReason, endWhere: more.endWhere },
    ...{
      keySince: more.keySince,
      officerSince: more.officerSince,
      leaderTitle: more.leaderTitle,
      deputyName: row.line.deputy?.name ?? null,
    },
    fiveOnes: {
      project: true,
      leader: row.leaderId !== null,
      officer: row.officerId !== null,
      plan: plan !== null,
      line: more.historyCount > 0,
    },
    plan: plan && { id: plan.id, version: plan.version, landsAt: plan.landsAt, adoptedAt: plan.adoptedAt, ...listed.milestones },
    draft,
    planForecast: forecastOf(known, listed),
    stages: stageLine(known, actor.language),
    gate: gateHere(known),
    evidence,
    next: nextMilestones(actor, known),
    waiting: milestones.filter(({ status }) => status === 'waiting').length,
    running: milestones.filter(({ status }) => status === 'running').length,
    ...{
      reviews: page.reviews,
      nextReviewAt: more.nextReviewAt,
      siteMeetings: page.siteMeetings,
      lifts: page.lifts,
      members: page.members,
    },
    ...{ leaderships: page.leaderships, leaderProposal: page.leaderProposal, keyEndProposal: page.keyEnd, historyCount: more.historyCount },
    whyNot: {
      ...said(whyNotLeading(page.leading, actor, standing), actor),
      ...said(whyNotOnPage(actor, known), actor),
    } as ToOffice['whyNot'],
  }
}

function forecastOf(
  { page: { forecast }, row }: KnownProject,
  { forecast: cast }: { forecast: { sentence: string } | null },
): ToOffice['planForecast'] {
  if (!forecast || !cast || row.status !== 'open') return null
  const { ours, enterprise, outside, ...rest } = forecast
  return { ...rest, sentence: cast.sentence, slip: { ours, enterprise, outside } }
}

/** As sentences in the reader's language. */
const said = (refusals: Readonly<Record<string, Refusal | null>>, { language }: Actor): Record<string, string | null> =>
  Object.fromEntries(Object.entries(refusals).map(([step, why]) => [step, why && refusalSentence(why, language)]))
