import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { Delegation } from './delegation.queries.ts'
import { SignatureShown } from './SignatureShown.tsx'

/** What came into the agent's hands, and who signed that it was handed over. R21.2 */
export function Receipt({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation('delegations')
  const now = useNow()
  const { used, received, handedOver, receivedBy, handsOverName, principalName, receiptEnded } = delegation
  if (!used) return null
  const missing = [handedOver ? null : handsOverName, receivedBy ? null : principalName].filter(name => name !== null)
  const said = { time: dayTime(used.at, now), place: used.place, clerk: used.clerk }
  return (
    <section className="block">
      <div className="h">
        <h2>{t('receipt.title')}</h2>
        <span className="quiet small">{t(used.clerk ? 'receipt.clerk' : 'receipt.used', said)}</span>
      </div>
      {received.length > 0 ? <Things received={received} /> : <p className="second">{t('receipt.nothing')}</p>}
      <div className="two-signatures">
        <SignatureShown delegation={delegation} signature={handedOver} name={handsOverName} part={t('receipt.handsOver')} />
        <SignatureShown delegation={delegation} signature={receivedBy} name={principalName} part={t('receipt.receives')} />
      </div>
      {receiptEnded ? (
        <p className="second">{t('receipt.ended', { ...receiptEnded, time: dayTime(receiptEnded.at, now) })}</p>
      ) : (
        <p className="second small">{missing.length > 0 ? t('receipt.missing', { names: missing.join('、') }) : t('receipt.note')}</p>
      )}
    </section>
  )
}

function Things({ received }: Pick<Delegation, 'received'>) {
  const { t } = useTranslation('delegations')
  return (
    <table className="listing">
      <thead>
        <tr>
          {(['thing', 'number', 'condition'] as const).map(column => (
            <th key={column} scope="col">
              {t(`receipt.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {received.map(({ name, lastFour, condition }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was received stands as it was written down
          <tr key={i}>
            <td>
              <b>{name}</b>
            </td>
            <td>{lastFour ? t('receipt.four', { four: lastFour }) : t('receipt.noNumber')}</td>
            <td>{condition}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
