import { useContext, useSyncExternalStore } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useDayWord } from '../useDayWord.ts'
import type { PlanView } from '../usePlanView.ts'
import type { Effect } from './effect.ts'
import { LiveEffectHeld } from './live-effect.ts'

/** What a draft does: the landing now and then, against the plan, and how many milestones move how far; also while a bar is drawn out. */
export function EffectWords({ view }: { view: PlanView }) {
  const { t } = useTranslation('plans')
  const day = useDayWord(view.now)
  const { cycle, editing } = view
  const live = useContext(LiveEffectHeld)
  const effect = useSyncExternalStore(live.subscribe, live.get) ?? view.effect
  const numberOf = (id: string) => editing.working.findIndex(one => one.id === id) + 1
  if (cycle) return <b role="alert">{t('effect.circle', { circle: cycle.map(numberOf).join(' → ') })}</b>
  if (!effect) return <span className="quiet">{t('effect.none')}</span>
  const parts = [
    effect.shift === null || effect.shift === effect.shiftBefore
      ? ''
      : t('effect.shift', { shift: lateness(effect.shift, t), before: lateness(effect.shiftBefore ?? 0, t) }),
    t(effect.criticalStays ? 'effect.criticalStays' : 'effect.criticalChanges'),
    movedWords(effect, t),
  ]
  return (
    <span>
      <Trans
        t={t}
        i18nKey={effect.landsAt === effect.landedAt ? 'effect.landingStays' : 'effect.landing'}
        values={{ after: day(effect.landsAt), before: day(effect.landedAt) }}
        components={{ b: <b /> }}
      />
      {t('comma')}
      {parts.filter(Boolean).join(t('comma'))}
      {t('stop')}
    </span>
  )
}

type T = ReturnType<typeof useTranslation<'plans'>>['t']

const lateness = (days: number, t: T) =>
  days === 0 ? t('effect.asPlanned') : t(days > 0 ? 'effect.later' : 'effect.earlier', { n: Math.abs(days) })

function movedWords({ moved }: Effect, t: T): string {
  if (moved.length === 0) return t('effect.nothingMoves')
  const days = moved.map(({ workdays }) => workdays)
  const [least, most] = [Math.min(...days), Math.max(...days)]
  if (least === most) return t(least < 0 ? 'effect.movedForward' : 'effect.movedBack', { n: moved.length, days: Math.abs(least) })
  return t('effect.moved', { n: moved.length })
}
