import { useTranslation } from 'react-i18next'
import { thousands } from '#shared/format.ts'
import type { ImportFault } from './import.queries.ts'
import { leavingOut, mayStayWithoutOfficer, type RemedyName, reachOf, takingHidden, withValue } from './mending.ts'
import type { Mending } from './useMending.ts'

const longest = 8

type Props = {
  group: ImportFault
  remedy: RemedyName
  mending: Mending
  open: boolean
  onOpen: (open: boolean) => void
  /** opens the field, or goes into it */
  onFill: () => void
}

/** The one next step of a faulty row, and the quiet one: leave it out. */
export function Remedy({ group, remedy, mending, open, onOpen, onFill }: Props) {
  const { t } = useTranslation('imports')
  const suggestionWords = useSuggestionWords()
  const { fault, rows } = group
  const busy = mending.isPending
  const put = (value: string) => mending.mutate(handled => withValue(handled, reachOf(group), fault.column, value))
  const many = reachOf(group).length
  return (
    <div className="remedy">
      {remedy === 'suggestion' && fault.suggestion ? (
        <button
          type="button"
          className="btn next"
          disabled={busy}
          title={many > 1 ? t('act.change', { value: fault.suggestion.label }) : undefined}
          onClick={() => put(fault.suggestion?.value ?? '')}
        >
          {many > 1 ? t('act.together', { n: thousands(many) }) : suggestionWords(group)}
        </button>
      ) : null}
      {remedy === 'choices' ? <Choices group={group} busy={busy} onPick={put} /> : null}
      {remedy === 'keepOfficer' ? (
        <button type="button" className="btn" disabled={busy} title={t('act.keepOfficerWhy')} onClick={() => put('')}>
          {t('act.keepOfficer', { officer: fault.blanks.officer ?? '' })}
        </button>
      ) : null}
      {remedy === 'isEnterprise' ? (
        <button type="button" className="btn" disabled={busy} onClick={() => put(fault.suggestion?.value ?? '')}>
          {t('act.isEnterprise')}
        </button>
      ) : null}
      {remedy === 'takeHidden' ? (
        <button type="button" className="btn next" disabled={busy} onClick={() => mending.mutate(takingHidden)}>
          {t('act.takeHidden', { n: thousands(rows.length) })}
        </button>
      ) : null}
      {mayStayWithoutOfficer(group) ? (
        <button type="button" className="btn" disabled={busy} title={t('act.noOfficerWhy')} onClick={() => put('')}>
          {many > 1 ? t('act.noOfficerAll', { n: thousands(many) }) : t('act.noOfficer')}
        </button>
      ) : null}
      {remedy === 'keepOne' ? (
        <button type="button" className="btn" aria-expanded={open} onClick={() => onOpen(!open)}>
          {t('act.keepOne')}
        </button>
      ) : null}
      {remedy === 'fill' ? (
        <button type="button" className="btn" onClick={onFill}>
          {t('act.fill')}
        </button>
      ) : null}
      {fault.severity === 'error' && remedy !== 'keepOne' ? (
        <button type="button" className="link-btn" disabled={busy} onClick={() => mending.mutate(handled => leavingOut(handled, rows))}>
          {rows.length > 1 ? t('act.leaveOutAll', { n: thousands(rows.length) }) : t('act.leaveOut')}
        </button>
      ) : null}
    </div>
  )
}

/** 改成 沈亦舟, 读成 12,000; what is too long for a button stands in the sentence beside it. */
function useSuggestionWords() {
  const { t } = useTranslation('imports')
  return ({ fault }: ImportFault) => {
    const value = fault.suggestion?.label ?? ''
    if (fault.code === 'moneyUnit') return t('act.readAs', { value })
    return value.length > longest ? t('act.asProposed') : t('act.change', { value })
  }
}

function Choices({ group: { fault }, busy, onPick }: { group: ImportFault; busy: boolean; onPick: (value: string) => void }) {
  const { t } = useTranslation('imports')
  return (
    <select
      className="btn choose"
      aria-label={t('act.chooseFor', { heading: fault.heading })}
      value=""
      disabled={busy}
      onChange={event => event.target.value && onPick(event.target.value)}
    >
      <option value="">{t('act.choose')}</option>
      {fault.choices.map(choice => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
