import { expect, type Page } from './story.ts'

/** A page as one gets there: its address, or a name and the way. */
export type Place = string | [name: string, way: (page: Page) => Promise<void>]

export const nameOf = (place: Place) => (typeof place === 'string' ? place : place[0])

export async function goTo(page: Page, place: Place) {
  if (typeof place === 'string') await page.goto(place)
  else await place[1](page)
  await settled(page)
}

/** Nothing is being read any more, and nothing moves. */
async function settled(page: Page) {
  await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true }).first()).toBeVisible()
  await expect(page.getByRole('status', { name: /^(在读|Loading)/ })).toHaveCount(0)
  await still(page)
}

/** Colours and boxes have come to where they go: for some frames nothing moves. */
export const still = (page: Page) =>
  page.evaluate(async () => {
    for (let quiet = 0; quiet < 4; quiet += 1) {
      await new Promise(requestAnimationFrame)
      const moving = document.getAnimations()
      if (moving.length > 0) quiet = -1
      await Promise.all(moving.map(animation => animation.finished.catch(() => {})))
    }
  })

const firstOf = (list: string, path: (id: string) => string): Place => [
  path('…'),
  async page => {
    const { rows } = await (await page.request.get(list)).json()
    await page.goto(path(rows[0].id))
  },
]
const opened = (at: string, button: string | RegExp): Place => [
  `${at} ${button}`,
  async page => {
    await page.goto(at)
    await page.getByRole('button', { name: button }).filter({ visible: true }).first().click()
    await page
      .getByRole('dialog')
      .or(page.getByRole('region', { name: '通知' }))
      .first()
      .waitFor()
  },
]

export const request = firstOf('/api/requests?limit=1', id => `/requests/${id}`)
export const enterprise = firstOf('/api/enterprises?limit=1', id => `/enterprises/${id}`)
export const everyones = ['/services', '/calendar', '/account']

/** The id of nothing: what is not there, and what is not yours, is the same page. */
const nothing = '01a00000-0000-7000-8000-000000000000'

/** Who sees which pages of the desk. */
export const desk: Record<string, Place[]> = {
  officer01: [
    '/',
    '/requests',
    '/requests?state=all',
    request,
    '/enterprises',
    enterprise,
    opened('/', '登记来电'),
    opened('/', /^通知/),
    ...everyones,
  ],
  minister01: ['/', request, enterprise, '/team', '/import', opened('/team', /^为.+配首席服务官$/), opened('/team', /的请假$/)],
  leader01: ['/', '/team', '/requests', '/enterprises'],
  'clerk-tax01': ['/', '/requests', `/requests/${nothing}`, `/enterprises/${nothing}`],
  'street-pazhou01': ['/', '/requests', '/enterprises', enterprise],
  'admin-system': ['/members', '/units', '/calendar', '/services', opened('/members', '开设账号')],
  'admin-security': ['/members'],
  'admin-audit': ['/members', '/history', '/no-such-page'],
}

export const door: Place[] = [
  '/door',
  '/door/requests',
  firstOf('/api/requests?limit=1', id => `/door/requests/${id}`),
  firstOf('/api/requests?state=open&limit=1', id => `/door/requests/${id}/message`),
  '/door/me',
  '/door/me/password',
  '/door/no-such-page',
  `/door/requests/${nothing}`,
]

const spent = 'spent-'.repeat(6)
export const beforeSigningIn: Place[] = ['/sign-in', `/activate/${spent}`, `/start/${spent}`, '/door', `/door/activate/${spent}`]
