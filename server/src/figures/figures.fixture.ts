import {
  dimensions,
  type FigureCounts,
  type FigureName,
  type PeriodFigures,
  type PeriodRows,
} from '@yigen/domain/figures/period-figures.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import type { TestApp } from '@yigen/testing/app.ts'
import { aDeclinedRequest, anAppeal } from '@yigen/testing/declines.ts'
import { aRating } from '@yigen/testing/ratings.ts'
import { aFiledRequest, aRepliedRequest, aSettledRequest } from '@yigen/testing/requests.ts'
import { act, aFinishedTask, aHandedTask } from '@yigen/testing/tasks.ts'

export type Figures = Wire<typeof PeriodFigures>
export type Rows = Wire<typeof PeriodRows>
export type Counts = Wire<typeof FigureCounts>

/** A month with one of everything: answered in time and late, open, settled and taken up again, declined, appealed, graded well and badly, parts in time and late, of two teams. */
export async function aMonth(t: TestApp) {
  const { foreignContact, foreignEnterprise, contact } = t.cast
  await aSettledRequest(t)
  await aRating(t, 5)
  await aRating(t, 2)
  const late = await aFiledRequest(t, { title: '没有人答复的' })
  await act(t, foreignContact, '/api/requests', { enterpriseId: foreignEnterprise, title: '别的团队', body: '消防验收怎么办' })
  await aFinishedTask(t)
  await aHandedTask(t)
  await aDeclinedRequest(t)
  await anAppeal(t)
  const reopened = await aSettledRequest(t, { source: 'call', receivedAt: t.now().subtract({ hours: 2 }).toString() })
  t.travel({ hours: 30 })
  await act(t, contact, `/api/requests/${reopened.id}/reopening`, { reason: '意见书上的楼层写错了。' })
  await act(t, t.cast.officer, `/api/requests/${late.id}/replies`, { words: '王经理您好：迟了。', seen: late.lastMessageId })
  t.travel({ hours: 24 * 21 })
  await aRepliedRequest(t)
  await aFiledRequest(t)
  return { late, reopened }
}

/** Every figure of a set of counts, with the question that opens its rows. */
export function doorsOf(counts: Counts): { figure: FigureName; kept?: 'inTime' | 'late'; n: number }[] {
  const shares = (['answers', 'entered', 'settlements', 'tasks'] as const).flatMap(figure => [
    { figure, n: counts[figure].due },
    { figure, kept: 'inTime' as const, n: counts[figure].inTime },
    { figure, kept: 'late' as const, n: counts[figure].due - counts[figure].inTime },
  ])
  const plain = (['received', 'declined', 'appealed', 'open', 'overdue'] as const).map(figure => ({ figure, n: counts[figure] }))
  const { ratings, firstAnswers } = counts
  return [
    ...shares,
    ...plain,
    { figure: 'asked', n: ratings.asked },
    { figure: 'rated', n: ratings.rated },
    { figure: 'firstAnswers', n: firstAnswers.answered },
  ]
}

const filterOf = { officer: 'officerId', street: 'streetId', service: 'serviceCode', department: 'departmentId', source: 'source' } as const

/** Every figure of the whole answer: in total, of the period before, and of each officer, street, service item, department and source. */
export function everyDoor({ period, before, total, by, line }: Figures) {
  const of = (counts: Counts, query: Record<string, string>) => doorsOf(counts).map(door => ({ ...door, query }))
  const rows = dimensions.flatMap(dimension =>
    by[dimension].flatMap(row => {
      const key = { [filterOf[dimension]]: row.key ?? 'none' }
      return [...of(row.now, { ...period, ...key }), ...of(row.before, { ...before, ...key })]
    }),
  )
  // a line is drawn of what happened in its parts, not of how it stood at the end
  const parts = line.flatMap(({ counts, from, until }) =>
    of(counts, { from, until }).filter(({ figure }) => figure !== 'open' && figure !== 'overdue'),
  )
  return [...of(total.now, period), ...of(total.before, before), ...rows, ...parts]
}

/** All rows, page after page. */
export async function allRows(t: TestApp, who: string, query: Record<string, string>, limit = 100): Promise<Rows['rows']> {
  const caller = await t.as(who)
  const rows: Rows['rows'] = []
  for (let after: string | null | undefined; after !== null; ) {
    const asked = new URLSearchParams({ ...query, limit: String(limit), ...(after ? { after } : {}) })
    const { status, body } = await caller.get(`/api/figures/rows?${asked}`)
    if (status !== 200) throw new Error(JSON.stringify(body))
    rows.push(...body.rows)
    after = body.next
  }
  return rows
}
