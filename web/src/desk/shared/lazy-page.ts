import { lazyRouteComponent } from '@tanstack/react-router'
import { fetched } from '#shared/fetched.ts'

/** A page whose code comes when it is shown. */
export const lazyPage = ((file, name) => lazyRouteComponent(() => fetched(file), name)) as typeof lazyRouteComponent
