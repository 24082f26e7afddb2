import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { useSession } from '../shared/session.tsx'
import { Unread } from '../shared/Unread.tsx'
import { PasskeySetUp } from './PasskeySetUp.tsx'
import { ProveForm } from './ProveForm.tsx'
import { passkeysHere } from './passkeys-here.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { type OwnSteps, ownStepsQuery } from './second-step.queries.ts'
import { offerTotp, removePasskey, removeTotp, renewRecoveryCodes, type TotpOffered } from './second-step.steps.ts'
import { TotpSetUp } from './TotpSetUp.tsx'
import './second-steps.css'

/** What is open below which row: one thing at a time. */
type Doing = 'addTotp' | 'addPasskey' | 'renew' | 'removeTotp' | `remove ${string}`

/** By what I sign in besides the password: added, named, removed; each change asks for the password anew. */
export function MySecondSteps() {
  const { t } = useTranslation('second-steps')
  const steps = useQuery(ownStepsQuery)
  return (
    <section>
      <div className="h">
        <h2>{t('mine.title')}</h2>
      </div>
      {steps.isPending ? <Skeleton rows={2} /> : null}
      {steps.error ? <Unread fault={steps.error} again={() => void steps.refetch()} /> : null}
      {steps.data ? <Steps own={steps.data} /> : null}
    </section>
  )
}

function Steps({ own }: { own: OwnSteps }) {
  const { t } = useTranslation('second-steps')
  const { name } = useSession().member
  const now = useNow()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [offered, setOffered] = useState<TotpOffered | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const open = (what: Doing) => {
    setDoing(what)
    setOffered(null)
  }
  const close = () => setDoing(null)
  const added = (done: string) => (made: readonly string[] | null) => {
    if (made) setCodes(made)
    toast(done)
    close()
  }
  const { totpAddedAt, passkeys, recoveryCodes, required, passkeyHost } = own
  const none = !totpAddedAt && passkeys.length === 0
  const here = passkeysHere(passkeyHost)
  const elsewhere = here === 'elsewhere' && passkeyHost ? t('setUp.passkeyElsewhere', { host: passkeyHost }) : t('setUp.passkeyNot')
  const whyNot = here === 'here' ? undefined : elsewhere
  return (
    <>
      {none || required ? <p className="second">{t(required ? 'mine.must' : 'mine.none')}</p> : null}
      <ul className="own-steps block">
        <Row
          name={t('mine.totp')}
          note={totpAddedAt ? t('mine.totpSince', { at: dayTime(totpAddedAt, now) }) : undefined}
          acts={
            <>
              <Act label={t(totpAddedAt ? 'mine.replaceTotp' : 'mine.addTotp')} onClick={() => open('addTotp')} />
              {totpAddedAt ? <Act label={t('mine.remove')} of={t('mine.removeTotp')} onClick={() => open('removeTotp')} /> : null}
            </>
          }
        >
          {doing === 'addTotp' && !offered ? (
            <ProveForm verb={t('mine.go')} take={async current => setOffered(await offerTotp(current))} onClose={close} />
          ) : null}
          {doing === 'addTotp' && offered ? <TotpSetUp offered={offered} onAdded={added(t('mine.totpAdded'))} /> : null}
          {doing === 'removeTotp' ? (
            <ProveForm why={t('mine.removeWhy')} verb={t('mine.removeTotp')} take={removeTotp} done={t('mine.removed')} onClose={close} />
          ) : null}
        </Row>
        {passkeys.map(key => (
          <Row
            key={key.id}
            name={key.name}
            note={
              key.usedAt
                ? t('mine.passkeyUsed', { added: dayTime(key.addedAt, now), used: dayTime(key.usedAt, now) })
                : t('mine.passkeySince', { added: dayTime(key.addedAt, now) })
            }
            acts={
              <Act label={t('mine.remove')} of={t('mine.removePasskey', { name: key.name })} onClick={() => open(`remove ${key.id}`)} />
            }
          >
            {doing === `remove ${key.id}` ? (
              <ProveForm
                why={t('mine.removeWhy')}
                verb={t('mine.removePasskey', { name: key.name })}
                take={current => removePasskey(key.id, current)}
                done={t('mine.removed')}
                onClose={close}
              />
            ) : null}
          </Row>
        ))}
        <Row
          name={t('mine.passkeys')}
          note={whyNot ?? (passkeys.length === 0 ? t('mine.noPasskey') : undefined)}
          acts={here === 'here' ? <Act label={t('mine.addPasskey')} onClick={() => open('addPasskey')} /> : null}
        >
          {doing === 'addPasskey' ? <PasskeySetUp asksPassword onAdded={added(t('mine.passkeyAdded'))} /> : null}
        </Row>
        <Row
          name={t('mine.codes')}
          note={recoveryCodes ? t('mine.codesLeft', { n: recoveryCodes.left, at: dayTime(recoveryCodes.madeAt, now) }) : t('mine.noCodes')}
          acts={none ? null : <Act label={t('mine.renew')} onClick={() => open('renew')} />}
        >
          {doing === 'renew' ? (
            <ProveForm
              why={t('mine.renewWhy')}
              verb={t('mine.renew')}
              take={async current => setCodes((await renewRecoveryCodes(current)).recoveryCodes)}
              onClose={close}
            />
          ) : null}
          {codes ? (
            <>
              <p className="second block">{t('codes.lead')}</p>
              <RecoveryCodes codes={codes} name={name} done={t('codes.done')} onDone={() => setCodes(null)} />
            </>
          ) : null}
        </Row>
      </ul>
    </>
  )
}

function Row({ name, note, acts, children }: { name: string; note?: string | undefined; acts: ReactNode; children?: ReactNode }) {
  return (
    <li>
      <div className="line">
        <div className="grow">
          {name}
          {note ? <p className="small second">{note}</p> : null}
        </div>
        {acts}
      </div>
      {children}
    </li>
  )
}

/** `of`: what a short word on a button is about, for who does not see the row. */
function Act({ label, of, onClick }: { label: string; of?: string; onClick: () => void }) {
  return (
    <button type="button" className="btn" aria-label={of} onClick={onClick}>
      {label}
    </button>
  )
}
