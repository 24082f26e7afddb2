import { useTranslation } from 'react-i18next'
import { dayTime, exactTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { Delegation } from './delegation.queries.ts'

/** Who tried to use it and was refused, the latest first. R21.2 */
export function RefusedUses({ attempts }: Pick<Delegation, 'attempts'>) {
  const { t } = useTranslation('delegations')
  const now = useNow()
  return (
    <section className="block">
      <div className="h">
        <h2>{t('attempts.title')}</h2>
        <span className="quiet small">{t('attempts.note', { n: attempts.length })}</span>
      </div>
      <table className="listing">
        <thead>
          <tr>
            {(['when', 'who', 'why'] as const).map(column => (
              <th key={column} scope="col">
                {t(`attempts.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {attempts.map(({ at, who, place, why }) => (
            <tr key={`${at} ${why}`}>
              <td className="nowrap">
                <time dateTime={at} title={exactTime(at)}>
                  {dayTime(at, now)}
                </time>
              </td>
              <td>{t('attempts.whoAt', { who, place })}</td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
