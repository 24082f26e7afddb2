import type { Context } from '#context.ts'
import { districtHere } from '#organisations/district-here.ts'

/** How a code reaches the person. `onThePage`: in the demonstration, whose phones are invented. */
export type WayOfCodes = 'byText' | 'onThePage'

/** null: signing in by a code is not offered. A district that is none of the demonstration never shows one, whatever its settings. */
export async function wayOfCodes({ db, env, texts }: Pick<Context, 'db' | 'env' | 'texts'>): Promise<WayOfCodes | null> {
  if (texts) return 'byText'
  if (!env.demonstration || env.production) return null
  const here = await db
    .selectFrom('district')
    .select('demonstration')
    .where('id', '=', await districtHere(db, env))
    .executeTakeFirst()
  return here?.demonstration ? 'onThePage' : null
}
