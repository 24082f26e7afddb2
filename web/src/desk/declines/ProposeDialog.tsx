import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { dueTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import type { Request } from '../requests/request.queries.ts'
import { shownAgain } from '../shared/changed.ts'
import { AnswerFirst } from './AnswerFirst.tsx'
import { proposeDecline } from './decline.steps.ts'
import { type DeclineDraft, useDeclineDraft, waysLeft } from './decline-draft.ts'
import { Need } from './Need.tsx'
import { ProposeFoot } from './ProposeFoot.tsx'
import { WaysTried } from './WaysTried.tsx'

/** Four parts, and only when all are there it goes to the superior: what was tried and why not, the alternative, the words, the release. R5.1, R5.2 */
export function ProposeDialog({ request, onClose }: { request: Request; onClose: () => void }) {
  const { t } = useTranslation('declines')
  const { draft, missing } = useDeclineDraft(request)
  const decider = request.minister?.name ?? t('aSuperior')
  const write = (changed: Partial<DeclineDraft>) => draft.write({ ...draft.value, ...changed })
  const sending = useMutation({
    mutationFn: () => proposeDecline(request.id, draft.send()),
    onSuccess: async done => {
      draft.discard()
      toast(t('proposed', { name: done.deciderName ?? decider, time: dueTime(done.dueAt, serverNow()) }))
      await shownAgain()
      onClose()
    },
  })
  const lack = useLack(request, missing)
  const why = missing.length > 0 ? lack : (request.whyNot.proposeDecline ?? null)
  const done = (...parts: typeof missing) => !parts.some(part => missing.includes(part))
  const mark = (...parts: typeof missing) => t(done(...parts) ? 'is.done' : 'is.missing')
  return (
    <Dialog
      title={t('title')}
      onClose={onClose}
      className="decline"
      foot={<ProposeFoot why={why} decider={decider} busy={sending.isPending} onSend={() => sending.mutate()} onClose={onClose} />}
    >
      <p className="quiet about">{t('about', { enterprise: request.enterprise.name, title: request.title })}</p>
      <ReturnedBefore request={request} />
      <ol className="need">
        <Need n={1} title={t('need.ways')} done={done('ways', 'reason')} mark={mark('ways', 'reason')}>
          <WaysTried request={request} />
          <Line label={t('reason')} hint={t('reasonHint')} max={1000} value={draft.value.reason} onChange={reason => write({ reason })} />
          <Line
            label={t('legalBasis')}
            hint={t('legalBasisHint')}
            max={500}
            value={draft.value.legalBasis}
            onChange={legalBasis => write({ legalBasis })}
          />
        </Need>
        <Need n={2} title={t('need.alternative')} done={done('alternative')} mark={mark('alternative')}>
          <textarea
            className="box"
            aria-label={t('need.alternative')}
            placeholder={t('alternativeHint')}
            maxLength={1000}
            value={draft.value.alternative}
            onChange={event => write({ alternative: event.target.value })}
          />
        </Need>
        <Need n={3} title={t('need.words')} done={done('words')} mark={mark('words')}>
          <textarea
            className="box tall"
            aria-label={t('need.words')}
            placeholder={t('wordsHint')}
            maxLength={3000}
            value={draft.value.words}
            onChange={event => write({ words: event.target.value })}
          />
        </Need>
        <Need n={4} title={t('need.release')} done={false} mark={t('is.missing')}>
          <p>
            {decider}
            <span className="quiet">{t('releaseBy', { days: request.limits.appealDays })}</span>
          </p>
          <AnswerFirst request={request} />
        </Need>
      </ol>
      <FaultLine fault={sending.error} />
    </Dialog>
  )
}

function Line({
  label,
  hint,
  max,
  value,
  onChange,
}: {
  label: string
  hint: string
  max: number
  value: string
  onChange: (text: string) => void
}) {
  const id = useId()
  return (
    <div className="need-line">
      <label className="small second" htmlFor={id}>
        {label}
      </label>
      <input id={id} className="box" placeholder={hint} maxLength={max} value={value} onChange={event => onChange(event.target.value)} />
    </div>
  )
}

/** What the superior wanted tried first, while it is being tried. R5.2 */
function ReturnedBefore({ request }: { request: Request }) {
  const { t } = useTranslation('declines')
  const last = request.declines[0]
  if (last?.status !== 'returned') return null
  return <p className="returned-before">{t('toTry', { name: last.decidedBy ?? t('aSuperior'), words: last.toTry })}</p>
}

/** 还差：1 个办法、替代方案、给企业的话 */
function useLack(request: Request, missing: ReturnType<typeof useDeclineDraft>['missing']): string {
  const { t } = useTranslation('declines')
  const words = missing.map(part => (part === 'ways' ? t('lack.ways', { n: waysLeft(request) }) : t(`lack.${part}`)))
  return t('lacks', { parts: words.join(t('and')) })
}
