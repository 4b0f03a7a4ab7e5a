/** What an operator reads in the log about shares. */
export const sharingLog = {
  refused: 'Discord refused the post of a share',
  notRecorded: 'the outcome of a share could not be recorded',
};
