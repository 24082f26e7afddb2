import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Axis } from './axis.ts'
import { GroupLane } from './GroupLane.tsx'
import { gridRoles, rowAria } from './grid-roles.ts'
import type { Group } from './groups.ts'

type Props = { group: Group; top: number; place: number; open: boolean; axis: Axis; selected: boolean }

export const GroupRow = memo(function GroupRow({ group, top, place, open, axis, selected }: Props) {
  const { t } = useTranslation('plans')
  const name = t(`gate.${group.gate}`)
  const counted = t('groupCount', { n: group.milestones.length, finished: group.finished })
  const late = group.overdue > 0 ? t('groupOverdue', { n: group.overdue }) : ''
  return (
    <div
      {...rowAria(group.gate, { place, selected, label: [name, counted, late, open ? '' : t('folded')].filter(Boolean).join(t('comma')) })}
      className={`g-row swim${group.critical ? ' crit' : ''}${selected ? ' at' : ''}`}
      style={{ top }}
    >
      <div className="cells" role="presentation">
        <span className="nm" {...gridRoles.rowHead}>
          <button type="button" className="g-fold" tabIndex={-1} aria-label={t(open ? 'fold' : 'unfold', { name })} data-fold={group.gate}>
            {open ? '−' : '+'}
          </button>
          {name}
          <small>
            {counted}
            {late ? <span className="over"> {late}</span> : null}
          </small>
        </span>
        <span className="num" {...gridRoles.cell} />
        <span className="num" {...gridRoles.cell}>
          {group.slackDays}
        </span>
      </div>
      <div className="lane" {...gridRoles.cell}>
        {open ? null : <GroupLane group={group} axis={axis} />}
      </div>
    </div>
  )
})
