import type { ProjectList } from '@yigen/domain/landings/project-list.ts'
import type { ProjectView } from '@yigen/domain/landings/project-view.ts'
import type { ReadBy } from '@yigen/domain/wire/instant.ts'

/** What the server answers, as the browser sees it: types alone, no schema comes along. */
export type OwnProjects = ReadBy<typeof ProjectList, 'enterprise'>
export type OwnProject = ReadBy<typeof ProjectView, 'enterprise'>
