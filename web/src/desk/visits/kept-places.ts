import { keep, keptOne } from './on-device.ts'

/** What the note's page says of an enterprise where there is no network. */
type KeptPlace = { enterpriseId: string; owner: string; name: string }

export const keepPlace = (place: KeptPlace) => keep('places', place)

/** Only to whom it was shown. */
export async function keptName(enterpriseId: string, owner: string): Promise<string> {
  const place = await keptOne<KeptPlace>('places', enterpriseId)
  return place?.owner === owner ? place.name : ''
}
