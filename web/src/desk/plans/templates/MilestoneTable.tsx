import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RowKeys } from '../../shared/RowKeys.tsx'
import { useRowKeys } from '../../shared/useRowKeys.ts'
import { BehindVersion } from '../../shared/versions/BehindVersion.tsx'
import type { Difference } from '../../shared/versions/differences.ts'
import { shownRows } from '../../shared/versions/shown-rows.ts'
import type { VersionDraft } from '../../shared/versions/useVersionDraft.ts'
import { WordField } from '../../shared/WordField.tsx'
import { addedIn, changedIn, droppedIn } from '../edit/draft-changes.ts'
import type { TemplateMilestone, TemplateVersion } from '../plan-answer.ts'
import { MilestoneForm } from './MilestoneForm.tsx'
import { TemplateRow } from './TemplateRow.tsx'
import { blankMilestone, type TemplateContent, withThere } from './template-content.ts'

type Props = {
  versions: readonly TemplateVersion[]
  newest: TemplateVersion
  draft: VersionDraft<TemplateContent>
  keeps: boolean
  mine: readonly Difference[]
}

const columns = ['n', 'name', 'owner', 'promise', 'waits', 'gate'] as const

/** The milestones in their order, each with who, how long and after what; J and K walk them, Enter changes one. */
export function MilestoneTable({ versions, newest, draft, keeps, mine }: Props) {
  const { t } = useTranslation(['plans', 'templates'])
  const [opened, open] = useState<TemplateMilestone | null>(null)
  const { name, milestones } = draft.content
  const shown = shownRows(newest.milestones, milestones, new Set(mine.map(({ key }) => key)), ({ id }) => id)
  const numbers = new Map(milestones.map(({ id }, place) => [id, place + 1]))
  const { rowProps } = useRowKeys({
    count: shown.length,
    open: place => keeps && shown[place]?.what !== 'removed' && open(shown[place]?.row ?? null),
  })
  const change = (next: readonly TemplateMilestone[]) => draft.write({ name, milestones: [...next] })
  const before = (one: TemplateMilestone) => shown[shown.findIndex(({ row }) => row.id === one.id) - 1]?.row.id ?? null
  const actsOf = (one: TemplateMilestone) => ({
    change: () => open(one),
    remove: () => change(droppedIn(milestones, one.id)),
    restore: () => change(addedIn(milestones, withThere(milestones, one), before(one))),
  })
  const apply = (one: TemplateMilestone, after: string | null) =>
    change(numbers.has(one.id) ? changedIn(milestones, one.id, one) : addedIn(milestones, one, after))
  return (
    <>
      {keeps && draft.behind ? <Behind versions={versions} newest={newest} draft={draft} /> : null}
      {keeps ? (
        <div className="template-name">
          <WordField
            label={t('templates:called')}
            maxLength={40}
            fault={name.trim() === '' ? t('templates:needName') : undefined}
            value={name}
            onChange={called => draft.write({ name: called, milestones })}
          />
        </div>
      ) : null}
      <table className="listing template-rows" aria-label={t('templates:table', { name })}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col" className={column === 'n' ? 'num' : undefined}>
                {t(`templates:head.${column}`)}
              </th>
            ))}
            {keeps ? <td /> : null}
          </tr>
        </thead>
        <tbody>
          {shown.map((each, place) => (
            <TemplateRow key={each.row.id} shown={each} numbers={numbers} given={rowProps(place)} acts={keeps ? actsOf(each.row) : null} />
          ))}
        </tbody>
      </table>
      {keeps ? (
        <p className="beyond">
          <button type="button" className="btn" onClick={() => open(blankMilestone(milestones.at(-1)?.gate ?? 'signed'))}>
            {t('templates:add')}
          </button>
        </p>
      ) : null}
      {keeps ? <RowKeys enter={t('templates:change')} /> : null}
      {opened ? (
        <MilestoneForm templateKey={newest.key} milestone={opened} milestones={milestones} onApply={apply} onClose={() => open(null)} />
      ) : null}
    </>
  )
}

function Behind({ versions, newest, draft }: Pick<Props, 'versions' | 'newest' | 'draft'>) {
  const base = versions.find(({ version }) => version === draft.seen)?.milestones ?? []
  const { name, milestones } = draft.content
  return (
    <BehindVersion
      newest={{ version: newest.version, by: newest.publishedBy }}
      seen={draft.seen}
      rows={{ base, mine: milestones, theirs: newest.milestones }}
      keyOf={({ id }) => id}
      nameOf={one => one.name}
      onRebase={rows => draft.rebase({ name, milestones: rows.map(one => withThere(rows, one)) })}
      onDiscard={draft.discard}
    />
  )
}
