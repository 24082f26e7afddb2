import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ListedTask, TaskList as TaskListShape } from '@yigen/domain/tasks/task.ts'
import type { TaskView as TaskViewShape } from '@yigen/domain/tasks/task-view.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get, type Query } from '#shared/http.ts'

export type TaskList = Wire<typeof TaskListShape>
export type Task = Wire<typeof ListedTask>
export type TaskView = Wire<typeof TaskViewShape>

/** Pages of a unit's inbox, or of the tasks of the matters one sees. */
export const taskPagesQuery = (filter: Query) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['task'] }, 'tasks', filter],
    queryFn: ({ pageParam, signal }) => get<TaskList>('/api/tasks', { ...filter, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    refetchInterval: 60_000,
  })

/** A few rows of a filtered list, with how many there are. */
export const someTasksQuery = (filter: Query, limit: number) =>
  queryOptions({
    queryKey: [{ of: ['task'] }, 'tasks', 'some', filter, limit],
    queryFn: ({ signal }) => get<TaskList>('/api/tasks', { ...filter, limit }, signal),
  })

/** A task with the request it belongs to, as its unit may see both. R11.2 */
export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: [{ of: ['task'], within: { task: id } }, 'task'],
    queryFn: ({ signal }) => get<TaskView>(`/api/tasks/${id}`, {}, signal),
  })
