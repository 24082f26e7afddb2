import type { Browser, BrowserContextOptions } from '@playwright/test'

type State = NonNullable<BrowserContextOptions['storageState']>
type Milestone = { id: string; name: string; predecessors: { id: string; link: 'finishStart'; lag: number }[]; promise: { amount: number } }

type People = { officer: State; minister: State }

/** A project of the officer's with a plan of so many milestones in force, made by the product's own steps: the template of a kind of landing over and over. */
export async function largePlan(browser: Browser, url: string, { officer, minister }: People, count: number): Promise<string> {
  const context = await browser.newContext({ baseURL: url, storageState: officer })
  const above = await browser.newContext({ baseURL: url, storageState: minister })
  const read = async <T>(path: string) => (await (await context.request.get(path)).json()) as T
  const write = async <T>(method: 'post' | 'put', path: string, data: unknown, by = context) => {
    const answer = await by.request[method](path, { data, headers: { 'idempotency-key': crypto.randomUUID(), origin: url } })
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const { rows } = await read<{ rows: { id: string }[] }>('/api/enterprises?officerId=me')
  const enterpriseId = rows[0]?.id
  const { id } = await write<{ id: string }>('post', '/api/projects', { enterpriseId, name: '智慧冷链中心', kind: 'factory' })
  const draft = await write<{ id: string; revision: number }>('post', `/api/projects/${id}/plans`, {
    from: 'template',
    templateKey: 'factory',
  })
  const plan = await read<{ milestones: Milestone[] }>(`/api/projects/${id}/plan`)
  const milestones = repeated(plan.milestones.map(drafted), count)
  await write('put', `/api/plans/${draft.id}/draft`, { revision: draft.revision, milestones })
  await write('post', `/api/plans/${draft.id}/proposal`, {})
  await write('post', `/api/plans/${draft.id}/adoption`, {}, above)
  await context.close()
  await above.close()
  return id
}

const drafted = ({ id, name, owner, promise, predecessors, gate, serviceCode, materials }: Milestone & Record<string, unknown>) => ({
  ...{ id, name, promise, predecessors, gate, serviceCode, materials },
  owner: {
    ...(owner as object),
    name: (owner as { kind: string; name: string }).kind === 'outside' ? (owner as { name: string }).name : '',
  },
})

/** Each round begins after the fifth of the round before, so that many run beside each other. */
function repeated<M extends Milestone>(milestones: readonly M[], count: number): M[] {
  const all: M[] = []
  for (let round = 0; all.length < count; round += 1) {
    const ids = new Map(milestones.map(({ id }) => [id, round === 0 ? id : crypto.randomUUID()]))
    const after = all.at(-milestones.length + 4)?.id
    all.push(
      ...milestones.map(one => {
        const own = one.predecessors.map(wait => ({ ...wait, id: ids.get(wait.id) as string }))
        const predecessors = own.length === 0 && after ? [{ id: after, link: 'finishStart' as const, lag: 1 }] : own
        return { ...one, id: ids.get(one.id) as string, name: round === 0 ? one.name : `${one.name} ${round + 1}`, predecessors }
      }),
    )
  }
  return all.slice(0, count)
}
