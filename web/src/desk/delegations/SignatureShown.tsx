import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { Delegation } from './delegation.queries.ts'
import '#shared/signature-pad.css'

type Props = { delegation: Pick<Delegation, 'id'>; signature: Delegation['signed']; name: string; part: string }

/** A signature as it was given: drawn or typed, when, and how it was proven. */
export function SignatureShown({ delegation, signature, name, part }: Props) {
  const { t } = useTranslation('delegations')
  const now = useNow()
  return (
    <figure className="signed-part">
      <div>
        {signature?.fileId ? (
          <img
            className="signature-shown"
            src={`/api/delegations/${delegation.id}/files/${signature.fileId}?inline=true`}
            alt={t('receipt.picture', { name })}
          />
        ) : (
          <span className={signature ? 'typed-name' : 'quiet'}>{signature ? name : t('receipt.notYet')}</span>
        )}
      </div>
      <figcaption>
        <b>{name}</b> {part}
        {signature ? (
          <small>
            {t('receipt.signed', { time: dayTime(signature.at, now) })} · {t(`receipt.${signature.proof}`)}
            {signature.as === 'typed' ? ` · ${t('receipt.typed')}` : null}
          </small>
        ) : null}
      </figcaption>
    </figure>
  )
}
