import { narrowedTo } from '@yigen/domain/figures/period-doors.ts'
import { type Dimension, dimensions } from '@yigen/domain/figures/period-figures.ts'
import { requestSourceWords } from '@yigen/domain/requests/request-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { thousands } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { FigureCell } from './FigureCell.tsx'
import type { Figures } from './figure.queries.ts'
import type { ShownName } from './shown-figure.ts'

const columns = [
  'received',
  'answers',
  'settlements',
  'tasks',
  'ratings',
  'firstAnswers',
  'declined',
  'open',
  'overdue',
] as const satisfies ShownName[]

type Row = Figures['by'][Dimension][number]
type Props = { figures: Figures; by: Dimension; narrowed: Readonly<Record<string, string>>; onBy: (by: Dimension) => void }

/** The same figures by officer, street, service item, department or source. */
export function ByTable({ figures, by, narrowed, onBy }: Props) {
  const { t } = useTranslation('figures')
  const nameOf = useNameOf(by)
  const shown = by === 'department' ? columns : columns.filter(column => column !== 'tasks')
  return (
    <section aria-labelledby="told-apart">
      <div className="section-head">
        <h2 id="told-apart">{t('by')}</h2>
        <Segmented label={t('by')} options={dimensions.map(value => ({ value, label: t(`bys.${value}`) }))} value={by} onChange={onBy} />
        {by === 'department' ? <span className="small quiet">{t('eachCounts')}</span> : null}
      </div>
      <div className="scrolled">
        <table className="listing by-table">
          <thead>
            <tr>
              <th scope="col">{t(`bys.${by}`)}</th>
              {shown.map(column => (
                <th key={column} scope="col" className="num">
                  {column === 'ratings' ? t('content') : t(`figure.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.by[by].map(row => (
              <tr key={row.key ?? ''}>
                <th scope="row">{nameOf(row)}</th>
                {shown.map(column => (
                  <td
                    key={column}
                    className={column === 'overdue' && row.now.overdue > 0 ? 'num over' : 'num'}
                    data-label={column === 'ratings' ? t('content') : t(`figure.${column}`)}
                  >
                    <FigureCell name={column} counts={row.now} narrowed={{ ...narrowed, ...figures.period, ...narrowedTo(by, row) }} />
                    {column === 'received' && row.before.received > 0 ? (
                      <small>{t('before', { n: thousands(row.before.received) })}</small>
                    ) : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function useNameOf(by: Dimension): (row: Row) => string {
  const { t } = useTranslation('figures')
  const language = useLanguage()
  return ({ key, nameZh, nameEn }) => {
    if (key === null) return t(`nobody.${by}`)
    if (by === 'source') return say(requestSourceWords[key as keyof typeof requestSourceWords], language)
    return (language === 'en' ? (nameEn ?? nameZh) : nameZh) ?? t(`nobody.${by}`)
  }
}
