/** What an operator reads in the log about posts at set times and the daily round of the store. */
export const scheduleLog = {
  checkFailed: 'the schedules could not be looked at; it is tried again in half a minute',
  postLater: 'a scheduled post could not be sent now; it is tried again',
  tooLate: 'a scheduled post is given up: it would be more than 12 hours late',
  uncertain:
    'a scheduled post may stand or not, and its channel cannot be read to see; it is not sent again',
  paused: 'a schedule was paused',
  notTold: 'nobody in the server could be told that its schedule was paused',
  fault: 'a schedule was paused through a fault of Chronocite',
  notSettled: 'a scheduled post was dealt with, but the store could not note it; it is tried again',
  dailyRound: 'the daily round of the store is done',
  dailyRoundFailed: 'the daily round of the store failed; it is tried again tomorrow',
};
