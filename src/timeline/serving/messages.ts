/** What an operator reads about timelines that are served while their files change. */
export const servingMessages = {
  idTaken: (id: string, folder: string) =>
    `the timeline in ${folder} has the id \`${id}\` too; give this one another id`,
  cannotWatch: (folder: string, reason: string) =>
    `changes in ${folder} cannot be seen (${reason}); reload with SIGHUP after an edit`,
};
