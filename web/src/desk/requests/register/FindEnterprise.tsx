import { useQuery } from '@tanstack/react-query'
import type { EnterpriseList } from '@yigen/domain/enterprises/enterprise.ts'
import type { ReadBy } from '@yigen/domain/wire/instant.ts'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { get } from '#shared/http.ts'
import { onKeys } from '#shared/on-keys.ts'

type Row = ReadBy<typeof EnterpriseList, 'office'>['rows'][number]
export type Found = Pick<Row, 'id' | 'name' | 'officerName'>

/** The enterprise one speaks of: mine first, all others named with whoever serves them. `anybodys`: what is said there goes to its own officer, whoever that is. */
export function FindEnterprise({ anybodys = false, onChoose }: { anybodys?: boolean; onChoose: (enterprise: Found) => void }) {
  const { t } = useTranslation('requests')
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { rows, settled, error } = useRows(text)
  const open = rows.filter(row => anybodys || row.whole)
  const press = onKeys({
    arrowDown: () => setAt(Math.min(at + 1, open.length - 1)),
    arrowUp: () => setAt(Math.max(at - 1, 0)),
    enter: () => (open[at] ? onChoose(open[at]) : false),
  })
  return (
    <>
      <Field label={t('register.enterprise')} hint={t('register.enterpriseHint')}>
        {given => (
          <input
            {...given}
            className="box"
            role="combobox"
            autoComplete="off"
            aria-expanded={rows.length > 0}
            aria-controls="found-enterprises"
            aria-activedescendant={open[at] ? `found-${open[at].id}` : undefined}
            value={text}
            onChange={event => {
              setText(event.target.value)
              setAt(0)
            }}
            onKeyDown={press}
          />
        )}
      </Field>
      <FaultLine fault={error} />
      <div id="found-enterprises" role="listbox" className="found" aria-label={t('register.enterprise')}>
        {rows.map(row => (
          <Option key={row.id} row={row} open={open.includes(row)} selected={row.id === open[at]?.id} onChoose={onChoose} />
        ))}
      </div>
      {settled && rows.length === 0 ? <p className="quiet small">{t('register.noneFound', { text: text.trim() })}</p> : null}
    </>
  )
}

type Offered = { row: Row; open: boolean; selected: boolean; onChoose: (enterprise: Found) => void }

function Option({ row, open, selected, onChoose }: Offered) {
  const { t } = useTranslation('requests')
  const other = row.officerName ? t('register.notYours', { officer: row.officerName }) : t('register.notYoursNobody')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
    <div
      id={`found-${row.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-disabled={open ? undefined : true}
      onClick={() => open && onChoose(row)}
    >
      <b className="one-line">{row.name}</b>
      <span className="small">{open ? [row.streetName, row.officerName].filter(Boolean).join(' · ') : other}</span>
    </div>
  )
}

const fewest = 2

function useRows(typed: string) {
  const search = useDeferredValue(typed.trim())
  const mine = search.length < fewest
  const { data, error, isFetched } = useQuery({
    queryKey: [{ of: ['enterprise', 'assignment'] }, 'enterprises', 'found', search],
    queryFn: ({ signal }) =>
      get<ReadBy<typeof EnterpriseList, 'office'>>(
        '/api/enterprises',
        mine ? { officerId: 'me', sort: 'touched', limit: 8 } : { search, limit: 8 },
        signal,
      ),
  })
  return { rows: data?.rows ?? [], error, settled: isFetched && !mine && search === typed.trim() }
}
