import type { DemoEnterprise } from '../demonstration.types.ts'
import type { DemoLanding, LandingTold } from '../landings/landing.types.ts'
import { landingTelling } from '../landings/landing-telling.ts'
import { tellLanding } from '../landings/tell-landing.ts'
import { chanceFrom } from '../seed.ts'

type Told = Omit<DemoLanding, 'enterprise'>

const progress = (on: number, words: string) => ({ on, kind: 'progress' as const, words })

/** One at every part of the way; the first has landed, and what its gates have shown is recorded as its results. */
const told: readonly Told[] = [
  {
    ...{ name: '天河研发总部', kind: 'headquarters', investment: 9000, area: 3200, headcount: 86, opened: 72 },
    gates: { talks: 68, signed: 60, registered: 54, invoicing: 50, staffed: 31, taxed: 12 },
    claimed: 10,
  },
  {
    ...{ name: '珠江新城交付中心', kind: 'office', investment: 2400, area: 1400, headcount: 52, opened: 46 },
    gates: { talks: 42, signed: 35, registered: 30, invoicing: 26 },
    shown: [{ item: 'headcount', on: 3, amount: 34, verified: false }],
    progress: [progress(4, '到岗 34 人，参保回执本周补齐。')],
  },
  {
    ...{ name: '智慧城研发中心', kind: 'rd-centre', investment: 5200, area: 2600, headcount: 64, opened: 27 },
    gates: { talks: 21, signed: 9 },
    progress: [progress(2, '租约已签，企业确定了执照上的经营范围。')],
  },
  {
    ...{ name: '天河路首店', kind: 'shop', investment: 700, area: 420, headcount: 18, opened: 16 },
    gates: { talks: 8 },
    progress: [progress(5, '看过两处铺位，企业倾向临街的一处。')],
  },
  {
    ...{ name: '华南服务中心', kind: 'office', investment: 1200, area: 800, headcount: 30, opened: 6 },
    gates: {},
    progress: [progress(3, '企业来电，想先看五山和天园两处写字楼。')],
  },
]

/** A few landing projects of enterprises that are followed, those first that have been so longest. */
export function landingsThere(enterprises: readonly DemoEnterprise[], now: Temporal.Instant): LandingTold[] {
  const following = enterprises.filter(({ state, officer }) => state === 'following' && officer !== null)
  const longest = following.toSorted((a, b) => Temporal.Instant.compare(a.recordedAt, b.recordedAt))
  return told.map((one, index) => {
    const enterprise = longest[index]
    if (!enterprise) throw new RangeError(`no enterprise for ${one.name}`)
    const landing = { ...one, enterprise: enterprise.shortName }
    const there = { minister: 'minister01' as const, street: enterprise.street }
    const telling = landingTelling(landing, enterprise, { index, now, leaves: [], chance: chanceFrom(440_106 + index), there })
    return { landing, enterprise: enterprises.indexOf(enterprise), street: telling.street, events: tellLanding(telling) }
  })
}
