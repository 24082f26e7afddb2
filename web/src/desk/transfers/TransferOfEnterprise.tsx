import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'
import { ProposeTransferDialog } from './ProposeTransferDialog.tsx'
import '../requests/beside.css'

/** Where it goes, or came from; and the way out of the district. R18.4 */
export function TransferOfEnterprise({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useTranslation('transfers')
  const [proposing, setProposing] = useState(false)
  return (
    <>
      <TransferLine enterprise={enterprise} />
      {enterprise.mayTransfer ? (
        <p>
          <button type="button" className="link-btn" onClick={() => setProposing(true)}>
            {t('open')}
          </button>
        </p>
      ) : null}
      {proposing ? <ProposeTransferDialog enterprise={enterprise} onClose={() => setProposing(false)} /> : null}
    </>
  )
}

const said = {
  proposed: { went: 'line.proposedWent', came: 'line.acceptedCame' },
  accepted: { went: 'line.acceptedWent', came: 'line.acceptedCame' },
} as const

function TransferLine({ enterprise: { transfer } }: { enterprise: Enterprise }) {
  const { t } = useTranslation('transfers')
  const now = useNow()
  if (!transfer) return null
  const { id, status, direction, districtName: district, at } = transfer
  return (
    <section className="beside-line" aria-label={t('matter.label')}>
      <p className="grow">
        {t(said[status][direction], { district, day: monthDay(at, now) })}{' '}
        <Link className="link" to="/transfers/$id" params={{ id }}>
          {t('line.see')}
        </Link>
      </p>
    </section>
  )
}
