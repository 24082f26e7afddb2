import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { dayTime } from '#shared/format.ts'
import { get } from '#shared/http.ts'
import { holds } from '#shared/session.ts'
import { useNow } from '#shared/ticker.ts'
import { hasMatters } from '../shared/readers.ts'
import { useSession } from '../shared/session.tsx'
import { someTasksQuery } from '../tasks/task.queries.ts'
import type { Groups, Turn } from './groups.ts'
import type { Today } from './today.query.ts'

type Props = { today: Today; groups: Groups; turn: Turn; onAll: () => void }

/** What is true when nothing is due: nothing at all, nothing today, or nothing of the chosen turn. What climbed or is late on one's ground speaks for itself. */
export function DayEmpty({ today, groups, turn, onAll }: Props) {
  const { t } = useTranslation('today-first')
  const now = useNow()
  const next = groups.later[0]
  if (groups.overdue.length + groups.climbed.length + groups.today.length + groups.ground.length > 0) return null
  if (next) {
    return (
      <Empty title={t('answered')} why={t('nextIs', { time: dayTime(next.clock.dueAt, now), enterprise: next.enterpriseName })}>
        <button type="button" className="btn next" onClick={() => focusFirst()}>
          {t('seeLater')}
        </button>
      </Empty>
    )
  }
  if (turn === 'all' || today.rows.length === 0) return <NothingWaits />
  return (
    <Empty title={t('noneOf', { filter: t(`${turn}`) })} why={t('othersLeft', { filter: t(`${turn}`), n: today.rows.length })}>
      <button type="button" className="btn" onClick={onAll}>
        {t('seeAll')}
      </button>
    </Empty>
  )
}

/** A clerk whose colleagues have taken up what there is sees how much that is, or what the unit helps with. R7.1 */
function NothingWaits() {
  const { t } = useTranslation('today-first')
  const session = useSession()
  const begins = useQuery({ ...registerQuery, enabled: holds(session, 'minister') }).data?.total.count === 0
  const ofUnit = !hasMatters(session)
  const counts = useQuery({ ...someTasksQuery({ state: 'open', unitId: 'own' }, 1), enabled: ofUnit }).data?.counts
  const { handed = 0, accepted = 0, helping = 0 } = counts ?? {}
  const inHand = handed + accepted
  if (begins) return <NoEnterpriseYet />
  if (!ofUnit) return <Empty title={t('none')} why={t('noneWhy')} />
  if (inHand + helping === 0) return <Empty title={t('none')} why={t('noneWhyUnit')} />
  const why = inHand > 0 ? t('unitInHand', { n: inHand }) : t('unitHelps', { n: helping })
  return (
    <Empty title={t('none')} why={why}>
      <Link className="btn next" to="/tasks">
        {t('seeUnit')}
      </Link>
    </Empty>
  )
}

/** Whether there is any enterprise at all. */
const registerQuery = queryOptions({
  queryKey: [{ of: ['enterprise'] }, 'enterprises', 'any'],
  queryFn: ({ signal }) => get<{ total: { count: number } }>('/api/enterprises', { limit: 1 }, signal),
  staleTime: 60_000,
})

/** A district that has just begun: who may brings its roster in. R2.4 */
function NoEnterpriseYet() {
  const { t } = useTranslation('today-first')
  return (
    <Empty title={t('noEnterprise')} why={t('noEnterpriseWhy')}>
      <Link className="btn do" to="/import">
        {t('toImport')}
      </Link>
    </Empty>
  )
}

const focusFirst = () => document.querySelector<HTMLElement>('[aria-labelledby="group-later"] .what a')?.focus()
