import type { Measure } from '@yigen/policy'

/** Names one measure of a document: its id, and where it has them its version and its track. */
export const measureKey = ({ id, version, track }: Pick<Measure, 'id' | 'version' | 'track'>): string =>
  [id, ...(version === undefined ? [] : [`@${version}`]), ...(track === undefined ? [] : [`#${track}`])].join('')
