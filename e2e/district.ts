import { type APIRequestContext, expect, request } from '@playwright/test'

/** Of everybody in a district made by a story. */
export const password = 'Liwan-Pearl-2026'

export type Member = { id: string; loginName: string; name: string }
export type District = Record<'minister' | 'officer' | 'deputy' | 'head' | 'leader', Member> & {
  enterprise: { id: string; name: string }
  contact: { loginName: string; name: string }
}

/** Someone who speaks to the server without a screen, for what is not the story. */
export class Caller {
  readonly api: APIRequestContext
  private constructor(api: APIRequestContext) {
    this.api = api
  }

  static async at(url: string) {
    return new Caller(await request.newContext({ baseURL: url }))
  }

  static async signedIn(url: string, loginName: string, secret = password) {
    const caller = await Caller.at(url)
    await caller.write('post', '/api/session', { loginName, password: secret })
    return caller
  }

  /** Whoever opens their account by the link is signed in by it. */
  static async activated(url: string, link: string) {
    const caller = await Caller.at(url)
    await caller.write('post', '/api/activations', { token: link.split('/').at(-1), password })
    return caller
  }

  /** Takes a step that must succeed. */
  async write<Answer = unknown>(method: 'post' | 'put' | 'patch' | 'delete', path: string, data?: unknown): Promise<Answer> {
    const response = await this.api[method](path, { data, headers: { 'idempotency-key': crypto.randomUUID() } })
    expect(response.ok(), `${method} ${path}: ${await response.text()}`).toBe(true)
    return ((await response.text()) === '' ? undefined : await response.json()) as Answer
  }

  async read<Answer>(path: string): Promise<Answer> {
    const response = await this.api.get(path)
    expect(response.ok(), `${path}: ${await response.text()}`).toBe(true)
    return (await response.json()) as Answer
  }
}

const people = [
  ['minister', '郑怀远', '项目部长', ['minister']],
  ['head', '简伯言', '主任', ['head']],
  ['leader', '苏明哲', '副区长', ['leader']],
  ['officer', '陈若溪', '投资服务一科科长', ['officer']],
  ['deputy', '黎景行', '投资服务一科副科长', ['officer']],
] as const

/** One bureau, its people, one enterprise with its officer and its contact: the steps an administrator and a minister take on the first day. */
export async function aSmallDistrict(url: string, startLink: string): Promise<District> {
  const administrator = await Caller.at(url)
  const token = startLink.split('/').at(-1)
  await administrator.write('post', '/api/first-administrator', { token, name: '易存真', loginName: 'admin', password })
  const members: Record<string, Member> = {}
  for (const [role, name, title, roles] of people) {
    const ministerId = role === 'officer' || role === 'deputy' ? members.minister?.id : null
    const place = { unitId: role === 'leader' ? '440105' : '440105-investment', ministerId }
    members[role] = { id: await aMember(administrator, { loginName: role, name, title, roles, ...place }), loginName: role, name }
  }
  const { minister, officer, deputy, leader } = members as District
  await administrator.write('patch', '/api/district', { defaultMinisterId: minister.id, defaultLeaderId: leader.id })

  const byMinister = await Caller.signedIn(url, minister.loginName)
  await byMinister.write('post', `/api/members/${officer.id}/deputies`, { deputyId: deputy.id })
  const enterprise = await anEnterprise(byMinister, officer)
  const contact = await aContact(byMinister, enterprise.id)
  const byOfficer = await Caller.signedIn(url, officer.loginName)
  await byOfficer.write('post', `/api/enterprises/${enterprise.id}/first-contact`, { said: '电话里认识了王经理，加了联系方式。' })
  return { ...(members as District), enterprise, contact }
}

/** The city above the district, begun on a server that its settings name: one leader, the default one. Decision 0037. */
export async function aCity(url: string, startLink: string): Promise<Member> {
  const administrator = await Caller.at(url)
  const token = startLink.split('/').at(-1)
  await administrator.write('post', '/api/first-administrator', { token, name: '成守一', loginName: 'city-admin', password })
  const account = { loginName: 'city-leader', name: '齐望岳', title: '副市长', unitId: '4401', roles: ['leader'] }
  const id = await aMember(administrator, account)
  await administrator.write('patch', '/api/district', { defaultLeaderId: id })
  return { id, loginName: account.loginName, name: account.name }
}

/** Whoever else the story needs, made by the district's administrator. */
export async function moreMembers<Name extends string>(
  url: string,
  accounts: Record<Name, { name: string; unitId: string; roles: readonly string[] }>,
): Promise<Record<Name, Member>> {
  const administrator = await Caller.signedIn(url, 'admin')
  const members: Partial<Record<Name, Member>> = {}
  for (const [loginName, account] of Object.entries(accounts) as [Name, (typeof accounts)[Name]][])
    members[loginName] = { id: await aMember(administrator, { loginName, ...account }), loginName, name: account.name }
  return members as Record<Name, Member>
}

async function aMember(administrator: Caller, account: { loginName: string; name: string } & Record<string, unknown>): Promise<string> {
  const { memberId, link } = await administrator.write<{ memberId: string; link: string }>('post', '/api/members', account)
  await activate(link)
  return memberId
}

async function activate(link: string) {
  const token = link.split('/').at(-1)
  const response = await (await request.newContext()).post(new URL('/api/activations', link).href, { data: { token, password } })
  expect(response.ok(), await response.text()).toBe(true)
}

/** One more enterprise of the same officer, already met. */
export async function anotherEnterprise(url: string, officer: Member): Promise<Pick<District, 'enterprise' | 'contact'>> {
  const byMinister = await Caller.signedIn(url, 'minister')
  const enterprise = await anEnterprise(byMinister, officer, '广州珠影声学科技有限公司')
  const contact = await aContact(byMinister, enterprise.id, '沈知微', '13800000313')
  const byOfficer = await Caller.signedIn(url, officer.loginName)
  await byOfficer.write('post', `/api/enterprises/${enterprise.id}/first-contact`, { said: '到厂里见了沈经理。' })
  return { enterprise, contact }
}

async function anEnterprise(minister: Caller, officer: Member, name = '广州鹭汀海洋装备有限公司') {
  const { id } = await minister.write<{ id: string }>('post', '/api/enterprises', { name, kind: 'target', streetId: '440105015' })
  await minister.write('post', `/api/enterprises/${id}/assignment`, { officerId: officer.id })
  return { id, name }
}

/** More contacts of an enterprise, each on a phone of their own: the `from`th to the one before `until`. A server opens thirty accounts a minute for one address. */
export async function moreContacts(url: string, enterpriseId: string, { from, until }: { from: number; until: number }): Promise<Caller[]> {
  const byMinister = await Caller.signedIn(url, 'minister')
  const callers: Caller[] = []
  for (let i = from; i < until; i++) {
    const link = await invited(byMinister, enterpriseId, {
      name: `来客${i + 1}`,
      title: '',
      phone: `138000005${String(i).padStart(2, '0')}`,
    })
    callers.push(await Caller.activated(url, link))
  }
  return callers
}

async function invited(minister: Caller, enterpriseId: string, contact: { name: string; title: string; phone: string; isMain?: boolean }) {
  const { id } = await minister.write<{ id: string }>('post', `/api/enterprises/${enterpriseId}/contacts`, contact)
  const { link } = await minister.write<{ link: string }>('post', `/api/enterprises/${enterpriseId}/contacts/${id}/invitation`)
  return link
}

async function aContact(minister: Caller, enterpriseId: string, name = '王嘉树', phone = '13800000312') {
  await activate(await invited(minister, enterpriseId, { name, title: '行政经理', phone, isMain: true }))
  return { loginName: phone, name }
}
