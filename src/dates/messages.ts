/** Why a text is not a date. Each follows the name of a field, or is read alone. */
export const dateErrors = {
  notEdtf: (text: string) =>
    `"${text}" is not a date in EDTF; write it as 1998-08-07, 1992/1996 or 1998~`,
  timeOfDay: (text: string) => `"${text}" has a time of day; write the day alone`,
  noTime: (text: string) => `"${text}" names no time`,
  noSuchDay: (text: string) => `"${text}" is not a day of the calendar`,
  tooFar: (text: string) => `"${text}" is further away than dates can be counted`,
  reversed: (text: string) => `"${text}" ends before it begins`,
  widerEnd: (text: string) =>
    `"${text}" could end before it begins; write the end as exactly as the beginning`,
  sameEnds: (text: string) => `"${text}" begins and ends at the same time; write that time alone`,
};
