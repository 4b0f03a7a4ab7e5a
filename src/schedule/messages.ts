/** What an operator reads in the log about scheduled posts and the daily cleanup of the store. */
export const scheduleLog = {
  checkFailed: 'the schedules could not be checked; it is tried again in half a minute',
  postLater: 'a scheduled post could not be sent; it is tried again later',
  tooLate: 'a scheduled post is given up: it would be more than 12 hours late',
  uncertain:
    'a scheduled post may have been sent, and its channel cannot be read to check; it is not sent again',
  notPublished:
    'a scheduled post was sent, but could not be published to the followers of its channel',
  paused: 'a schedule was paused',
  notNotified: 'the server could not be notified that its schedule was paused',
  refused: 'a schedule is paused, because Discord refused its post',
  fault: 'a schedule was paused because of an error in Chronocite',
  notRecorded: 'the outcome of a scheduled post could not be recorded; it is tried again later',
  cleanedUp: 'the daily cleanup of the store is done',
  cleanupFailed: 'the daily cleanup of the store failed; it is tried again tomorrow',
};
