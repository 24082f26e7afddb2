import { verifiersAt } from '@yigen/domain/projects/gates-steps.ts'
import { type Gate, gates, projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { UnitSelect } from '../../organisations/UnitSelect.tsx'
import { useUnitName } from '../../organisations/useUnitName.ts'
import { RowKeys } from '../../shared/RowKeys.tsx'
import { useRowKeys } from '../../shared/useRowKeys.ts'
import { BehindVersion } from '../../shared/versions/BehindVersion.tsx'
import type { Difference } from '../../shared/versions/differences.ts'
import { shownRows } from '../../shared/versions/shown-rows.ts'
import type { VersionDraft } from '../../shared/versions/useVersionDraft.ts'
import type { GateItem, GateVersion } from '../project.queries.ts'
import { GateItemRow } from './GateItemRow.tsx'
import { blankItem, type GateContent, withItem, withoutItem } from './gate-content.ts'
import { ItemDialog } from './ItemDialog.tsx'

type Props = {
  versions: readonly GateVersion[]
  newest: GateVersion
  draft: VersionDraft<GateContent>
  keeps: boolean
  mine: readonly Difference[]
}

/** The six gates with what each asks; J and K walk the rows, Enter changes one. */
export function GateSections({ versions, newest, draft, keeps, mine }: Props) {
  const { t } = useTranslation(['projects', 'gates'])
  const language = useLanguage()
  const [opened, open] = useState<GateItem | null>(null)
  const { items, taxUnitId } = draft.content
  const shown = shownRows(newest.items, items, new Set(mine.map(({ key }) => key)), ({ kind }) => kind)
  const inOrder = gates.flatMap(gate => shown.filter(({ row }) => row.gate === gate))
  const { rowProps } = useRowKeys({
    count: inOrder.length,
    open: place => keeps && inOrder[place]?.what !== 'removed' && open(inOrder[place]?.row ?? null),
  })
  const change = (next: readonly GateItem[]) => draft.write({ items: [...next], taxUnitId })
  const actsOf = (item: GateItem) => ({
    change: () => open(item),
    remove: () => change(withoutItem(items, item.kind)),
    restore: () => change(withItem(items, item)),
  })
  return (
    <>
      {keeps && draft.behind ? <Behind versions={versions} newest={newest} draft={draft} /> : null}
      {gates.map(gate => (
        <Section key={gate} gate={gate} count={items.filter(item => item.gate === gate).length}>
          <ul>
            {inOrder.map((each, place) =>
              each.row.gate === gate ? (
                <GateItemRow key={each.row.kind} shown={each} given={rowProps(place)} acts={keeps ? actsOf(each.row) : null} />
              ) : null,
            )}
          </ul>
          {gate === 'taxed' ? <TaxUnit value={taxUnitId} keeps={keeps} onChange={id => draft.write({ items, taxUnitId: id })} /> : null}
          {keeps ? (
            <button
              type="button"
              className="btn sm add-item"
              aria-label={t('gates:addOf', { stage: say(projectStageWords[gate], language) })}
              onClick={() => open(blankItem(gate, verifiersAt(gate)[0] ?? 'tax'))}
            >
              {t('gates:add')}
            </button>
          ) : null}
        </Section>
      ))}
      {keeps ? <RowKeys enter={t('gates:change')} /> : null}
      {opened ? <ItemDialog item={opened} onApply={item => change(withItem(items, item))} onClose={() => open(null)} /> : null}
    </>
  )
}

function Section({ gate, count, children }: { gate: Gate; count: number; children: ReactNode }) {
  const { t } = useTranslation(['projects', 'gates'])
  const language = useLanguage()
  return (
    <section className="gate-section" aria-labelledby={`gate-${gate}`}>
      <div className="h">
        <h2 id={`gate-${gate}`}>{say(projectStageWords[gate], language)}</h2>
        <span className="quiet">{t('gates:count', { n: count })}</span>
      </div>
      {children}
    </section>
  )
}

/** The bureau whose clerks verify what was paid. R1.7, R13.3 */
function TaxUnit({ value, keeps, onChange }: { value: string; keeps: boolean; onChange: (id: string) => void }) {
  const { t } = useTranslation(['projects', 'gates'])
  const unitName = useUnitName()
  if (!keeps)
    return (
      <p className="second small tax-unit">
        {t('gates:taxOf')} · {unitName(value)}
      </p>
    )
  return (
    <div className="tax-unit">
      <Field label={t('gates:tax')} hint={t('gates:taxOf')}>
        {given => <UnitSelect {...given} none={unitName(value)} value={value} onChange={id => id && onChange(id)} />}
      </Field>
    </div>
  )
}

function Behind({ versions, newest, draft }: Pick<Props, 'versions' | 'newest' | 'draft'>) {
  const base = versions.find(({ version }) => version === draft.seen)?.items ?? []
  const { items, taxUnitId } = draft.content
  return (
    <BehindVersion
      newest={{ version: newest.version, by: newest.publishedByName }}
      seen={draft.seen}
      rows={{ base, mine: items, theirs: newest.items }}
      keyOf={({ kind }) => kind}
      nameOf={({ name }) => name}
      onRebase={rows => draft.rebase({ items: rows, taxUnitId })}
      onDiscard={draft.discard}
    />
  )
}
