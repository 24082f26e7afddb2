/** Operations that change something and that no writer does, each with its reason. */
export const leftOut: Readonly<Record<string, string>> = {
  agreeHandover: 'every writer works in the one team: nobody agrees for another',
  checkMembers: 'a dry run: nothing of it is kept',
  createFirstAdministrator: 'once in the life of a district, before there is anybody to write',
  removePhrase: 'its row goes and nothing is kept of it: there is nothing to look for',
  removeView: 'its row goes and nothing is kept of it: there is nothing to look for',
}
