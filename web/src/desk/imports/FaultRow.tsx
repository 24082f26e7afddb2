import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Excerpt } from './Excerpt.tsx'
import { FillIn } from './FillIn.tsx'
import type { ImportFault, RosterImport } from './import.queries.ts'
import { KeepOne } from './KeepOne.tsx'
import { remedyOf } from './mending.ts'
import { Remedy } from './Remedy.tsx'
import type { Mending } from './useMending.ts'

type Props = {
  checked: RosterImport
  group: ImportFault
  mending: Mending | null
  open: boolean
  /** one works on the rows: what opens takes the hand */
  chosen: boolean
  onOpen: (open: boolean) => void
}

/** Where it is, what is written there, what is wrong with it, and the act that puts it right; opened, the row as it stands in the sheet. */
export function FaultRow({ checked, group, mending, open, chosen, onOpen }: Props) {
  const { t } = useTranslation(['imports', 'enterprises'])
  const { fault } = group
  const remedy = remedyOf(group)
  const field = useId()
  const act = () => (open ? document.getElementById(field)?.focus() : onOpen(true))
  const numbers = group.rows.length > 1 && fault.rows.length > 1 ? group.rows : [fault.row]
  return (
    <tbody>
      <tr className={open ? 'open' : ''}>
        <td>
          <button type="button" className="rowno" aria-expanded={open} onClick={() => onOpen(!open)}>
            {numbers.slice(0, 3).join(t('enterprises:list.and'))}
            {numbers.length > 3 ? '…' : ''}
          </button>
        </td>
        <td>
          <span className="col">
            <i>{fault.letter}</i>
            {fault.heading}
          </span>
        </td>
        <td>{fault.written === '' ? <span className="quiet">{t('emptyCell')}</span> : <Val written={fault.written} />}</td>
        <td>
          {group.sentence}
          {group.same ? <span className="same">{group.same}</span> : null}
        </td>
        <td>{mending ? <Remedy group={group} remedy={remedy} mending={mending} open={open} onOpen={onOpen} onFill={act} /> : null}</td>
      </tr>
      {open ? (
        <tr className="sheet">
          <td colSpan={5}>
            <Excerpt checked={checked} group={group} />
            {mending && remedy === 'keepOne' ? <KeepOne checked={checked} group={group} mending={mending} /> : null}
            {mending && (remedy === 'keepOfficer' || remedy === 'suggestion' || remedy === 'choices' || remedy === 'fill') ? (
              <FillIn id={field} group={group} mending={mending} focus={chosen} />
            ) : null}
          </td>
        </tr>
      ) : null}
    </tbody>
  )
}

function Val({ written }: { written: string }) {
  return (
    <span className="val one-line" title={written}>
      {written}
    </span>
  )
}
