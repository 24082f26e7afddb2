import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { onKeys } from '#shared/on-keys.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { isCritical, isFinished } from './gantt/drawn-milestone.ts'
import type { Scale } from './gantt/Gantt.tsx'
import type { PlanView } from './usePlanView.ts'
import type { PlanFilter, Shown } from './useShown.ts'

type Props = {
  view: PlanView
  shown: Shown
  find: RefObject<HTMLInputElement | null>
  compareTo: (() => void) | null
  add: (() => void) | null
  back: () => void
}

/** How wide the days are, which milestones stand there, and what is done with all of them. */
export function PlanTools({ view, shown, find, compareTo, add, back }: Props) {
  const { t } = useTranslation('plans')
  const scales: Scale[] = ['whole', 'month', 'week']
  const counts: Record<PlanFilter, number> = {
    all: view.drawn.length,
    critical: view.drawn.filter(isCritical).length,
    open: view.drawn.filter(one => !isFinished(one)).length,
    mine: view.drawn.filter(({ id }) => shown.isMine(id)).length,
  }
  return (
    <div className="plan-tools">
      <div className="scale-of seg-wrap">
        <Segmented
          label={t('scale.label')}
          options={scales.map(value => ({ value, label: t(`scale.${value}`) }))}
          value={shown.scale}
          onChange={shown.setScale}
        />
      </div>
      <Segmented
        label={t('filter.label')}
        options={(Object.keys(counts) as PlanFilter[]).map(value => ({ value, label: t(`filter.${value}`), count: counts[value] }))}
        value={shown.filter}
        onChange={shown.setFilter}
      />
      <span className="plan-find">
        <input
          ref={find}
          className="box"
          type="search"
          aria-label={t('find')}
          placeholder={t('find')}
          value={shown.search}
          onChange={event => shown.setSearch(event.target.value)}
          onKeyDown={onKeys({
            escape: () => {
              shown.setSearch('')
              back()
            },
            enter: back,
          })}
        />
        <kbd>/</kbd>
      </span>
      <span className="grow" />
      <button type="button" className="btn bare" onClick={shown.allOpen ? shown.foldAll : shown.unfoldAll}>
        {t(shown.allOpen ? 'foldAll' : 'unfoldAll')}
        <kbd>{shown.allOpen ? '←' : '→'}</kbd>
      </button>
      {compareTo ? (
        <button type="button" className="btn" onClick={compareTo}>
          {t('compare.act')}
        </button>
      ) : null}
      {add ? (
        <button type="button" className="btn" onClick={add}>
          {t('addMilestone')}
        </button>
      ) : null}
    </div>
  )
}
