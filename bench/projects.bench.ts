import { getProject } from './floors/get-project.ts'
import { listProjects } from './floors/list-projects.ts'
import { signedIn } from './ground/cookies.ts'
import { benchDistrict } from './ground/district.ts'
import { fullSize, quickSize } from './ground/fill.ts'
import { fillProjects, projectsOf } from './ground/fill-projects.ts'
import { officerId, projectId } from './ground/ids.ts'
import { inTurn } from './ground/in-turn.ts'
import { options } from './ground/options.ts'
import { sideBySide } from './ground/side-by-side.ts'
import { startSide } from './ground/start-side.ts'

// What an officer with thirty landing projects does, of 2,000 in the district of the requests' bench; the projects that are opened are a neighbour's, and each is a long one.
const size = options.quick ? quickSize : fullSize
const district = await benchDistrict('bench_projects', size)
const [officer, neighbour] = [42, 44] as const
await fillProjects(district.ownerUrl, size, { projects: options.quick ? 400 : 2_000, officers: [officer, neighbour] })
const sides = { district, ours: await startSide('ours', district), floor: await startSide('floor', district) }
const cookieOf = (n: number) => signedIn(district, officerId(n))
const [reads, opens] = [await cookieOf(officer), await cookieOf(neighbour)]
const project = inTurn(projectsOf(1))

const results = [
  await sideBySide(sides, {
    bench: 'projects.listProjects',
    floor: listProjects,
    ...{ ratio: 0.5, statements: 3 },
    next: () => ({ method: 'GET', path: '/api/projects', cookie: reads }),
  }),
  await sideBySide(sides, {
    bench: 'projects.getProject',
    floor: getProject,
    ...{ ratio: 0.5, statements: 4 },
    next: () => ({ method: 'GET', path: `/api/projects/${projectId(project())}`, cookie: opens }),
  }),
]
await sides.ours.stop()
await sides.floor.stop()
await district.stop()
process.exit(results.every(Boolean) ? 0 : 1)
