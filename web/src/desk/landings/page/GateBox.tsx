import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { EvidenceActs } from '../../projects/EvidenceActs.tsx'
import { EvidenceDialog } from '../../projects/EvidenceDialog.tsx'
import { EvidenceShown } from '../../projects/EvidenceShown.tsx'
import { PassGate } from '../../projects/PassGate.tsx'
import type { Evidence, Project } from '../../projects/project.queries.ts'
import { SkipGateDialog } from '../../projects/SkipGateDialog.tsx'

type Gate = NonNullable<Project['gate']>
type Item = Gate['items'][number]
type Asking = { item: Item; correcting: Evidence | null } | null

const marks = { missing: 'ring', recorded: 'half', verified: 'tick' } as const

/** The gate here: what must be shown, what was, who looked at it; and passing it, greyed while one thing is missing. R13.3, R13.4 */
export function GateBox({ project, gate }: { project: Project; gate: Gate }) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const [asking, setAsking] = useState<Asking>(null)
  const [skipping, setSkipping] = useState(false)
  const stage = say(projectStageWords[gate.gate], language)
  const firstMissing = gate.items.find(({ state }) => state === 'missing') ?? gate.items[0]
  const { whyNot } = project
  return (
    <section className="gate-box" aria-label={t('gate.label', { stage })}>
      <h2>
        {t(gate.missing > 0 ? 'gate.lacks' : 'gate.complete', { stage, n: gate.missing })}
        <small>{t(`gate.verifier.${verifierOf(gate)}`)}</small>
      </h2>
      <ul>
        {gate.items.map(item => (
          <ItemLine key={item.kind} project={project} item={item} onAsk={correcting => setAsking({ item, correcting })} />
        ))}
      </ul>
      <div className="foot">
        <span className="grow">{gate.missing > 0 ? t('gate.needsAll') : null}</span>
        {whyNot.skipGate === null && gate.gate !== 'taxed' ? (
          <button type="button" className="btn bare" onClick={() => setSkipping(true)}>
            {t('gate.skip')}
          </button>
        ) : null}
        {firstMissing && whyNot.recordEvidence === null ? (
          <Allowed why={null} kind="next" onClick={() => setAsking({ item: firstMissing, correcting: null })}>
            {t('gate.record')}
          </Allowed>
        ) : null}
        <PassGate project={project} gate={gate.gate} />
      </div>
      {asking ? (
        <EvidenceDialog
          project={project}
          items={gate.items}
          first={asking.item}
          correcting={asking.correcting}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {skipping ? <SkipGateDialog project={project} gate={gate.gate} stage={stage} onClose={() => setSkipping(false)} /> : null}
    </section>
  )
}

const verifierOf = ({ items }: Gate) =>
  items.find(({ verifiedBy }) => verifiedBy === 'tax')?.verifiedBy ??
  items.find(({ verifiedBy }) => verifiedBy === 'minister')?.verifiedBy ??
  'nobody'

function ItemLine({ project, item, onAsk }: { project: Project; item: Item; onAsk: (correcting: Evidence | null) => void }) {
  const { t } = useTranslation('projects')
  const shown = item.evidence.flatMap(id => project.evidence.find(one => one.id === id) ?? [])
  const rows = [...shown, ...project.evidence.filter(({ kind, corrected }) => corrected && kind === item.kind)]
  return (
    <li>
      <i className={`mark-${marks[item.state]}`} role="img" aria-label={t(`gate.state.${item.state}`)} />
      <b>
        {item.name}
        {item.optional ? <small>{t('gate.optional')}</small> : null}
      </b>
      <div>
        {shown.length === 0 ? (
          <>
            {item.document} <small>{item.look}</small>
          </>
        ) : (
          rows.map(evidence => <EvidenceShown key={evidence.id} evidence={evidence} all={project.evidence} headcount={project.headcount} />)
        )}
      </div>
      <div className="by small">
        {shown.map(evidence => (
          <EvidenceActs key={evidence.id} project={project} evidence={evidence} onCorrect={() => onAsk(evidence)} />
        ))}
        {shown.length === 0 && project.whyNot.recordEvidence === null ? (
          <button type="button" className="link-btn" onClick={() => onAsk(null)}>
            {t('gate.show')}
          </button>
        ) : null}
      </div>
    </li>
  )
}
