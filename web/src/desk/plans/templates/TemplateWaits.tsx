import { planLimits } from '@yigen/domain/plans/plan-limits.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'
import { followingOf } from '../edit/circle.ts'
import { toggled } from '../edit/draft-changes.ts'
import { HowItWaits } from '../edit/HowItWaits.tsx'
import type { TemplateMilestone } from '../plan-answer.ts'

type Wait = TemplateMilestone['predecessors'][number]
type Props = { milestone: TemplateMilestone; milestones: readonly TemplateMilestone[]; onChange: (waits: Wait[]) => void }

/** After what it comes, each with how it waits; what waits for it itself stays in the list, off. R15.1 */
export function TemplateWaits({ milestone, milestones, onChange }: Props) {
  const { t } = useTranslation(['plans', 'templates'])
  const id = useId()
  const { predecessors } = milestone
  const following = followingOf(milestones, milestone.id)
  const label = (other: string) => {
    const place = milestones.findIndex(one => one.id === other)
    return t('rowName', { n: place + 1, name: milestones[place]?.name ?? '' })
  }
  const free = milestones.filter(one => one.id !== milestone.id && !predecessors.some(wait => wait.id === one.id))
  return (
    <div className="field template-waits">
      <label className="label" htmlFor={id}>
        {t('templates:head.waits')}
        <small>{t('templates:waitsHint')}</small>
      </label>
      <ul>
        {predecessors.map(wait => (
          <li key={wait.id}>
            <HowItWaits
              name={label(wait.id)}
              wait={wait}
              onChange={changed => onChange(predecessors.map(one => (one.id === wait.id ? changed : one)))}
            />
            <button
              type="button"
              className="icon-btn"
              aria-label={t('templates:removeWait', { name: label(wait.id) })}
              onClick={() => onChange(toggled(predecessors, wait.id))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <select
        id={id}
        className="box"
        value=""
        disabled={predecessors.length >= planLimits.mostPredecessors}
        onChange={event => event.target.value && onChange(toggled(predecessors, event.target.value))}
      >
        <option value="">{t('templates:addWait')}</option>
        {free.map(one => (
          <option key={one.id} value={one.id} disabled={following.has(one.id)}>
            {following.has(one.id) ? t('templates:wouldCircle', { name: label(one.id) }) : label(one.id)}
          </option>
        ))}
      </select>
    </div>
  )
}
