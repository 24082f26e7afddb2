import type { HTMLAttributes } from 'react'
import { useTranslation } from 'react-i18next'
import { ShownTag } from '../../shared/versions/ShownTag.tsx'
import type { ShownRow } from '../../shared/versions/shown-rows.ts'
import type { TemplateMilestone } from '../plan-answer.ts'
import { useSaidMilestone } from './useSaidMilestone.ts'

type Props = {
  shown: ShownRow<TemplateMilestone>
  numbers: ReadonlyMap<string, number>
  given: HTMLAttributes<HTMLTableRowElement>
  acts: { change: () => void; remove: () => void; restore: () => void } | null
}

/** One milestone of a template. */
export function TemplateRow({ shown: { row, what }, numbers, given, acts }: Props) {
  const { t } = useTranslation(['plans', 'templates'])
  const words = useSaidMilestone()
  const { owner, promise, waits } = words.of(row, numbers)
  const service = words.serviceOf(row.serviceCode)
  const gone = what === 'removed'
  return (
    <tr className={gone ? 'row-removed' : undefined} {...given}>
      <td className="num">{numbers.get(row.id) ?? ''}</td>
      <td>
        <b>{row.name}</b> <ShownTag what={what} />
        <small>{[service, row.materials].filter(Boolean).join(' · ')}</small>
      </td>
      <td>{owner}</td>
      <td className="nowrap">{promise}</td>
      <td>{waits.length > 0 ? waits.join(t('comma')) : <span className="quiet">{t('templates:begins')}</span>}</td>
      <td className="nowrap">{t(`gate.${row.gate}`)}</td>
      {acts ? (
        <td className="acts">
          {gone ? (
            <button type="button" className="btn" aria-label={t('templates:restoreOf', { name: row.name })} onClick={acts.restore}>
              {t('templates:restore')}
            </button>
          ) : (
            <>
              <button type="button" className="btn bare" aria-label={t('templates:removeOf', { name: row.name })} onClick={acts.remove}>
                {t('templates:remove')}
              </button>
              <button type="button" className="btn" aria-label={t('templates:changeOf', { name: row.name })} onClick={acts.change}>
                {t('templates:change')}
              </button>
            </>
          )}
        </td>
      ) : null}
    </tr>
  )
}
