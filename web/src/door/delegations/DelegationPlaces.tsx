import { DelegationScreen } from './DelegationScreen.tsx'
import { DelegationsScreen } from './DelegationsScreen.tsx'
import { delegationSheet } from './delegation-sheet.ts'
import { VerifyScreen } from './VerifyScreen.tsx'

type Given = { page: string; id?: string }

/** What one delegates, one of them, and the look-up at a counter: they come together, for each is small. */
function DelegationPlaces({ page, id }: Given) {
  if (page === 'verify') return <VerifyScreen />
  return id === undefined ? <DelegationsScreen /> : <DelegationScreen id={id} />
}

/** With what they say. */
export async function bringDelegationPlaces() {
  await delegationSheet.bring()
  return DelegationPlaces
}
