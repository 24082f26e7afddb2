import { comparedText } from '@yigen/domain/requests/compared-text.ts'
import { isOpen, requestStatusWords } from '@yigen/domain/requests/request-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useRef } from 'react'
import { useDraft } from '#shared/drafts.ts'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useRested } from '#shared/useRested.ts'
import { DoorLink } from '../../shared/DoorLink.tsx'
import { useGet } from '../../shared/useGet.ts'
import { useRequestWords } from '../request-words.ts'
import type { Likely, OwnEnterprise } from '../wire.ts'

type Props = { enterprise: OwnEnterprise; body: string; serviceCode: string }

/** Fewer letters say too little. */
const fewest = 6

/** What was asked lately and may be the same, while one writes; whoever wants to files all the same. R4.11 */
export function LikelyRequests({ enterprise, body, serviceCode }: Props) {
  const text = comparedText(useRested(body))
  return (
    <div aria-live="polite">
      {text.length < fewest || body.trim() === '' ? null : (
        <Found enterprise={enterprise} body={body} text={text} serviceCode={serviceCode} />
      )}
    </div>
  )
}

function Found({ enterprise, body, text, serviceCode }: Props & { text: string }) {
  const words = useRequestWords().filing
  const query = { enterpriseId: enterprise.id, text, ...(serviceCode ? { serviceCode } : {}) }
  const { data } = useGet<Likely>('/api/requests/likely', query, { of: [], beside: ['request'], within: { enterprise: enterprise.id } })
  const last = useRef(data)
  if (data) last.current = data
  const rows = last.current?.rows ?? []
  if (rows.length === 0) return null
  return (
    <div className="likely">
      <p className="sub">{words.likely}</p>
      <ul className="open">
        {rows.map(row => (
          <Row key={row.id} row={row} body={body} />
        ))}
      </ul>
    </div>
  )
}

/** An open one takes all that was written here along, where nothing is written there yet. */
function Row({ row, body }: { row: Likely['rows'][number]; body: string }) {
  const words = useRequestWords().filing
  const language = useLanguage()
  const now = useNow()
  const draft = useDraft(`message:${row.id}`, '')
  const open = isOpen(row.status)
  const take = () => {
    if (open && draft.value === '') draft.write(body)
  }
  return (
    <li>
      <DoorLink href={`/door/requests/${row.id}${open ? '/message' : ''}`} onClick={take}>
        <b>{row.title}</b>
        <span>{[row.number, dayTime(row.receivedAt, now), say(requestStatusWords[row.status], language)].join(' · ')}</span>
        <span className="go">{open ? words.likelyAdd : words.likelyLook}</span>
      </DoorLink>
    </li>
  )
}
