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
export async function settled(page: Page) {
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

type Row = { id: string; requestId: string; status: string; turn: string; whole: boolean; clock: { kind: string; dueAt: string } | null }

const firstOf = (list: string, path: (id: string) => string): Place => [path('…'), page => goToFirst(page, list, row => path(row.id))]

async function goToFirst(page: Page, list: string, path: (row: Row) => string, fits: (row: Row) => boolean = () => true) {
  const { rows } = (await (await page.request.get(list)).json()) as { rows: Row[] }
  const row = rows.find(fits)
  expect(row, `${list} has one`).toBeDefined()
  await page.goto(path(row as Row))
}
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

/** On the page of a matter: a dialog, or a tab of the composer. */
const on = (what: string, list: string, button: RegExp, fits?: (row: Row) => boolean): Place => [
  what,
  async page => {
    await goToFirst(page, list, row => `/requests/${row.requestId ?? row.id}`, fits)
    await page
      .getByRole('button', { name: button })
      .or(page.getByRole('tab', { name: button }))
      .first()
      .click()
    await page.getByRole('dialog').or(page.getByRole('tabpanel')).first().waitFor()
  },
]
const open = '/api/requests?state=open&limit=100'
/** In hand of the reader, answered, and not late: it can wait, and it can be handed out. */
const inHand = ({ status, turn, clock }: Row) => status === 'replied' && turn === 'me' && clock?.kind === 'settlement' && stillTime(clock)
/** Beside the hour of the demonstration. */
const stillTime = ({ dueAt }: { dueAt: string }) => dueAt > '2026-11-26'

export const handing = on('/requests/… hand out', open, /^(交办部门|Hand to departments)$/, inHand)
export const proposing = on('/requests/… propose a refusal', open, /^(提出婉拒|Propose a refusal)$/, inHand)
export const pausing = on('/requests/… pause', open, /^(暂停|Pause)$/, inHand)
export const merging = on('/requests/… merge', open, /^(并案|Merge)$/, inHand)
export const deciding = on('/requests/… release', '/api/declines?status=proposed', /^(审定|Decide)$/)
export const decidingAppeal = on('/requests/… decide the appeal', '/api/declines?status=appealed', /^(复核申诉|Decide the appeal)$/)
export const task = firstOf('/api/tasks?unitId=own&limit=1', id => `/tasks/${id}`)
export const finishing: Place = [
  '/tasks finish',
  async page => {
    await page.goto('/tasks')
    await page
      .getByRole('button', { name: /^(办结|Finish)/ })
      .first()
      .click()
    await page.getByRole('textbox', { name: /^(办成了什么|What was done)/ }).waitFor()
  },
]

export const request = firstOf('/api/requests?limit=1', id => `/requests/${id}`)
export const enterprise = firstOf('/api/enterprises?limit=1', id => `/enterprises/${id}`)
/** One that the reader sees with everything in it, and that has matters. */
export const wholeEnterprise: Place = [
  '/enterprises/… whole',
  page =>
    goToFirst(
      page,
      '/api/enterprises?sort=touched&limit=100',
      ({ id }) => `/enterprises/${id}`,
      ({ whole }) => whole,
    ),
]
export const everyones = ['/services', '/limits', '/calendar', '/account']

const premises: Place[] = [
  '/premises',
  '/premises?state=unconfirmed',
  firstOf('/api/premises?limit=1', id => `/premises/${id}`),
  [
    '/premises/compare',
    async page => {
      const { rows } = (await (await page.request.get('/api/premises?sort=area&limit=3')).json()) as { rows: Row[] }
      await page.goto(`/premises/compare?pick=${rows.map(({ id }) => id).join(',')}`)
    },
  ],
  firstOf('/api/site-opinions?limit=1', id => `/site-opinions/${id}`),
]

const policies: Place[] = [
  '/policies?state=all',
  firstOf('/api/policies?search=%E6%A5%BC%E5%AE%87%E5%85%A5%E9%A9%BB', id => `/policies/${id}`),
  firstOf('/api/policies?state=toVerify', id => `/policies/${id}/verify?version=2`),
  firstOf('/api/policies?state=toVerify', id => `/policies/${id}/compare?older=1&newer=2`),
  firstOf('/api/policies?state=toVerify', id => `/policies/draft?of=${id}&version=2`),
]

const visits: Place[] = [
  '/visits',
  '/signs',
  '/signs?all=true',
  '/sign-rules',
  firstOf('/api/visits?limit=1', id => `/visits/${id}`),
  [
    '/visit-notes/…',
    page =>
      goToFirst(
        page,
        '/api/enterprises?sort=touched&limit=100',
        ({ id }) => `/visit-notes/${id}`,
        ({ whole }) => whole,
      ),
  ],
]

/** Events to come, one that is full with a dialog on it, one that is over with what was asked there, and that on the wall of the room. */
const events: Place[] = [
  '/events',
  '/events?over=true',
  opened('/events', /^(办活动|Set up an event)$/),
  firstOf('/api/district-events?limit=1', id => `/events/${id}`),
  firstOf('/api/district-events?over=true&limit=1', id => `/events/${id}`),
  firstOf('/api/district-events?over=true&limit=1', id => `/events/${id}/room`),
  firstOf('/api/district-events?over=true&limit=1', id => `/event-questions?eventId=${id}&state=all`),
  [
    '/events/… invite',
    async page => {
      await goToFirst(page, '/api/district-events?limit=1', ({ id }) => `/events/${id}`)
      await page
        .getByRole('button', { name: /^(请企业|Invite)$/ })
        .filter({ visible: true })
        .first()
        .click()
      await page.getByRole('dialog').waitFor()
    },
  ],
]

const aProject = '/api/projects?status=open&key=true&limit=1'
/** A key project as it lands: its page, its plan, and a look at the place itself. */
const landings: Place[] = [
  '/projects',
  firstOf(aProject, id => `/projects/${id}`),
  firstOf(aProject, id => `/projects/${id}/plan`),
  [
    '/site-meetings/…',
    async page => {
      const { rows } = await (await page.request.get(aProject)).json()
      const project = await (await page.request.get(`/api/projects/${rows[0].id}`)).json()
      await page.goto(`/site-meetings/${project.siteMeetings[0].id}`)
    },
  ],
]

/** One person’s authorisation. */
const delegation = firstOf('/api/delegations?state=open&limit=1', id => `/delegations/${id}`)

/** The stations, one of them, its next session, and the roster with one of its cells opened. */
const stations: Place[] = [
  '/stations',
  firstOf('/api/stations', id => `/stations/${id}`),
  [
    '/duty/…',
    async page => {
      const { rows } = await (await page.request.get('/api/stations')).json()
      await page.goto(`/duty/${rows[0].next.id}`)
    },
  ],
  '/roster',
  [
    '/roster cell',
    async page => {
      await page.goto('/roster')
      await page.locator('.roster-grid td button').last().click()
      await page.locator('.seat-panel').waitFor()
    },
  ],
]

/** What was shown for a gate that is passed. */
const evidence: Place = [
  '/projects/… evidence',
  async page => {
    await goToFirst(page, aProject, ({ id }) => `/projects/${id}`)
    await page
      .getByRole('list', { name: /^(阶段|Stages)$/ })
      .getByRole('button', { name: /^(签约 凭证|signed evidence)/ })
      .click()
    await page.getByRole('dialog').waitFor()
  },
]
/** On the page of a project, or of its plan: a dialog. */
const onProject = (what: string, list: string, button: RegExp, below = ''): Place => [
  `/projects/… ${what}`,
  async page => {
    const { rows } = await (await page.request.get(list)).json()
    for (const { id } of rows) {
      await page.goto(`/projects/${id}${below}`)
      await page.getByRole('heading', { level: 1 }).filter({ visible: true }).first().waitFor()
      const act = page.getByRole('button', { name: button }).filter({ visible: true }).first()
      if (
        await act.waitFor({ timeout: 3000 }).then(
          () => true,
          () => false,
        )
      ) {
        await act.click()
        await page.getByRole('dialog').waitFor()
        return
      }
    }
    throw new Error(`no project offers ${button}`)
  },
]
const openProjects = '/api/projects?status=open&limit=20'
const openKey = '/api/projects?status=open&key=true&limit=20'
const ofOfficer: Place[] = [
  opened('/projects', /^(新建项目|New project)$/),
  onProject('record evidence', openProjects, /^(录凭证|Record evidence)$/),
  onProject('progress', openProjects, /^(记进展|Progress)$/),
  onProject('add somebody', openProjects, /^(加人|Add somebody)$/),
  onProject('plan a site meeting', openProjects, /^(约一次|Plan one)$/),
]
const ofMinister: Place[] = [
  onProject('review', openKey, /^(研判|Review)$/),
  onProject('change the leader', openKey, /^(换项目领导|Change the leader)$/),
  onProject('end of key', openKey, /^(退出重点项目|End of key)$/),
  onProject('skip a gate', '/api/projects?status=open&key=false&limit=20', /^(跳过|Skip)$/),
]
const takes: Place[] = [
  '/gates',
  opened('/gates', /^(修改“首次洽谈”|Change “首次洽谈”)$/),
  '/plan-templates',
  '/plan-templates/office',
  opened('/plan-templates/office', /^(修改“租赁合同”|Change “租赁合同”)$/),
  opened('/plan-templates/office', /^(加节点|Add a milestone)$/),
]

/** To a weekly meeting of the reader's own team; where none is set yet, one is. */
const toMeeting = (below: string) => async (page: Page) => {
  await page.goto('/meetings')
  const list = await (await page.request.get('/api/meeting-series')).json()
  const [series] = list.rows.length > 0 ? list.rows : [await newSeries(page, list.mayBegin[0])]
  await page.goto(`/meetings/${series.nextId}${below}`)
}
async function newSeries(page: Page, owner: { kind: string; id: string }) {
  const { rows } = await (await page.request.get('/api/members?role=officer&limit=2')).json()
  const [recorder, member] = rows.map(({ id }: Row) => id)
  const said = {
    owner: { kind: 'team', ministerId: owner.id },
    name: '首席服务官周例会',
    chairId: owner.id,
    recorderId: recorder,
    memberIds: [member],
  }
  return await page.evaluate(async series => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
    return (await fetch('/api/meeting-series', { method: 'PUT', headers, body: JSON.stringify(series) })).json()
  }, said)
}
const meetings: Place[] = [
  ...['/meetings', '/my-week', '/projects/ledger'],
  ...['', '/room', '/minutes'].map((below): Place => [`/meetings/…${below}`, toMeeting(below)]),
  [
    '/meetings change',
    async page => {
      await toMeeting('')(page)
      await page.goto('/meetings')
      await page
        .getByRole('button', { name: /^(修改|Change)$/ })
        .first()
        .click()
      await page.getByRole('dialog').waitFor()
    },
  ],
]

/** The id of nothing: what is not there, and what is not yours, is the same page. */
const nothing = '01a00000-0000-7000-8000-000000000000'

/** What is written of somebody. */
const changing: Place = [
  '/members 修改资料',
  async page => {
    await page.goto('/members')
    await page.locator('.members .open').first().click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(修改资料|Change details)$/ })
      .click()
  },
]

/** A correction of the table as it is previewed. */
const correcting: Place = [
  '/calendar 预览更正',
  async page => {
    await page.goto('/calendar')
    await page.getByRole('button', { name: /^(更正 2026 年放假表|Correct 2026)$/ }).click()
    const table = page.getByRole('dialog').getByRole('textbox')
    await table.fill(`${await table.inputValue()}\n2026-11-30 休 元旦`)
    await page.getByRole('button', { name: /^(预览影响|Preview)$/ }).click()
    await expect(page.getByRole('heading', { name: /^(发布后会怎样|What publishing would do)$/ })).toBeVisible()
  },
]

/** Beside the lists: the views one kept, and the search before and after something is typed. */
const viewing: Place = [
  '/requests views',
  async page => {
    await page.goto('/requests')
    await page
      .getByRole('button', { name: /^(视图|Views)$/ })
      .filter({ visible: true })
      .first()
      .click()
    await page.getByRole('region', { name: /^(保存的视图|Saved views)$/ }).waitFor()
  },
]
const searching: Place = [
  '/ search',
  async page => {
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).filter({ visible: true }).first().waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('crx')
    await page.getByRole('option').first().waitFor()
  },
]
const choosing: Place = [
  '/requests many',
  async page => {
    await page.goto('/requests')
    await page
      .getByRole('button', { name: /^(批量办理|Act on many)$/ })
      .filter({ visible: true })
      .first()
      .click()
    await page
      .getByRole('checkbox', { name: /^(选择|Choose) / })
      .first()
      .check()
  },
]

const november = 'from=2026-11-01&until=2026-11-30'
export const figures = ['/figures', `/figures?${november}&by=department`, `/figures/rows?figure=answers&${november}`, '/overdue']
/** A minister's order on a matter that is an officer's. */
const supervising: Place = [
  '/requests/… order',
  async page => {
    await goToFirst(
      page,
      open,
      ({ id }) => `/requests/${id}`,
      ({ turn }) => turn !== 'me',
    )
    await page.getByRole('button', { name: '督办', exact: true }).click()
    await page.getByLabel('哪一天前答复').waitFor()
  },
]
const asking: Place = [
  '/tasks/… ask for more time',
  async page => {
    await goToFirst(
      page,
      '/api/tasks?unitId=own&limit=100',
      ({ id }) => `/tasks/${id}`,
      ({ status, clock }) => status === 'accepted' && clock !== null && stillTime(clock),
    )
    await page.getByRole('button', { name: '申请延期' }).first().click()
    await page.getByLabel('延期到哪一天').waitFor()
  },
]

/** Who sees which pages of the desk. */
export const desk: Record<string, Place[]> = {
  officer01: [
    '/',
    '/requests',
    '/requests?state=all&sort=officer&columns=enterprise~officer~source',
    searching,
    request,
    handing,
    proposing,
    pausing,
    merging,
    '/tasks',
    '/enterprises',
    enterprise,
    ...visits,
    ...premises,
    ...events,
    ...landings,
    evidence,
    ...ofOfficer,
    firstOf(aProject, id => `/projects/${id}/plan/compare`),
    '/results',
    opened('/', '登记来电'),
    '/phrases',
    opened('/phrases', /^(新增常用语|New phrase)$/),
    opened('/', /^通知/),
    opened('/account', /^交接/),
    ...everyones,
  ],
  minister01: [
    '/',
    ...policies,
    ...meetings,
    ...stations,
    request,
    deciding,
    enterprise,
    '/sign-rules',
    '/team',
    '/declines',
    '/projects',
    ...ofMinister,
    ...takes,
    '/import',
    '/results/check',
    '/exports',
    '/lifts',
    '/transfers',
    '/delegations',
    delegation,
    '/pointings',
    '/handovers',
    viewing,
    choosing,
    supervising,
    opened('/', /^指派服务官：/),
    opened('/team', /^为.+指派首席服务官$/),
    opened('/team', /的请假$/),
    opened('/team', /^交接全部：/),
  ],
  leader01: [
    '/',
    request,
    ...landings.slice(1, 2),
    '/team',
    '/declines',
    '/tasks',
    decidingAppeal,
    '/requests',
    '/enterprises',
    '/results?kind=tax',
    '/wall',
    ...figures,
  ],
  'city-leader01': [
    '/city?kind=tax',
    '/city?kind=tax&knownOn=2026-11-20',
    '/results?kind=tax&districtId=440106',
    '/city/enterprises?districtId=440106',
    '/city/matters?state=overdue',
  ],
  'clerk-housing01': [
    '/projects',
    firstOf('/api/projects?limit=1', id => `/projects/${id}`),
    '/tasks',
    '/tasks?state=ended',
    task,
    finishing,
    asking,
    '/declines',
  ],
  'clerk-tax01': ['/', '/tasks', task, '/requests', `/requests/${nothing}`, `/enterprises/${nothing}`],
  'street-pazhou01': ['/', '/requests', '/enterprises', enterprise, '/premises', '/premises/import', opened('/premises', '登记场地')],
  'admin-system': [
    '/setup',
    '/limits',
    '/members',
    '/units',
    '/calendar',
    correcting,
    '/services',
    opened('/services', /^(修改营业执照|Change Business licence)/),
    opened('/services', /(营业执照：各版本|Business licence: all versions)$/),
    '/members/import',
    opened('/members', '开设账号'),
    changing,
  ],
  'admin-security': ['/members', '/second-steps', opened('/second-steps', '首席服务官：改为必须')],
  'admin-audit': ['/members', '/history', '/no-such-page'],
}

const ofDoor = (state: 'open' | 'ended', sheet = '') =>
  firstOf(`/api/requests?state=${state}&limit=1`, id => `/door/requests/${id}${sheet}`)
/** A settled matter asks how it was. */
export const rating = ofDoor('ended')
export const supplement = ofDoor('open', '/supplement')

/** What it lands, stage by stage. */
export const ownProject = firstOf('/api/projects?status=all&limit=1', id => `/door/projects/${id}`)

export const door: Place[] = [
  '/door',
  '/door/requests',
  firstOf('/api/requests?limit=1', id => `/door/requests/${id}`),
  ...(['message', 'supplement', 'withdrawal', 'appeal'] as const).map(sheet => ofDoor('open', `/${sheet}`)),
  rating,
  ofDoor('ended', '/reopening'),
  ownProject,
  '/door/events',
  firstOf('/api/district-events?limit=1', id => `/door/events/${id}`),
  '/door/delegations',
  firstOf('/api/delegations?limit=1', id => `/door/delegations/${id}`),
  '/door/me',
  '/door/me/password',
  '/door/no-such-page',
  `/door/requests/${nothing}`,
]

const spent = 'spent-'.repeat(6)
export const beforeSigningIn: Place[] = [
  '/sign-in',
  `/activate/${spent}`,
  `/start/${spent}`,
  '/door',
  `/door/activate/${spent}`,
  '/door/verify',
]
