import { useMutation } from '@tanstack/react-query'
import { type SigningPart, signingParts } from '@yigen/domain/meetings/meeting-state.ts'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import type { Minutes } from './meeting.queries.ts'
import { signMinutes } from './meeting.steps.ts'

type Props = Pick<Minutes, 'signatures' | 'digest' | 'maySign' | 'frozenAt'> & {
  title: string
  meetingId: string
  addendumId: string | null
  chairName: string
  recorderName: string
}

/** The two who sign, each once; the digest is that of the very words on the screen. R17.4 */
export function SignBox({ title, meetingId, addendumId, signatures, digest, maySign, frozenAt, chairName, recorderName }: Props) {
  const { t } = useTranslation('meetings')
  const signing = useMutation({
    mutationFn: () => signMinutes(meetingId, digest, addendumId),
    onSuccess: ({ frozen }) => toast(t(frozen ? 'signedBoth' : 'signedOne')),
  })
  const named: Record<SigningPart, string> = { chair: chairName, recorder: recorderName }
  return (
    <section className="sign-box">
      <div className="h">
        <h2>{title}</h2>
        <span className="small quiet">{frozenAt ? t('isFrozen') : t('nSigned', { n: signatures.length })}</span>
      </div>
      {signingParts.map(part => (
        <Signature key={part} part={part} name={named[part]} signed={signatures.find(({ as }) => as === part)} />
      ))}
      <p className="small quiet digest-line">
        SHA-256 <code title={digest}>{short(digest)}</code>
      </p>
      <p className="small quiet">{t('digestWhy')}</p>
      {maySign ? (
        <button type="button" className="btn do" aria-busy={signing.isPending} onClick={() => signing.mutate()}>
          {t('sign')}
        </button>
      ) : null}
      <FaultLine fault={signing.error} />
    </section>
  )
}

function Signature({ part, name, signed }: { part: SigningPart; name: string; signed: Minutes['signatures'][number] | undefined }) {
  const { t } = useTranslation('meetings')
  const now = useNow()
  return (
    <p className="signature">
      <i className={signed ? 'mark-tick' : 'mark-ring'} aria-hidden="true" />
      <span>
        <b>{signed?.name ?? name}</b> {t(`part.${part}`)}
        <small>{signed ? [dayTime(signed.at, now), signed.title].filter(Boolean).join(t('comma')) : t('notSigned')}</small>
      </span>
    </p>
  )
}

/** `7f3a 91c2 0be4 58d7 … e610` */
const short = (digest: string) => `${digest.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')} … ${digest.slice(-4)}`
