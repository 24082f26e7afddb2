/** Operations that change something and that no writer does, each with its reason. */
export const leftOut: Readonly<Record<string, string>> = {
  checkMembers: 'a dry run: nothing of it is kept',
  createFirstAdministrator: 'once in the life of a district, before there is anybody to write',
}
