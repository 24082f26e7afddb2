import { DelegationScreen } from './DelegationScreen.tsx'
import { DelegationsScreen } from './DelegationsScreen.tsx'
import { VerifyScreen } from './VerifyScreen.tsx'

export type DelegationPlace = { page: 'delegations' } | { page: 'delegation'; id: string } | { page: 'verify' }

/** What one delegates, one of them, and the look-up at a counter: they come together, for each is small. */
export function DelegationPlaces({ place }: { place: DelegationPlace }) {
  if (place.page === 'delegation') return <DelegationScreen id={place.id} />
  return place.page === 'verify' ? <VerifyScreen /> : <DelegationsScreen />
}
