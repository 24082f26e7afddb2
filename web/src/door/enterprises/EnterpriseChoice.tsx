import { useRequestWords } from '../requests/request-words.ts'
import type { OwnEnterprise } from '../requests/wire.ts'

type Props = { enterprises: OwnEnterprise[] | undefined; enterprise: OwnEnterprise | undefined; choose: (id: string) => void }

/** Beside the mark: the enterprise's name; who acts for several chooses here. */
export function EnterpriseChoice({ enterprises = [], enterprise, choose }: Props) {
  const words = useRequestWords()
  if (!enterprise) return null
  if (enterprises.length === 1) return <span title={enterprise.name}>{enterprise.name}</span>
  return (
    <span className="pick which">
      <select aria-label={words.which} value={enterprise.id} onChange={event => choose(event.target.value)}>
        {enterprises.map(one => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </span>
  )
}
