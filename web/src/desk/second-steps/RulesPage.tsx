import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { holds } from '#shared/session.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { useSharedWords } from '#shared/words.ts'
import { Page } from '../shared/Page.tsx'
import { useSession } from '../shared/session.tsx'
import { Tag } from '../shared/Tag.tsx'
import { Unread } from '../shared/Unread.tsx'
import { HolderList } from './HolderList.tsx'
import { type Rule, rulesQuery } from './second-step.queries.ts'
import { setSecondStepRule } from './second-step.steps.ts'
import '../shared/listing.css'
import './second-steps.css'

/** Who must sign in by two steps: set by the security administrator, read by the other two; and who does. */
export function RulesPage() {
  const { t } = useTranslation('second-steps')
  const rules = useQuery(rulesQuery)
  const [asking, setAsking] = useState<Rule | null>(null)
  const sets = holds(useSession(), 'securityAdministrator')
  return (
    <Page>
      <p className="lead second">{t('rules.lead')}</p>
      {rules.isPending ? <Skeleton rows={8} /> : null}
      {rules.error ? <Unread fault={rules.error} again={() => void rules.refetch()} /> : null}
      {rules.data ? <RuleTable rules={rules.data} onAsk={sets ? setAsking : null} /> : null}
      <HolderList />
      {asking ? <SetRule rule={asking} onClose={() => setAsking(null)} /> : null}
    </Page>
  )
}

function RuleTable({ rules, onAsk }: { rules: readonly Rule[]; onAsk: ((rule: Rule) => void) | null }) {
  const { t } = useTranslation(['second-steps', 'shell'])
  const now = useNow()
  return (
    <table className="listing step-rules">
      <thead>
        <tr>
          <th>{t('rules.role')}</th>
          <th>{t('rules.must')}</th>
          <th>{t('holders.has')}</th>
          <th>{t('rules.setBy')}</th>
          {onAsk ? <th>{t('rules.change')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rules.map(rule => (
          <tr key={rule.role}>
            <td>{t(`shell:role.${rule.role}`)}</td>
            <td data-label={t('rules.must')}>
              <Tag tone={rule.required ? 'ink' : 'quiet'}>{t(rule.required ? 'rules.required' : 'rules.free')}</Tag>
            </td>
            <td data-label={t('holders.has')}>
              {rule.holders === 0 ? <span className="quiet">{t('rules.nobody')}</span> : t('rules.of', rule)}
            </td>
            <td data-label={t('rules.setBy')}>
              {rule.setBy && rule.setAt ? (
                t('rules.by', { who: rule.setBy, at: dayTime(rule.setAt, now) })
              ) : (
                <span className="quiet">{t('rules.never')}</span>
              )}
            </td>
            {onAsk ? (
              <td>
                <button
                  type="button"
                  className="btn"
                  aria-label={t('rules.set', {
                    role: t(`shell:role.${rule.role}`),
                    how: t(rule.required ? 'rules.release' : 'rules.require'),
                  })}
                  onClick={() => onAsk(rule)}
                >
                  {t(rule.required ? 'rules.release' : 'rules.require')}
                </button>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What it brings about is said before it is done. */
function SetRule({ rule: { role, required, holders, having }, onClose }: { rule: Rule; onClose: () => void }) {
  const { t } = useTranslation(['second-steps', 'shell'])
  const words = useSharedWords()
  const [fault, setFault] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const called = t(`shell:role.${role}`)
  const verb = t(required ? 'rules.release' : 'rules.require')
  async function set() {
    setBusy(true)
    setFault(null)
    try {
      await setSecondStepRule(role, !required)
      toast(t('rules.set', { role: called, how: t(required ? 'rules.free' : 'rules.required') }))
      onClose()
    } catch (problem) {
      setFault(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={t('rules.set', { role: called, how: verb })} className="narrow" onClose={onClose}>
      <div className="form">
        <p>{required ? t('rules.confirmFree', { role: called }) : t('rules.confirm', { role: called, n: holders - having })}</p>
        <div className="acts">
          <button type="button" className="btn bare" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="button" className="btn do" aria-busy={busy} onClick={() => void set()}>
            {verb}
          </button>
        </div>
        <FaultLine fault={fault} />
      </div>
    </Dialog>
  )
}
