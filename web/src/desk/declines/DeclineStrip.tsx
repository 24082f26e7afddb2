import { useTranslation } from 'react-i18next'
import type { Request } from '../requests/request.queries.ts'
import { useDeclineDraft } from './decline-draft.ts'
import './declines.css'

/** 确实办不了？ Findable, never inviting: what a refusal still needs, counted, and the way to it. Absent for those who could not propose or try. R5.1 */
export function DeclineStrip({ request, onPropose }: { request: Request; onPropose: () => void }) {
  const { t } = useTranslation('declines')
  const { missing } = useDeclineDraft(request)
  if (request.whyNot.recordWayTried !== null || request.declines.some(decline => decline.status === 'proposed')) return null
  const tried = request.waysTried.length
  const decider = request.minister?.name ?? t('aSuperior')
  return (
    <div className="no">
      <b>{t('strip')}</b>
      <ol>
        <Part state={missing.includes('ways') ? (tried > 0 ? 'half' : 'none') : 'done'}>
          {t('part.ways', { n: tried, least: request.limits.leastWaysTried })}
        </Part>
        <Part state={missing.includes('alternative') ? 'none' : 'done'}>{t('part.alternative')}</Part>
        <Part state={missing.includes('words') ? 'none' : 'done'}>{t('part.words')}</Part>
        <Part state="none">{t('part.release', { name: decider })}</Part>
      </ol>
      <button type="button" className="btn" onClick={onPropose}>
        {t('propose')}
      </button>
    </div>
  )
}

function Part({ state, children }: { state: 'none' | 'half' | 'done'; children: string }) {
  const { t } = useTranslation('declines')
  return (
    <li className={state}>
      <i aria-hidden="true" />
      {children}
      <span className="sr">{t(state === 'done' ? 'is.done' : 'is.missing')}</span>
    </li>
  )
}
