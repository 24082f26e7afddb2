/** Operations that change something and that no writer does, each with its reason. */
export const leftOut: Readonly<Record<string, string>> = {
  agreeHandover: 'every writer works in the one team: nobody agrees for another',
  forecastDraft: 'a dry run: nothing of it is kept',
  checkMembers: 'a dry run: nothing of it is kept',
  checkPremises: 'a dry run: nothing of it is kept',
  checkPolicyText: 'a dry run: nothing of it is kept',
  importPremises: 'each of its rows is recorded by recordPremises, which is in a story; all of them in one transaction',
  ...Object.fromEntries(
    ['offerTotp', 'addTotp', 'removeTotp', 'offerPasskey', 'addPasskey', 'removePasskey', 'renewRecoveryCodes', 'askSecondStepRemoval'].map(
      step => [
        step,
        'what signs in besides the password is shown once: an answer that is lost is asked for anew, and no writer holds the app or the key',
      ],
    ),
  ),
  ...Object.fromEntries(
    ['showCode', 'showRecoveryCode', 'askPasskey', 'showPasskey'].map(step => [
      step,
      'it finishes the session that signIn began, and no writer holds the app or the key',
    ]),
  ),
  setSecondStepRule: 'from then on every writer of that role would sign in by two steps',
  createFirstAdministrator: 'once in the life of a district, before there is anybody to write',
  sendSignInCode: 'a code lives for five minutes and goes to a phone that no writer reads: one that is lost is asked for again',
  signInByCode: 'it begins the session that signIn begins, and no writer reads the phone that the code went to',
  ...Object.fromEntries(
    ['sendSigningCode', 'signDelegation', 'useDelegation', 'signReceipt', 'endReceipt'].map(step => [
      step,
      'it is signed by a code that goes to a phone, and no writer reads that; without it nothing is used or handed over',
    ]),
  ),
  ...Object.fromEntries(
    ['sendBookingCode', 'bookSlot', 'joinQueue', 'moveBooking', 'cancelBooking'].map(step => [
      step,
      'it is for who holds a card and no account, by a code that goes to a phone; who asks twice at once is tried in server/src/bookings',
    ]),
  ),
  ...Object.fromEntries(
    [
      'bookForVisitor',
      'giveNumber',
      'markArrived',
      'callVisitor',
      'serveVisitor',
      'markNoShow',
      'cancelForVisitor',
      'recordVisitorCall',
      'renewCard',
    ].map(step => [step, 'a desk has a slot for a few at most: of many writers at once nearly all are refused']),
  ),
  ...Object.fromEntries(
    ['bookAsContact', 'moveOwnBooking', 'cancelOwnBooking'].map(step => [
      step,
      'one number has three bookings at most: of many writers at once nearly all are refused; who books twice at once is tried in server/src/bookings',
    ]),
  ),
  ...Object.fromEntries(
    ['renewOwnFeed', 'endOwnFeed', 'renewFeedOfStation', 'endFeedOfStation'].map(step => [
      step,
      'its address is shown once: who loses the answer makes another, and the one before is void',
    ]),
  ),
  joinVisit: 'every writer works in the one team: nobody goes along to an enterprise of another',
  consentToVisit: 'no writer is of an enterprise that two bureaus want to see',
  answerSign: 'it is said once an enterprise was seen, whose note recordVisit of a story takes',
  publishSignRules: 'every writer would publish over the same version: of many at once nearly all are refused',
  attachVisitFile: 'a file goes the way of attachFile, which is in a story',
  lookUpDelegation: 'it shows what stands there, and counts a wrong code: who loses the answer asks again',
  supposeFact: 'a dry run: nothing of it is kept',
  previewCalendarYear: 'a dry run: nothing of it is kept',
  ...Object.fromEntries(
    ['publishGates', 'publishPlanTemplate'].map(step => [
      step,
      'every writer writes over the version that was seen last: of many at once all but one are refused',
    ]),
  ),
  ...Object.fromEntries(
    ['changeMeetingSeries', 'buildAgenda', 'nameSubstitute', 'openMeeting', 'closeMeeting', 'signMinutes', 'addAddendum'].map(step => [
      step,
      'it comes once in the life of a weekly meeting, which opens once a week at 08:00: each writer has one, and it stays under way',
    ]),
  ),
  liftFurther: 'a question of a street goes on to the city, and no writer follows anything for a street',
  pointOut: 'who names an enterprise is of a village association, and every writer is an officer',
  ...Object.fromEntries(
    ['proposeTransfer', 'acceptTransfer', 'declineTransfer', 'withdrawTransfer'].map(step => [
      step,
      'an enterprise moves to another district: the writers are of one, and no other is begun',
    ]),
  ),
  removePhrase: 'its row goes and nothing is kept of it: there is nothing to look for',
  removeView: 'its row goes and nothing is kept of it: there is nothing to look for',
}
