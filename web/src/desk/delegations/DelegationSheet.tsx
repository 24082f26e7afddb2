import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { exactTime } from '#shared/format.ts'
import { Qr } from '#shared/Qr.tsx'
import { useSession } from '../shared/session.tsx'
import { lookUpAddress, lookUpLink } from './day-words.ts'
import type { Delegation } from './delegation.queries.ts'

const minute = (at: string) => exactTime(at).slice(0, 16)

/** The deed and the receipt on one page, dark on white in either theme. */
export function DelegationSheet({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation('delegations')
  const session = useSession()
  const { number, checkCode, words, place, papers, agentName, agentUnit, from, until } = delegation
  return (
    <article className="delegation-sheet">
      <header>
        <p>
          {t('sheet.office', { district: session.district.name })}
          <br />
          {t('sheet.number')} <b>{number}</b>　{t('sheet.code')} <b>{checkCode}</b>
          <br />
          {t('sheet.scan', { address: lookUpAddress() })}
        </p>
        <Qr text={lookUpLink(delegation)} label={t('check.qr', { number })} />
      </header>
      <h1>{t('sheet.title')}</h1>
      {delegation.signed ? null : <p className="not-signed">{t('sheet.notSigned')}</p>}
      <dl>
        <Line name={t('sheet.principal')}>
          <Principal delegation={delegation} />
        </Line>
        <Line name={t('sheet.agent')}>{t('sheet.agentOf', { name: agentName, unit: agentUnit })}</Line>
        <Line name={t('sheet.act')}>{t('sheet.actAt', { place, words })}</Line>
        <Line name={t('sheet.never')}>{t('never')}</Line>
        <Line name={t('sheet.papers')}>{papers}</Line>
        <Line name={t('sheet.days')}>{t('sheet.daysOf', { from, until })}</Line>
      </dl>
      <p className="deed-words">{t('sheet.words')}</p>
      <Signatures delegation={delegation} />
      <p className="cut">{t('sheet.cut')}</p>
      <ReceiptBelow delegation={delegation} />
      <footer>
        <span>
          {delegation.signed?.sha256
            ? t('deed.sum', { sum: `${delegation.signed.sha256.slice(0, 4)}…${delegation.signed.sha256.slice(-4)}` })
            : null}
        </span>
        <span>{t('sheet.foot')}</span>
      </footer>
    </article>
  )
}

function Principal({ delegation: { principalName, enterpriseName, paper } }: { delegation: Delegation }) {
  const { t } = useTranslation('delegations')
  const four = paper?.lastFour ? t('deed.lastFour', { kind: t(`paper.${paper.kind}`), four: paper.lastFour }) : null
  return <>{[principalName, four, enterpriseName].filter(Boolean).join('，')}</>
}

function Signatures({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation('delegations')
  const { signed, draftedAt, agentName, principalName } = delegation
  return (
    <div className="sheet-signatures">
      <Signature
        delegation={delegation}
        part={t('sheet.principal')}
        name={principalName}
        signature={signed}
        note={signed ? t('sheet.byCode', { time: minute(signed.at) }) : ''}
      />
      <Signature
        delegation={delegation}
        part={t('sheet.agent')}
        name={agentName}
        typed
        signature={null}
        note={t('sheet.accepted', { time: minute(draftedAt) })}
      />
    </div>
  )
}

function ReceiptBelow({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation('delegations')
  const { used, received, handedOver, receivedBy, agentName, principalName } = delegation
  const done = used ? [minute(used.at), used.place, used.clerk].filter(Boolean).join('，') : ''
  const things = received.map(({ name, lastFour, condition }) =>
    [name, lastFour ? t('receipt.four', { four: lastFour }) : null, condition].filter(Boolean).join('，'),
  )
  const blank = (name: string) => t('sheet.blankDay', { name })
  return (
    <>
      <h2>{t('sheet.receipt')}</h2>
      <table>
        <tbody>
          <tr>
            <th scope="row">{t('sheet.done')}</th>
            <td>{done}</td>
          </tr>
          <tr>
            <th scope="row">{t('sheet.things')}</th>
            <td>{things.join('；')}</td>
          </tr>
        </tbody>
      </table>
      <div className="sheet-signatures">
        <Signature
          delegation={delegation}
          part={t('sheet.handsOver')}
          name={agentName}
          signature={handedOver}
          note={handedOver ? `${agentName}　${minute(handedOver.at)}` : blank(agentName)}
        />
        <Signature
          delegation={delegation}
          part={t('sheet.receives')}
          name={principalName}
          signature={receivedBy}
          note={receivedBy ? `${principalName}　${minute(receivedBy.at)}` : blank(principalName)}
        />
      </div>
    </>
  )
}

type Signing = { delegation: Delegation; part: string; name: string; signature: Delegation['signed']; note: string; typed?: boolean }

function Signature({ delegation, part, name, signature, note, typed }: Signing) {
  const { t } = useTranslation('delegations')
  return (
    <div>
      <span>{part}</span>
      <span className="sheet-line">
        {signature?.fileId ? (
          <img src={`/api/delegations/${delegation.id}/files/${signature.fileId}?inline=true`} alt={t('receipt.picture', { name })} />
        ) : signature || typed ? (
          name
        ) : null}
      </span>
      <p>{note}</p>
    </div>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
