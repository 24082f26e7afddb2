import { scaleOf } from '@yigen/domain/plans/reckon-answer.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { monthDay } from '#shared/format.ts'
import { serverNow } from '#shared/ticker.ts'
import { Diamond } from '../gantt/Lane.tsx'
import type { Plan } from '../plan-answer.ts'
import { linear } from './linear.ts'
import { scrolling } from './scrolling.ts'
import { useVersionName } from './useVersionName.ts'

type Landed = { key: string; name: string; current: boolean; who: string; why: string; at: number; look: string }
const width = 240

/** Each version with who decided it and why, its landing, and how far that is from the row above; the forecast after the version in force, the draft last. */
export function Landings({ plan }: { plan: Plan }) {
  const { t } = useTranslation(['plans', 'compare'])
  const rows = useLandings(plan)
  const scale = useMemo(() => scaleOf(plan), [plan])
  const x = linear(
    rows.map(({ at }) => at),
    width,
  )
  const now = serverNow()
  return (
    <section className="landing-rows">
      <h2>{t('compare:landings')}</h2>
      <div className="x-scroll" {...scrolling(t('compare:landings'))}>
        <table className="landings">
          <thead>
            <tr>
              {(['version', 'who', 'why', 'landing', 'against'] as const).map(column => (
                <th key={column} scope="col">
                  {t(`compare:columns.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className="sr">{t('compare:columns.times')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, current, who, why, at, look }, place) => {
              const above = rows[place - 1]?.at ?? at
              return (
                <tr key={key}>
                  <td className="nowrap">
                    <b>{name}</b> {current ? <span className="tag teal">{t('compare:inForce')}</span> : null}
                  </td>
                  <td className="small nowrap">{who}</td>
                  <td>{why}</td>
                  <td className="nowrap">
                    <b>{monthDay(Temporal.Instant.fromEpochMilliseconds(at), now)}</b>
                  </td>
                  <td className="nowrap">{againstWords(scale.workdays(above, at))}</td>
                  <td>
                    <svg width={width} height={20} aria-hidden="true">
                      <line className="line" x2={width} y1={10} y2={10} />
                      <line className="way" x1={x(above)} x2={x(at)} y1={10} y2={10} />
                      <Diamond x={x(at)} y={10} look={look} />
                    </svg>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )

  function againstWords(days: number) {
    return days === 0 ? '' : t(days > 0 ? 'lateBy' : 'earlyBy', { n: Math.abs(days) })
  }
}

function useLandings(plan: Plan): Landed[] {
  const { t } = useTranslation(['plans', 'compare'])
  const nameOf = useVersionName()
  const now = serverNow()
  const ms = (moment: string) => Temporal.Instant.from(moment).epochMilliseconds
  const decided = plan.versions
    .filter(({ version, landsAt }) => version !== null && landsAt)
    .sort((a, b) => (a.version ?? 0) - (b.version ?? 0))
  const drafted = plan.versions.filter(({ version, landsAt }) => version === null && landsAt)
  const row = (version: Plan['versions'][number], look: string): Landed => ({
    key: version.id,
    name: nameOf(version),
    current: version.status === 'inForce',
    who: version.decidedBy && version.decidedAt ? `${monthDay(version.decidedAt, now)} ${version.decidedBy}` : t('compare:undecided'),
    why: version.reason,
    at: ms(version.landsAt as string),
    look,
  })
  const forecast = plan.forecast
    ? [
        {
          key: 'now',
          name: t('compare:now'),
          current: false,
          who: t('compare:nowWho'),
          why: plan.forecast.sentence,
          at: ms(plan.forecast.landsAt),
          look: 'ink',
        },
      ]
    : []
  return [...decided.map(version => row(version, '')), ...forecast, ...drafted.map(version => row(version, 'teal'))]
}
