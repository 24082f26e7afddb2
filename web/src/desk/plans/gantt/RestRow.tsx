import type { MilestoneGate } from '@yigen/domain/plans/plan-template.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { gridRoles, rowAria } from './grid-roles.ts'

type Props = { gate: MilestoneGate; finished: number; open: number; top: number; place: number; selected: boolean }

/** What an opened group of a large plan keeps in one row. */
export const RestRow = memo(function RestRow({ gate, finished, open, top, place, selected }: Props) {
  const { t } = useTranslation('plans')
  return (
    <div {...rowAria(`rest ${gate}`, { place, selected })} className={`g-row inside${selected ? ' at' : ''}`} style={{ top }}>
      <div className="cells" role="presentation">
        <span className="nm" {...gridRoles.cell}>
          <button type="button" className="text-btn" tabIndex={-1} data-whole={gate}>
            {t('restMore', { n: finished + open })}
          </button>
        </span>
        <span className="who" {...gridRoles.cell}>
          {t('restCount', { finished, open })}
        </span>
      </div>
      <div className="lane" {...gridRoles.cell} />
    </div>
  )
})
